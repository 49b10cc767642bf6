package plumbline.ratings;

import java.util.Locale;
import plumbline.common.Month;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;

/**
 * The last rating of a criterion of an earlier framework that this one continues. It stands on the
 * earlier framework's scale and is shown only, never carried over.
 *
 * @param framework the earlier framework's short title
 * @param criterion the earlier criterion's code and title
 */
public record Predecessor(
    String framework, String criterion, Mark mark, String level, Month month) {

  static Predecessor of(Framework framework, Criterion criterion, Level level, Month month) {
    return new Predecessor(
        framework.shortTitle(),
        criterion.label(),
        Mark.of(level),
        level.word().toLowerCase(Locale.UK),
        month);
  }

  /** "Before, on Area SEND 2016: C11 Joint commissioning, amber in October 2023". */
  public String words() {
    return "Before, on %s: %s, %s in %s".formatted(framework, criterion, level, month.words());
  }
}
