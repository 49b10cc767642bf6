package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.Month;
import plumbline.seed.Reading.Entry;

/** Reads a record's CSV, each row as one entry: what it is, its heading, and all of its cells. */
final class RowReading {

  private static final Pattern GUARDED = Pattern.compile("'(?=[=+\\-@\\t\\r])");
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final List<String> KINDS = List.of("What", "Part", "Theme");
  private static final List<String> HEADINGS = List.of("Heading", "Reference");

  private static final Set<String> NUMBERS = Set.of("value", "to", "numerator", "denominator");
  private static final String FORECAST = "forecast";

  private RowReading() {}

  static Reading of(byte[] csv) {
    String text = new String(csv, UTF_8).substring(1);
    List<Entry> entries =
        CsvReader.builder().ofNamedCsvRecord(text).stream().map(RowReading::entry).toList();
    return new Reading("CSV", entries);
  }

  private static Entry entry(NamedCsvRecord row) {
    String kind = KINDS.stream().flatMap(head -> cell(row, head)).findFirst().orElse("");
    String heading = HEADINGS.stream().flatMap(head -> cell(row, head)).findFirst().orElse("");
    String state = cell(row, "How it stands").findFirst().orElse("");
    String whole =
        row.getFieldsAsMap().entrySet().stream()
            .map(cell -> said(cell.getKey(), cell.getValue()))
            .collect(Collectors.joining(" | "));
    return new Entry(kind, heading, state, whole);
  }

  /** A cell under its head as a person reads it: numbers in thousands, a yes as what it affirms. */
  private static String said(String head, String cell) {
    if (NUMBERS.contains(head) && !cell.isEmpty()) {
      return NumberFormat.getInstance(Locale.UK).format(new BigDecimal(cell));
    }
    return head.equals(FORECAST) && cell.equals("yes") ? "Forecast" : said(cell);
  }

  private static Stream<String> cell(NamedCsvRecord row, String head) {
    return row.findField(head).map(RowReading::said).stream();
  }

  /** A cell as a person reads it in a spreadsheet, days written out. */
  private static String said(String cell) {
    String unguarded = GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    return DAY.matcher(unguarded).replaceAll(found -> Month.words(LocalDate.parse(found.group())));
  }
}
