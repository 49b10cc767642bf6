package plumbline.reviews;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.web.Form;

/** What was typed about a review or a part of it; what is wrong with it stands in the form. */
record ReviewForm(Form form) {

  Optional<ReviewFacts> facts() {
    ReviewKind kind =
        chosen(
            ReviewKind.class, "kind", ReviewKind.TASK_GROUP, "Choose what kind of review it is.");
    String title = form.line("title", "Enter the title of the review.");
    String conductedBy = form.line("conducted_by", "Enter who carried it out.");
    RoughDate began = date("began");
    RoughDate ended = date("ended");
    RoughDate published = date("published");
    Readers readers =
        chosen(Readers.class, "readers", Readers.PARTNERSHIP, "Choose who may read it.");
    String marking = form.optionalLine("marking");
    String source = form.optionalLine("source");
    String verdict = form.words("predecessor_verdict");
    String outcome = form.words("outcome");
    long committee = number("committee");
    long predecessor = number("predecessor");
    try {
      return Optional.of(
          new ReviewFacts(
              kind,
              title,
              conductedBy,
              began,
              ended,
              published,
              marking,
              readers,
              readers == Readers.COMMITTEE && committee != 0 ? new CommitteeId(committee) : null,
              source,
              predecessor == 0 ? null : new ReviewId(predecessor),
              verdict,
              outcome));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  Optional<PartFacts> part() {
    PartKind kind = chosen(PartKind.class, "kind", PartKind.FINDING, "Choose what this part is.");
    String sure = form.text("confidence");
    Confidence confidence =
        sure.isEmpty()
            ? Confidence.NOT_SAID
            : chosen(Confidence.class, "confidence", Confidence.NOT_SAID, "Choose from the list.");
    String reference = form.optionalLine("reference");
    String heading = form.optionalLine("heading");
    String words = form.words("words");
    String role = form.optionalLine("role");
    String figure = form.optionalLine("figure");
    String verdict = form.optionalLine("verdict");
    String consent = form.optionalLine("consent");
    long parent = number("parent");
    try {
      return Optional.of(
          new PartFacts(
              kind,
              reference,
              heading,
              words,
              role,
              figure,
              confidence,
              verdict,
              parent == 0 ? null : new ReviewPartId(parent),
              consent));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  private RoughDate date(String field) {
    String text = form.text(field);
    Optional<RoughDate> date = RoughDate.parse(text);
    if (date.isEmpty()) {
      form.refuse(
          field,
          "“"
              + text.strip()
              + "” is not a date. Enter a day, a month or a year, for example 9 November 2022,"
              + " November 2022 or 2022.");
    }
    return date.orElse(RoughDate.NONE);
  }

  private <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise, String sentence) {
    try {
      return Enum.valueOf(type, form.text(field));
    } catch (IllegalArgumentException none) {
      form.refuse(field, sentence);
      return otherwise;
    }
  }

  /** An id from a list of the page; nothing chosen is 0. */
  private long number(String field) {
    @Nullable String text = form.text(field);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches(Ids.FORM)) {
      form.refuse(field, "Choose from the list.");
      return 0;
    }
    return Long.parseLong(text);
  }
}
