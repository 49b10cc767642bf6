package plumbline.web;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Options;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import plumbline.charts.Picture;
import plumbline.charts.drawing.Format;
import plumbline.charts.drawing.Svg;
import plumbline.common.Month;
import plumbline.common.PlainText;

/** How dates, months, numbers of things, plain texts and charts read on a page. */
final class Wording {

  private Wording() {}

  static void register(Handlebars engine) {
    engine.registerHelper("date", (value, call) -> date(value));
    engine.registerHelper("month", (value, call) -> month(value));
    engine.registerHelper("count", Wording::count);
    engine.registerHelper("drawing", (value, call) -> new SafeString(drawing(value, call)));
    engine.registerHelper("words", (value, call) -> new SafeString(words(value)));
  }

  /**
   * {@code {{drawing picture id}}}: a chart for wide and for narrow windows, of which one shows.
   */
  private static String drawing(@Nullable Object value, Options call) {
    if (value instanceof Picture picture) {
      String id = call.param(0);
      return Svg.of(picture, Format.WIDE, id) + Svg.of(picture, Format.NARROW, id);
    }
    throw new IllegalArgumentException("{{drawing}} needs a Picture, not " + value);
  }

  /** {@code 28 November 2026}. */
  static String date(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return Month.words(date);
    }
    throw new IllegalArgumentException("{{date}} needs a LocalDate, not " + value);
  }

  /** {@code November 2026}. */
  static String month(@Nullable Object value) {
    if (value instanceof YearMonth month) {
      return new Month(month).words();
    }
    throw new IllegalArgumentException("{{month}} needs a YearMonth, not " + value);
  }

  /** {@code 1 criterion}, {@code 3 criteria}: a number or a list, one, many (else one and s). */
  private static String count(@Nullable Object value, Options call) {
    long number =
        switch (value) {
          case Number given -> given.longValue();
          case Collection<?> list -> list.size();
          case null, default ->
              throw new IllegalArgumentException("{{count}} needs a number or list, not " + value);
        };
    String one = call.param(0);
    String many = call.param(1, one + "s");
    return number + " " + (number == 1 ? one : many);
  }

  /** A plain text as paragraphs and lists of two levels, escaped. */
  private static String words(@Nullable Object value) {
    return PlainTextHtml.of(PlainText.of(Expressions.text(value)));
  }
}
