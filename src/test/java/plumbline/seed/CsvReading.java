package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import plumbline.seed.Reading.Entry;

/** Reads a report's CSV as a spreadsheet does. */
final class CsvReading {

  private static final String GUARDED = "=+-@\t\r";

  private CsvReading() {}

  static Reading of(byte[] csv) {
    String text = new String(csv, UTF_8).substring(1);
    List<Entry> entries = new ArrayList<>();
    CsvReader.builder()
        .ofCsvRecord(text)
        .forEach(line ->
            entries.add(
                new Entry(
                    unguarded(line.getField(0)),
                    unguarded(line.getField(1)),
                    unguarded(line.getField(2)),
                    unguarded(line.getField(3)))));
    return new Reading("CSV", entries.subList(1, entries.size()));
  }

  private static String unguarded(String field) {
    boolean guarded =
        field.length() > 1 && field.charAt(0) == '\'' && GUARDED.indexOf(field.charAt(1)) >= 0;
    return guarded ? field.substring(1) : field;
  }
}
