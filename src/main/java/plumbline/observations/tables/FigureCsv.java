package plumbline.observations.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import plumbline.observations.Heading;
import plumbline.observations.Kept;
import plumbline.observations.Observation;
import plumbline.reports.CsvText;

/** Values as a file that can be read in again: those that hold, then the earlier ones. */
final class FigureCsv {

  private FigureCsv() {}

  static byte[] bytes(Kept kept) {
    StringWriter text = new StringWriter();
    text.append('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(Arrays.stream(Column.values()).map(Column::title).toList());
      kept.current().forEach(each -> write(csv, each));
      kept.earlier().forEach(each -> write(csv, each));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(CsvWriter csv, Observation figure) {
    csv.writeRecord(Arrays.stream(Column.values()).map(column -> cell(figure, column)).toList());
  }

  private static String cell(Observation figure, Column column) {
    return switch (column) {
      case VALUE -> number(figure.amount());
      case TO -> number(figure.amountTo());
      case NUMERATOR -> number(figure.numerator());
      case DENOMINATOR -> number(figure.denominator());
      default -> CsvText.guard(text(figure, column));
    };
  }

  private static String text(Observation figure, Column column) {
    LocalDate day = figure.sourceDay();
    Heading heading = figure.heading();
    return switch (column) {
      case PERIOD -> figure.period().words();
      case EXACTNESS -> figure.exactness().words();
      case EXCEPTIONS -> figure.exceptions().words();
      case FORECAST -> figure.isForecast() ? "yes" : "";
      case ABOUT -> figure.about().words();
      case ABOUT_NAME -> figure.aboutName();
      case CATEGORY -> figure.category();
      case CATEGORY_ORDER ->
          figure.categoryOrder() == 0 ? "" : String.valueOf(figure.categoryOrder());
      case DIRECTION -> heading == null ? "" : heading.words();
      case PRINTED -> figure.printed();
      case PERIOD_PRINTED -> figure.periodWritten();
      case BASIS -> figure.basis().words();
      case SOURCE -> figure.source();
      case PAGE -> figure.page();
      case SOURCE_DATE -> day == null ? "" : day.toString();
      case NOTE -> figure.note();
      case STANDING -> figure.standing().words();
      case REASON -> figure.reason();
      case VALUE, TO, NUMERATOR, DENOMINATOR ->
          throw new IllegalArgumentException(column + " is a number");
    };
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
