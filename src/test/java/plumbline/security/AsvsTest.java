package plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.testing.RunsBeside;

/**
 * The security requirements in {@code security/asvs.csv}: whatever a line gives as evidence exists,
 * and the README prints all of them. {@code mvn test -Dtest=AsvsTest -Dasvs=write} prints anew.
 */
@RunsBeside
class AsvsTest {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- asvs: begin -->";
  private static final String END = "<!-- asvs: end -->";
  private static final Map<String, String> WAYS =
      Map.of(
          "T",
          "test",
          "S",
          "build rule",
          "C",
          "configuration test",
          "D",
          "document",
          "O",
          "operator");

  private static final Map<String, String> CHAPTERS =
      Map.ofEntries(
          Map.entry("1", "Encoding and sanitisation"),
          Map.entry("2", "Validation and business logic"),
          Map.entry("3", "Web front end"),
          Map.entry("4", "HTTP"),
          Map.entry("5", "Files"),
          Map.entry("6", "Signing in"),
          Map.entry("7", "Sessions"),
          Map.entry("8", "Authorisation"),
          Map.entry("10", "OpenID Connect"),
          Map.entry("11", "Cryptography"),
          Map.entry("12", "Connections"),
          Map.entry("13", "Configuration"),
          Map.entry("14", "Protection of data"),
          Map.entry("15", "Code and dependencies"),
          Map.entry("16", "Logs and errors"));

  private record Item(String id, String level, String requirement, String how, String evidence) {

    static Item of(NamedCsvRecord line) {
      return new Item(
          line.getField("id"),
          line.getField("level"),
          line.getField("requirement"),
          line.getField("how"),
          line.getField("evidence"));
    }

    String chapter() {
      return id.substring(0, id.indexOf('.'));
    }

    List<String> references() {
      return Stream.of(evidence.split("; ")).filter(text -> !text.isEmpty()).toList();
    }

    boolean isOpen() {
      return evidence.isEmpty() || evidence.startsWith("open: ");
    }

    String state() {
      if (isOpen()) {
        return "**open**";
      }
      return how.equals("O") ? "for the operator" : "met";
    }

    String line() {
      return "| %s | %s | %s | %s | %s | %s |"
          .formatted(
              id,
              level,
              requirement,
              WAYS.get(how),
              state(),
              evidence.replace("open: ", "").replace("|", "\\|"));
    }
  }

  @Test
  void everyEvidenceExists() throws IOException {
    List<String> missing = new ArrayList<>();
    Map<String, Path> classes = classes();
    for (Item item : items()) {
      if (!item.isOpen()) {
        for (String reference : item.references()) {
          if (!exists(reference, classes)) {
            missing.add(item.id() + " " + reference);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(items()).extracting(Item::id).doesNotHaveDuplicates();
  }

  @Test
  void theReadmePrintsTheTable() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    String table = table();
    if (System.getProperty("asvs", "").equals("write")) {
      Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
      return;
    }
    assertThat(readme.substring(begin, end)).isEqualTo(table);
  }

  private static String table() throws IOException {
    List<Item> items = items();
    Map<String, List<Item>> chapters =
        items.stream()
            .collect(Collectors.groupingBy(Item::chapter, LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder("\n\n");
    long open = items.stream().filter(Item::isOpen).count();
    long operator = items.stream().filter(item -> !item.isOpen() && item.how().equals("O")).count();
    text.append(
        "%d requirements: %d met, %d for the operator to check, %d open.%n%n"
            .formatted(items.size(), items.size() - open - operator, operator, open));
    chapters.forEach((chapter, of) -> {
      text.append(
          "<details><summary>%s. %s: %d</summary>%n%n"
              .formatted(chapter, CHAPTERS.get(chapter), of.size()));
      text.append(
          "| id | level | requirement | how | state | evidence |\n|---|---|---|---|---|---|\n");
      of.forEach(item -> text.append(item.line()).append('\n'));
      text.append("\n</details>\n\n");
    });
    return text.toString();
  }

  private static List<Item> items() throws IOException {
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(Path.of("security", "asvs.csv"))) {
      return lines.stream().map(Item::of).toList();
    }
  }

  /** A test, a file, or a heading of a Markdown file: {@code README.md: Heading}. */
  private static boolean exists(String reference, Map<String, Path> classes) throws IOException {
    if (reference.contains(".md: ")) {
      String[] parts = reference.split(": ", 2);
      try (Stream<String> lines = Files.lines(Path.of(parts[0]))) {
        return lines.anyMatch(
            line -> line.matches("#+ " + java.util.regex.Pattern.quote(parts[1])));
      }
    }
    if (reference.contains("/") || reference.equals("pom.xml")) {
      return Files.exists(Path.of(reference));
    }
    String[] parts = reference.split("\\.");
    Path file = classes.get(parts[0]);
    return file != null
        && Arrays.stream(load(file).getDeclaredMethods())
            .map(Method::getName)
            .anyMatch(parts[1]::equals);
  }

  private static Map<String, Path> classes() throws IOException {
    Path root = Path.of("target", "test-classes");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith("Test.class"))
          .map(root::relativize)
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".class", ""),
                  file -> file,
                  // Two classes of one name: the kills of the whole program prove more.
                  (one, other) -> one.toString().contains("faults") ? one : other));
    }
  }

  private static Class<?> load(Path file) {
    try {
      String name = file.toString().replace(".class", "").replace('/', '.');
      return Class.forName(name, false, AsvsTest.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
