package plumbline.api;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The table of everything that can be sent to this service, which a test compares with the forms of
 * the pages: {@code api/actions.csv}, {@code api/fields.csv} and, for those that make a record with
 * an address of its own, {@code api/made.csv}.
 */
@Singleton
final class ApiActions {

  private final Map<String, ApiAction> actions = new TreeMap<>();

  ApiActions() {
    Map<String, List<ApiField>> fields =
        read("fields.csv").stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.getField("action"),
                    Collectors.mapping(ApiActions::field, Collectors.toList())));
    Map<String, String> made =
        read("made.csv").stream()
            .collect(
                Collectors.toMap(line -> line.getField("action"), line -> line.getField("makes")));
    for (NamedCsvRecord line : read("actions.csv")) {
      String path = line.getField("action");
      ApiAction action =
          new ApiAction(
              path,
              line.getField("words"),
              made.getOrDefault(path, ""),
              fields.getOrDefault(path, List.of()));
      actions.put(path, action);
    }
  }

  List<ApiAction> all() {
    return List.copyOf(actions.values());
  }

  /** The action of this route, by its template. */
  Optional<ApiAction> of(String route) {
    return Optional.ofNullable(actions.get(route));
  }

  private static ApiField field(NamedCsvRecord line) {
    String limit = line.getField("limit");
    String values = line.getField("values");
    return new ApiField(
        line.getField("field"),
        line.getField("type"),
        limit.isEmpty() ? 0 : Integer.parseInt(limit),
        values.isEmpty() ? List.of() : Arrays.asList(values.split("\\|")),
        line.getField("meaning"));
  }

  private static List<NamedCsvRecord> read(String name) {
    try (InputStream file =
            Objects.requireNonNull(ApiActions.class.getResourceAsStream("/api/" + name));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
