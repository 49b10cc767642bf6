package plumbline.timescales;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.DueDate.Precision;
import plumbline.timescales.Understanding.NoneSet;
import plumbline.timescales.Understanding.NotUnderstood;
import plumbline.timescales.Understanding.Standing;
import plumbline.timescales.Understanding.Understood;

/**
 * What is understood of a timescale as the plain values of a row. Texts are at most 1,000
 * characters long when they were read, codes at most 30.
 *
 * @param standing OPEN, ONGOING, COMPLETE, NONE_SET or NOT_UNDERSTOOD
 * @param doubt the name of a {@link Doubt}, only when not understood
 * @param duePrecision the name of a {@link Precision}, with {@code dueFrom} the first day
 * @param reviewPrecision as {@code duePrecision}, of the review of impact
 * @param reviews the codes of the {@link Rhythm}s, one a line; may be empty
 */
public record TimescaleColumns(
    String standing,
    @Nullable String doubt,
    @Nullable String duePrecision,
    @Nullable LocalDate dueFrom,
    @Nullable String reviewPrecision,
    @Nullable LocalDate reviewFrom,
    String reviews,
    @Nullable String waitsFor,
    String remark) {

  private static final String NONE_SET = "NONE_SET";
  private static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";

  public static TimescaleColumns of(Understanding understanding) {
    return switch (understanding) {
      case NoneSet _ -> bare(NONE_SET, null);
      case NotUnderstood(Doubt doubt) -> bare(NOT_UNDERSTOOD, doubt.name());
      case Understood understood -> of(understood);
    };
  }

  private static TimescaleColumns bare(String standing, @Nullable String doubt) {
    return new TimescaleColumns(standing, doubt, null, null, null, null, "", null, "");
  }

  private static TimescaleColumns of(Understood understood) {
    DueDate due = understood.due();
    DueDate review = understood.reviewDue();
    return new TimescaleColumns(
        understood.standing().name(),
        null,
        due == null ? null : due.precision().name(),
        due == null ? null : due.from(),
        review == null ? null : review.precision().name(),
        review == null ? null : review.from(),
        String.join("\n", understood.reviews().stream().map(Rhythm::code).toList()),
        understood.waitsFor(),
        understood.remark());
  }

  /**
   * What was stored.
   *
   * @throws IllegalArgumentException when the values contradict one another
   */
  public Understanding understanding() {
    if (standing.equals(NONE_SET)) {
      return new NoneSet();
    }
    if (standing.equals(NOT_UNDERSTOOD)) {
      return new NotUnderstood(doubt == null ? Doubt.UNEXPLAINED : Doubt.valueOf(doubt));
    }
    List<Rhythm> rhythms = reviews.lines().map(Rhythm::of).toList();
    return new Understood(
        Standing.valueOf(standing),
        date(duePrecision, dueFrom),
        date(reviewPrecision, reviewFrom),
        rhythms,
        waitsFor,
        remark);
  }

  /** Whether it depends on the area's term dates. */
  boolean namesTerm() {
    return Precision.TERM.name().equals(duePrecision)
        || Precision.TERM.name().equals(reviewPrecision);
  }

  private static @Nullable DueDate date(@Nullable String precision, @Nullable LocalDate from) {
    return precision == null || from == null
        ? null
        : new DueDate(Precision.valueOf(precision), from);
  }
}
