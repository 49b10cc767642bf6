package plumbline.contributions;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.narratives.Narratives;
import plumbline.ratings.Stage;

/**
 * One agency's rating of one criterion in one month, as far as its reader may see it.
 *
 * @param level a key of the scale; nothing when the agency cannot say
 * @param dissent the agency's reason not to agree, or empty
 * @param dissentPrinted whether the agency wishes it in the committee paper
 * @param acceptedLevel the agreed level that the agency accepted although it said another, empty
 *     for none; nothing while it has not answered
 * @param agreedLevel what the lead agreed, as the month has it: a later correction changes nothing
 * @param givenBy who gave it; nothing for a reader of papers
 * @param givenByName the name of the same person
 * @param recorded whether that person recorded what the agency said, and does not speak for it
 */
@Introspected
public record AgencyRating(
    Month month,
    CriterionId criterionId,
    AgencyId agencyId,
    String agencyName,
    @Nullable String level,
    String comment,
    String challenge,
    String progress,
    String nextSteps,
    String strengthen,
    String dissent,
    boolean dissentPrinted,
    @Nullable String acceptedLevel,
    Stage agreedStage,
    @Nullable String agreedLevel,
    @Nullable PersonId givenBy,
    @Nullable String givenByName,
    @Nullable LocalDateTime givenAt,
    boolean recorded,
    int version) {

  /** In place of a level, for an agreement that the criterion is not rated. */
  static final String NO_LEVEL = "";

  public Optional<Level> level(RatingScale scale) {
    return Optional.ofNullable(level).flatMap(scale::level);
  }

  public Narratives contributions() {
    return new Narratives(challenge, progress, nextSteps, strengthen);
  }

  /** Whether this is all of it, and not only what a paper prints. */
  public boolean isWhole() {
    return givenAt != null;
  }

  /** "red", or "cannot say". */
  public String levelWords(RatingScale scale) {
    return level(scale).map(found -> found.word().toLowerCase(Locale.UK)).orElse("cannot say");
  }

  /** Whether the agency's level is another than the agreed one. */
  public boolean apart() {
    return level != null && agreedStage != Stage.NOT_STARTED && !level.equals(agreedLevel);
  }

  /** A dissent stands while the agency's own level differs from the agreed one. */
  public boolean dissents() {
    return apart() && !dissent.isBlank();
  }

  /** Whether the agency accepts the rating that stands now, although it said something else. */
  public boolean accepts() {
    return apart() && agreed().equals(acceptedLevel);
  }

  /** The agreed level, or the word for none. */
  String agreed() {
    return agreedLevel == null ? NO_LEVEL : agreedLevel;
  }

  /** Whether a committee paper prints the dissent. */
  public boolean printsDissent() {
    return dissents() && dissentPrinted;
  }

  /** What the history keeps of an agency's rating. */
  record Kept(
      Month month,
      CriterionId criterion,
      String agency,
      String level,
      String comment,
      Narratives contributions,
      String dissent,
      boolean dissentPrinted,
      boolean accepted,
      boolean recorded) {}

  Kept kept() {
    return new Kept(
        month,
        criterionId,
        agencyName,
        level == null ? "cannot say" : level,
        comment,
        contributions(),
        dissent,
        dissentPrinted,
        accepts(),
        recorded);
  }
}
