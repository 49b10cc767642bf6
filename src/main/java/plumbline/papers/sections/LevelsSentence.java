package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import plumbline.frameworks.Level;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.ratings.Before;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendMonth;
import plumbline.reports.trend.TrendRating;

/** "In October 2026, 2 of 10 criteria are red and 8 green: 1 more red than in September 2026." */
@Singleton
@Order(10)
final class LevelsSentence implements Sentence {

  /** With such a month before, the difference is one of the ratings and not of the records. */
  private static final Set<Before.Standing> COMPARABLE =
      Set.of(Before.Standing.RATED, Before.Standing.NOT_RATED);

  private final Positions positions;

  LevelsSentence(Positions positions) {
    this.positions = positions;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(
        SectionKind.RATINGS,
        SectionKind.MOVEMENT,
        SectionKind.CHALLENGE,
        SectionKind.NEXT_STEPS,
        SectionKind.STRENGTHEN);
  }

  @Override
  public String words(Contents contents) {
    return positions.of(contents).map(LevelsSentence::words).orElse("");
  }

  private static String words(Trend trend) {
    int all = trend.framework().criteria().size();
    List<String> levels = new ArrayList<>();
    for (Level level : trend.scale().levels()) {
      int now = at(trend, level);
      if (now > 0) {
        levels.add(levels.isEmpty() ? first(now, all, lower(level)) : now + " " + lower(level));
      }
    }
    String month = "In " + month(trend.last()) + ", ";
    return levels.isEmpty()
        ? month + "no criterion has a rating."
        : month + Count.list(levels) + difference(trend) + ".";
  }

  private static String month(TrendMonth month) {
    return month.month().words() + (month.open() ? ", which is still open" : "");
  }

  /** "2 of 10 criteria are red", "all 10 criteria are red". */
  static String first(int now, int all, String level) {
    if (all == 1) {
      return "the only criterion is " + level;
    }
    String which = now == all ? "all " + all : now + " of " + all;
    return which + " criteria " + (now == 1 ? "is " : "are ") + level;
  }

  /** ": 1 fewer red and 1 more amber than in August 2026"; nothing where months differ in kind. */
  private static String difference(Trend trend) {
    List<Trend.Rated> all = trend.lastWhere(rating -> true);
    boolean isComparable =
        all.stream().allMatch(rated -> COMPARABLE.contains(rated.rating().beforeStanding()))
            && all.stream().anyMatch(rated -> rated.rating().beforeLevel() != null);
    if (!isComparable) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Level level : trend.scale().levels()) {
      int more = at(trend, level) - before(trend, level);
      if (more != 0) {
        parts.add(Math.abs(more) + (more > 0 ? " more " : " fewer ") + lower(level));
      }
    }
    String before = trend.last().previousWords();
    return parts.isEmpty()
        ? ", the same numbers as in " + before
        : ": " + Count.list(parts) + " than in " + before;
  }

  private static int at(Trend trend, Level level) {
    return trend.lastWhere(rating -> trend.isAt(rating, level)).size();
  }

  private static int before(Trend trend, Level level) {
    return trend.lastWhere(rating -> wasAt(rating, level)).size();
  }

  private static boolean wasAt(TrendRating rating, Level level) {
    return Objects.equals(rating.beforeLevel(), level.key());
  }

  private static String lower(Level level) {
    return level.word().toLowerCase(Locale.UK);
  }
}
