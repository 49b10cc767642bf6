package plumbline.contributions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;

/** How far apart the agencies are: the worst and the best level that any of them gives. */
public record Divergence(Level lowest, Level highest) {

  /** On a scale of two levels every difference is the whole scale, and says nothing more. */
  private static final int FEWEST_LEVELS = 3;

  /**
   * The divergence among these ratings of one criterion in one month; none where fewer than two
   * agencies give a level, or the scale has fewer than three.
   *
   * @param ratings those that the reader may see
   */
  public static Optional<Divergence> of(RatingScale scale, Collection<AgencyRating> ratings) {
    List<Level> levels =
        ratings.stream()
            .flatMap(rating -> rating.level(scale).stream())
            .sorted(Comparator.comparingInt(Level::order))
            .toList();
    return scale.levels().size() < FEWEST_LEVELS || levels.size() < 2
        ? Optional.empty()
        : Optional.of(new Divergence(levels.getFirst(), levels.getLast()));
  }

  /** The distance in the order of the scale; 0 when all agree. */
  public int levels() {
    return highest.order() - lowest.order();
  }

  /** "The agencies agree", or "2 levels apart: red to green". */
  public String words() {
    if (levels() == 0) {
      return "The agencies agree";
    }
    return levels()
        + (levels() == 1 ? " level" : " levels")
        + " apart: "
        + lowest.word().toLowerCase(Locale.UK)
        + " to "
        + highest.word().toLowerCase(Locale.UK);
  }
}
