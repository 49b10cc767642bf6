package plumbline.recommendations;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/** What is decided, and closing. */
record DecisionPage(
    String heading,
    String base,
    int version,
    List<Choice> decisions,
    String decisionError,
    Field decidedOn,
    Field reason,
    boolean mayClose,
    Field closing) {}
