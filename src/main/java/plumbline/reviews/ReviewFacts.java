package plumbline.reviews;

import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;

/**
 * What is said of a review as a whole.
 *
 * @param conductedBy the organisation or the roles, never the name of a person
 * @param committee whose members read it; only with {@link Readers#COMMITTEE}
 * @param source the document that it was taken from
 */
public record ReviewFacts(
    ReviewKind kind,
    String title,
    String conductedBy,
    RoughDate began,
    RoughDate ended,
    RoughDate published,
    String marking,
    Readers readers,
    @Nullable CommitteeId committee,
    String source,
    @Nullable ReviewId predecessor,
    String predecessorVerdict,
    String outcome) {

  public ReviewFacts {
    if (!began.isNone() && !ended.isNone() && ended.isBefore(began)) {
      throw new Refused(
          "ended", "A review cannot end before it began. Enter an end after " + began.words());
    }
    if (readers == Readers.COMMITTEE && committee == null) {
      throw new Refused("committee", "Choose the committee whose members may read it.");
    }
  }

  /** A review of which only this is known yet, open to coordinator and leads. */
  public static ReviewFacts of(ReviewKind kind, String title, String conductedBy) {
    return new ReviewFacts(
        kind,
        title,
        conductedBy,
        RoughDate.NONE,
        RoughDate.NONE,
        RoughDate.NONE,
        "",
        Readers.PARTNERSHIP,
        null,
        "",
        null,
        "",
        "");
  }

  public ReviewFacts dated(String from, String to, String out) {
    return new ReviewFacts(
        kind,
        title,
        conductedBy,
        new RoughDate(from),
        new RoughDate(to),
        new RoughDate(out),
        marking,
        readers,
        committee,
        source,
        predecessor,
        predecessorVerdict,
        outcome);
  }

  public ReviewFacts openTo(Readers who, @Nullable CommitteeId whose) {
    return new ReviewFacts(
        kind,
        title,
        conductedBy,
        began,
        ended,
        published,
        marking,
        who,
        whose,
        source,
        predecessor,
        predecessorVerdict,
        outcome);
  }

  public ReviewFacts after(ReviewId earlier, String verdict) {
    return new ReviewFacts(
        kind,
        title,
        conductedBy,
        began,
        ended,
        published,
        marking,
        readers,
        committee,
        source,
        earlier,
        verdict,
        outcome);
  }

  public ReviewFacts saying(String howMarked, String document, String result) {
    return new ReviewFacts(
        kind,
        title,
        conductedBy,
        began,
        ended,
        published,
        howMarked,
        readers,
        committee,
        document,
        predecessor,
        predecessorVerdict,
        result);
  }
}
