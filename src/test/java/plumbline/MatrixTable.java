package plumbline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table {@code authorisation.csv}: operation, role, outcome. */
final class MatrixTable {

  private static final List<MatrixRow> ROWS = read();

  private MatrixTable() {}

  static List<MatrixRow> rows() {
    return ROWS;
  }

  private static List<MatrixRow> read() {
    try (InputStream file =
            Objects.requireNonNull(MatrixTable.class.getResourceAsStream("/authorisation.csv"));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.stream().map(MatrixTable::row).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static MatrixRow row(NamedCsvRecord line) {
    Map<MatrixRole, MatrixOutcome> outcomes = new EnumMap<>(MatrixRole.class);
    for (MatrixRole role : MatrixRole.values()) {
      outcomes.put(role, MatrixOutcome.valueOf(line.getField(role.name())));
    }
    return new MatrixRow(
        line.getField("id"),
        line.getField("action"),
        line.getField("method"),
        line.getField("path"),
        line.getField("fixture state"),
        outcomes,
        line.getField("extra assertion"));
  }
}
