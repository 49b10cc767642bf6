package plumbline.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.definitions.DefinitionRefused;
import plumbline.definitions.Fault;

class FrameworkFileTest {

  private static final Path FOLDER = Path.of("src/test/resources/frameworks");
  private static final String EXPECTED = "# expect ";

  static final String TRIAL = read(FOLDER.resolve("trial.yaml"));

  static Stream<Path> badFiles() throws IOException {
    return Files.list(FOLDER.resolve("bad")).sorted();
  }

  /** Each bad file ends in comments that say which faults are expected, all of them. */
  @ParameterizedTest
  @MethodSource("badFiles")
  void everyFaultOfABadFileIsNamedAtItsPlace(Path file) {
    String text = read(file);
    assertThat(faults(text))
        .containsExactlyElementsOf(
            text.lines()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(faults("")).containsExactly("1:1  the file is empty; a definition was expected");
    assertThat(faults("\n# nothing\n")).hasSize(1);
  }

  @Test
  @Timeout(2)
  void referencesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String reference = "*a" + (i - 1);
      List<String> nine = Stream.generate(() -> reference).limit(9).toList();
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", nine)));
    }
    assertThat(faults(bomb.toString()))
        .contains("2:10 /a1/0 a reference (*) stands here; write the content out");
  }

  @Test
  @Timeout(2)
  void deepNestingIsRefused() {
    String sentence = "nested deeper than 40 levels; a definition needs few";
    for (String opening : List.of("[", "{a: ", "- ")) {
      assertThat(faults(opening.repeat(900_000 / opening.length())))
          .singleElement()
          .asString()
          .startsWith("1:")
          .endsWith(sentence);
    }
  }

  @Test
  @Timeout(2)
  void tooManyValuesAreRefused() {
    assertThat(faults("[\n" + "a,".repeat(400_000) + "a]"))
        .containsExactly("2:40001 /20000 more than 20000 keys and values; split the file");
  }

  @Test
  void faultsPastALimitAreCounted() {
    assertThat(faults("a\t".repeat(1000)))
        .hasSize(201)
        .last()
        .isEqualTo("1:1  and 800 faults more");
  }

  @Test
  void commentsOrderAndWhiteSpaceAreNoChangeOfContent() {
    assertThat(digest(TRIAL.replace("title: Trial framework", "title:  Trial   framework # why")))
        .isEqualTo(digest(TRIAL));
    assertThat(digest(TRIAL.replace("id: trial\nversion: 1", "version: 1\n\nid: 'trial'")))
        .isEqualTo(digest(TRIAL));
    assertThat(digest(TRIAL.replace("\n", "\r\n"))).isEqualTo(digest(TRIAL));
  }

  /** Otherwise a new program would take every version in use for a changed one. */
  @Test
  void theDigestIsTheSameInEveryVersionOfTheProgram() {
    assertThat(digest(TRIAL))
        .isEqualTo("800ae54e85bf7ba06f90bc830d3696b18cf756b589dd1769378199db6053759d");
  }

  @Test
  void everyOtherChangeIsAChangeOfContent() {
    for (String word : List.of("The first", "Bad", "Two", "Nowhere", "Reds", "A1", "Stage")) {
      assertThat(digest(TRIAL.replaceFirst(word, "Other"))).isNotEqualTo(digest(TRIAL));
    }
  }

  @Test
  void aChangedVersionThatARoundHasUsedNeedsANewNumber() {
    FrameworkFile changed = FrameworkFile.parse("trial.yaml", TRIAL.replace("Bad", "Poor"));
    assertThat(changed.changedSince(changed.framework().digest())).isEmpty();
    assertThat(changed.changedSince(digest(TRIAL)).orElseThrow())
        .hasToString(
            "trial.yaml, line 2:10 /version: version 1 of trial has been used by a round and its"
                + " content has changed: give it a new version number");
  }

  @Test
  void anyLanguageIsTakenAsItIs() {
    assertThat(FrameworkFile.parse("x", TRIAL.replace("Two", "Tŵr مرحبا 😀")).framework())
        .extracting(framework -> framework.criteria().getLast().criterion().title())
        .isEqualTo("Tŵr مرحبا 😀");
  }

  private static String digest(String text) {
    return FrameworkFile.parse("trial.yaml", text).framework().digest();
  }

  private static List<String> faults(String text) {
    DefinitionRefused refused =
        catchThrowableOfType(
            DefinitionRefused.class, () -> FrameworkFile.parse("trial.yaml", text));
    assertThat(refused).isNotNull();
    return refused.faults().stream().map(FrameworkFileTest::line).toList();
  }

  private static String line(Fault fault) {
    return "%d:%d %s %s".formatted(fault.line(), fault.column(), fault.path(), fault.message());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
