package plumbline.measures;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/**
 * The form for a measure.
 *
 * @param standards what it can be started from; none for one that there is already
 * @param standard the key of the published measure that it is the same as, or empty
 * @param standardName the name of that one
 */
record MeasureEditPage(
    String heading,
    String back,
    String backWords,
    String action,
    boolean isNew,
    int version,
    List<Choice> standards,
    String standard,
    String standardName,
    Field name,
    Field definition,
    Field numerator,
    Field denominator,
    List<Choice> units,
    String unitError,
    Field counted,
    List<Choice> betters,
    String betterError,
    Field exceptionsRule,
    Field source,
    Field owner,
    List<Choice> agencies,
    String agencyError,
    Field target,
    Field targetWords,
    Field key) {}
