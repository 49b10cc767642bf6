package plumbline.papers.sections;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.papers.Contents;
import plumbline.papers.PaperKind;
import plumbline.reports.trend.Trend;

/** Criteria as a sentence names them. */
final class Named {

  private Named() {}

  /** Whether a sentence has to name them: on one page the table below names them all. */
  static boolean isNeeded(Contents contents) {
    return contents.paper().kind() != PaperKind.ONE_PAGE;
  }

  static String labels(List<Trend.Rated> rated) {
    return Count.named(rated.stream().map(Trend.Rated::label).toList());
  }

  /** "E2 Working with families, from green to red; E5 …; and 4 more". */
  static String moved(List<Trend.Rated> rated, Trend trend) {
    return Count.named(rated.stream().map(each -> moved(each, trend)).toList());
  }

  private static String moved(Trend.Rated rated, Trend trend) {
    String before = word(trend, rated.rating().beforeLevel());
    String now = word(trend, rated.rating().level());
    return before.isEmpty() || now.isEmpty()
        ? rated.label()
        : "%s, from %s to %s".formatted(rated.label(), before, now);
  }

  private static String word(Trend trend, @Nullable String level) {
    return level == null
        ? ""
        : trend.scale().level(level).map(found -> found.word().toLowerCase(Locale.UK)).orElse("");
  }
}
