package plumbline.contributions;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.narratives.NarrativeKind;
import plumbline.ratings.Mark;

/**
 * What one agency says of a criterion, as pages show it.
 *
 * @param mark absent where there is no level
 * @param level the level in words, or why there is none
 * @param dissent the reason of a dissent that stands, or empty
 * @param dissentWords whether the dissent is printed
 * @param accepts whether the agency accepts the agreed rating, which is another
 * @param given when and by whom
 */
public record AgencyCard(
    String agency,
    @Nullable Mark mark,
    String level,
    String comment,
    List<Text> texts,
    String dissent,
    String dissentWords,
    boolean accepts,
    String given) {

  /** The agency's words for one kind of narrative. */
  public record Text(String label, String words) {}

  static AgencyCard of(AgencyRating rating, RatingScale scale) {
    Optional<Level> level = rating.level(scale);
    return new AgencyCard(
        rating.agencyName(),
        level.map(Mark::of).orElse(null),
        level.map(Level::word).orElse("Cannot say"),
        rating.comment(),
        Arrays.stream(NarrativeKind.values())
            .map(kind -> new Text(kind.words(), rating.contributions().of(kind)))
            .filter(text -> !text.words().isBlank())
            .toList(),
        rating.dissents() ? rating.dissent() : "",
        rating.dissentPrinted()
            ? "Printed in the committee paper."
            : "Not printed in the committee paper.",
        rating.accepts(),
        given(rating));
  }

  /** An agency of which nothing can be shown, and why. */
  static AgencyCard without(String agency, String why) {
    return new AgencyCard(agency, null, why, "", List.of(), "", "", false, "");
  }

  private static String given(AgencyRating rating) {
    LocalDateTime at = rating.givenAt();
    String who = rating.givenByName();
    if (at == null || who == null) {
      return "";
    }
    String day =
        Month.words(at.atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON).toLocalDate());
    return rating.recorded()
        ? "Recorded for %s by %s, %s".formatted(rating.agencyName(), who, day)
        : "Given " + day + ", " + who;
  }
}
