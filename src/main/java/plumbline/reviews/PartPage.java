package plumbline.reviews;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/**
 * The form for a part of a review.
 *
 * @param release where it is released or withheld; empty for who may not
 */
record PartPage(
    String heading,
    String review,
    String reviewHref,
    String action,
    boolean isNew,
    int version,
    List<Choice> kinds,
    String kindError,
    Field reference,
    Field title,
    Field words,
    Field role,
    Field figure,
    List<Choice> confidences,
    Field verdict,
    Field consent,
    List<Choice> parents,
    String parentError,
    Field position,
    String stood,
    boolean more,
    String release,
    boolean withheld,
    Field note,
    String remove,
    String noteHref) {}
