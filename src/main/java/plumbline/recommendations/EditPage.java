package plumbline.recommendations;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/** The form for one recommendation. */
record EditPage(
    String heading,
    String back,
    String action,
    boolean isNew,
    int version,
    List<Choice> reviews,
    String reviewError,
    Field reference,
    Field theme,
    Field words,
    Field parts,
    Field timescale,
    Field owner,
    Field dependsOn,
    List<To> addressees,
    List<Choice> criteria,
    String criteriaError) {

  /** Whom it is addressed to: one of a few rows. */
  record To(int number, List<Choice> kinds, String kindError, Field words) {}
}
