package plumbline.observations.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.measures.Measure;
import plumbline.observations.Exactness;
import plumbline.observations.Heading;
import plumbline.observations.Observation;

/** A kept value as it would be typed once more. */
final class FieldTexts {

  private FieldTexts() {}

  static String of(Measure measure, Observation kept, String field) {
    Heading heading = kept.heading();
    LocalDate day = kept.sourceDay();
    return switch (field) {
      case "period" -> kept.period().words();
      case "period_printed" -> kept.periodWritten();
      case "basis" -> kept.basis().name();
      case "amount" -> number(measure, kept.amount());
      case "amount_to" -> number(measure, kept.amountTo());
      // Exactly is what a value without more words means: so "about" may be typed before it.
      case "exactness" -> kept.exactness() == Exactness.EXACT ? "" : kept.exactness().name();
      case "heading" -> heading == null ? "" : heading.name();
      case "numerator" -> plain(kept.numerator());
      case "denominator" -> plain(kept.denominator());
      case "exceptions" -> kept.exceptions().name();
      case "forecast" -> kept.isForecast() ? "yes" : "";
      case "category" -> kept.category();
      case "category_order" ->
          kept.categoryOrder() == 0 ? "" : String.valueOf(kept.categoryOrder());
      case "about" -> kept.about().name();
      case "about_name" -> kept.aboutName();
      case "source" -> kept.source();
      case "page" -> kept.page();
      case "source_day" -> day == null ? "" : day.toString();
      case "printed" -> kept.printed();
      case "note" -> kept.note();
      default -> throw new IllegalArgumentException("no field " + field);
    };
  }

  private static String number(Measure measure, @Nullable BigDecimal number) {
    return number == null ? "" : measure.values().words(number);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
