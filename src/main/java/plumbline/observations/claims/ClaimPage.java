package plumbline.observations.claims;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/** The form of what a source states of two values. */
record ClaimPage(
    String measure,
    String back,
    String action,
    List<Choice> kinds,
    List<Choice> firsts,
    String firstError,
    List<Choice> seconds,
    String secondError,
    Field printed,
    Field amount,
    List<Choice> reckoned,
    Field source,
    Field page) {}
