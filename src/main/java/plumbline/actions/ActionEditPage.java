package plumbline.actions;

import java.util.List;
import plumbline.web.Field;

/**
 * The form for an action.
 *
 * @param isNew whether it asks for the plan; otherwise it asks why the timescale changes
 * @param newPlan where the first plan is added, when there is none
 */
record ActionEditPage(
    String heading,
    String back,
    String backWords,
    String action,
    boolean isNew,
    int version,
    String newPlan,
    List<Choice> plans,
    String planError,
    Field promise,
    List<Choice> criteria,
    String criteriaError,
    Field reference,
    Field lead,
    Field officer,
    List<Choice> agencies,
    String agencyError,
    Field startsOn,
    Field timescale,
    Field meaning,
    Field why,
    Field success,
    Field dependsOn) {}
