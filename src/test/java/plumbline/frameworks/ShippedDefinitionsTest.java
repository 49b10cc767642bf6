package plumbline.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.testing.RunsBeside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunsBeside
class ShippedDefinitionsTest {

  private static final FrameworkDefinitions DEFINITIONS = FrameworkDefinitions.load(null);
  private static final Framework OLD = framework("area-send-2016");
  private static final Framework NEW = framework("area-send-2023");

  /** How many words in a row may agree with the source paper before it counts as copied. */
  private static final int WORDS = 6;

  private static Framework framework(String id) {
    return DEFINITIONS.framework(new FrameworkVersion(id, 1)).orElseThrow();
  }

  @Test
  void everyShippedFileIsRightAndIsLoaded() throws IOException {
    assertThat(DEFINITIONS.faults()).isEmpty();
    assertThat(DEFINITIONS.frameworks()).containsExactly(OLD, NEW);
    assertThat(DEFINITIONS.crosswalks()).hasSize(1);
    try (Stream<Path> files = Files.list(Path.of("framework-definitions"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(ShippedFiles.NAMES);
    }
  }

  @Test
  void theFirstFrameworkHasItsCodesAsPrintedAndInOrder() {
    String printed =
        "A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 B1 B2 B3 B4 B5 B6 "
            + "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C11 C12 C13 C_14 C15 C16 C17 C18 C19";
    assertThat(OLD.criteria())
        .hasSize(44)
        .extracting(placed -> placed.criterion().printed().replace(' ', '_'))
        .containsExactly(printed.split(" "));
  }

  @Test
  void theCodePrintedTwiceStandsUnderTwoIds() {
    assertThat(OLD.criteria())
        .filteredOn(placed -> placed.criterion().printed().equals("C11"))
        .extracting(placed -> placed.criterion().id().value())
        .containsExactly("16.C.11a", "16.C.11b");
    assertThat(OLD.criterion(new CriterionId("16.C.14")).orElseThrow().printed()).isEqualTo("C 14");
  }

  @Test
  void theFirstFrameworkIsGroupedAsPrinted() {
    assertThat(groups(OLD))
        .containsExactly(
            Map.entry("16.A/16.A.general", 8),
            Map.entry("16.A/16.A.quality", 4),
            Map.entry("16.A/16.A.reporting", 6),
            Map.entry("16.B", 6),
            Map.entry("16.C/16.C.approaches", 8),
            Map.entry("16.C/16.C.general", 12));
    assertThat(OLD.sections()).extracting(Section::printed).containsExactly("Q1", "Q 2", "Q 3");
  }

  @Test
  void theSecondFrameworkHasTwelveCriteriaThatAreNotVerified() {
    assertThat(NEW.criteria())
        .extracting(placed -> placed.criterion().printed())
        .containsExactly("E1", "E2", "E3", "E4", "E5", "L1", "L2", "L3", "L4", "L5", "L6", "AP");
    assertThat(NEW.source().verified()).isFalse();
    assertThat(NEW.criteria()).noneMatch(placed -> placed.criterion().verified());
  }

  @Test
  void everyCriterionHasAnIdOfItsOwn() {
    assertThat(Stream.of(OLD, NEW).flatMap(f -> f.criteria().stream()).map(p -> p.criterion().id()))
        .hasSize(56)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyLevelHasALetterBesideItsColour() {
    for (Framework framework : DEFINITIONS.frameworks()) {
      assertThat(framework.scale().levels())
          .extracting(level -> level.letter() + " " + level.word() + " " + level.colour().key())
          .containsExactly("R Red red", "A Amber amber", "G Green green");
    }
  }

  @Test
  void everyOldCriterionIsContinuedAsTheTableSays() {
    Crosswalk crosswalk = DEFINITIONS.crosswalks().getFirst();
    List<String> rows = new ArrayList<>();
    for (Framework.Placed placed : OLD.criteria()) {
      CriterionId id = placed.criterion().id();
      rows.add(
          id.value().substring(3)
              + crosswalk.successors(id).stream()
                  .map(link -> " " + link.to().value().substring(3))
                  .collect(Collectors.joining()));
    }
    assertThat(String.join(", ", rows))
        .isEqualTo(
            "A.01 E1, A.02 E1, A.03 E1 E4, A.04 E1, A.05 E1, A.06 E1, A.07 E1 E4, A.08 L3, A.09 E4,"
                + " A.10 L4, A.11 E3, A.12 L5, A.13 E1, A.14 E1, A.15 E2 L2, A.16 E2, A.17 E1 L3,"
                + " A.18 L5, B.01 E2 L2, B.02 L4 L6, B.03 E3, B.04 E2 L2, B.05 E5 L2, B.06 E3,"
                + " C.01 E4, C.02 E1, C.03 E3 E4, C.04 E4 L5, C.05 L5, C.06 E3, C.07 E2, C.08 E4,"
                + " C.09 E4, C.10 E3 L4, C.11a E3 L4, C.11b L4 AP, C.12 E1 E3, C.13 E2 E3,"
                + " C.14 E3 E5, C.15 L4, C.16 E4, C.17 L4, C.18 E2, C.19 E2 L2");
    assertThat(crosswalk.links()).allMatch(l -> l.relation() == Crosswalk.Relation.INTERSECTS);
    assertThat(crosswalk.predecessors(new CriterionId("23.AP")))
        .extracting(link -> link.from().value())
        .containsExactly("16.C.11b");
  }

  /** The sentences of faults are made of them. */
  @Test
  void everyRuleOfTheSchemasIsDescribed() {
    for (String name : List.of("framework.schema.json", "crosswalk.schema.json")) {
      JsonNode schema = new JsonMapper().readTree(ShippedFiles.read(name));
      assertThat(schema.findParents("type").stream().filter(rule -> rule.path("type").isString()))
          .isNotEmpty()
          .allMatch(rule -> rule.has("description"));
    }
  }

  @Test
  void aBetterLevelIsAheadOnTheScale() {
    RatingScale scale = OLD.scale();
    assertThat(scale.distance("red", "green")).isEqualTo(2);
    assertThat(scale.distance("amber", "red")).isEqualTo(-1);
    assertThat(scale.distance("amber", "amber")).isZero();
  }

  /** The paper itself is not ours to keep; the check sums of its word sequences are enough. */
  @Test
  void noSentenceIsCopiedFromTheSourcePaper() throws IOException {
    Set<String> source =
        Set.copyOf(Files.readAllLines(Path.of("src/test/resources/frameworks/source-sums.txt")));
    assertThat(source).hasSizeGreaterThan(1000);
    for (String text : (Iterable<String>) ownTexts()::iterator) {
      assertThat(sums(text)).as(text).doesNotContainAnyElementsOf(source);
    }
  }

  private static Stream<String> ownTexts() {
    return Stream.of(OLD, NEW)
        .flatMap(framework -> framework.criteria().stream())
        .flatMap(placed ->
            Stream.of(
                placed.criterion().title(),
                placed.criterion().wording(),
                String.valueOf(placed.criterion().leadIn()),
                String.valueOf(placed.path().getLast().leadIn()),
                String.valueOf(placed.path().getFirst().leadIn())));
  }

  private static List<String> sums(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> sums = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      CRC32 sum = new CRC32();
      sum.update(String.join(" ", words.subList(i, i + WORDS)).getBytes(StandardCharsets.US_ASCII));
      sums.add("%08x".formatted(sum.getValue()));
    }
    return sums;
  }

  private static Map<String, Integer> groups(Framework framework) {
    Map<String, Integer> groups = new TreeMap<>();
    for (Framework.Placed placed : framework.criteria()) {
      String path = placed.path().stream().map(Section::id).collect(Collectors.joining("/"));
      groups.merge(path, 1, Integer::sum);
    }
    return groups;
  }
}
