package plumbline.plans;

import java.util.List;
import plumbline.actions.Choice;
import plumbline.web.Field;

/** The form for a plan. */
record PlanEditPage(
    String heading,
    String back,
    String action,
    int version,
    List<Choice> kinds,
    String kindError,
    Field title,
    List<Choice> reviews,
    String reviewError,
    Field cause) {}
