package plumbline.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plumbline.reports.NamedTables.Named;

/**
 * A report's tables as a zip of CSV files, with a first file that says which is which; equal
 * reports give equal bytes.
 */
public final class CsvFiles {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_NAME = 60;

  private CsvFiles() {}

  /** Writes the zip and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    List<Named> tables = NamedTables.of(report).tables();
    FixedZip zip = new FixedZip(out, report.madeAt());
    zip.add("00-contents.csv", csv(contents(report, tables)));
    for (int i = 0; i < tables.size(); i++) {
      zip.add(fileName(i, tables.get(i)), csv(table(tables.get(i).table())));
    }
    zip.finish();
  }

  /** The number makes it unlike the others; the rest is letters, digits and hyphens. */
  private static String fileName(int index, Named table) {
    String plain =
        Normalizer.normalize(table.name(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    String name = cut.replaceAll("^-|-$", "");
    return "%02d-%s.csv".formatted(index + 1, name.isEmpty() ? "table" : name);
  }

  private static Stream<List<String>> contents(Report report, List<Named> tables) {
    Stream<List<String>> about =
        Stream.of(
            List.of("File", "Section", "Item", "Table"),
            List.of("", "", "", report.title()),
            List.of("", "", "", report.subtitle()));
    Stream.Builder<List<String>> files = Stream.builder();
    for (int i = 0; i < tables.size(); i++) {
      Named table = tables.get(i);
      files.add(
          List.of(
              fileName(i, table),
              CsvText.guard(table.section()),
              CsvText.guard(table.item()),
              CsvText.guard(table.name())));
    }
    return Stream.concat(
        about.map(row -> row.stream().map(CsvText::guard).toList()), files.build());
  }

  private static Stream<List<String>> table(Block.Table table) {
    return Stream.concat(
        Stream.of(table.columns().stream().map(CsvText::guard).toList()),
        table.rows().stream()
            .filter(Row.Cells.class::isInstance)
            .map(row -> ((Row.Cells) row).cells().stream().map(CsvReport::value).toList()));
  }

  private static byte[] csv(Stream<List<String>> rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = new OutputStreamWriter(bytes, UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    rows.forEach(csv::writeRecord);
    csv.flush();
    return bytes.toByteArray();
  }
}
