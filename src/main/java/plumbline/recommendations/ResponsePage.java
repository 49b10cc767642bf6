package plumbline.recommendations;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/**
 * The form for a response, or for its correction.
 *
 * @param corrects the response that is corrected, as it stands; empty for a new one
 */
record ResponsePage(
    String heading,
    String base,
    String action,
    String asked,
    String corrects,
    String meeting,
    int standing,
    List<Choice> meetings,
    String meetingError,
    Field response,
    Field author,
    Field signedOffBy,
    Field signedOffOn,
    Field why) {}
