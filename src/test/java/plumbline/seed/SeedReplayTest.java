package plumbline.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.testing.Plumbline;

/**
 * Replays the five papers and looks for each of their facts, on the page and in the file, beside
 * its record; {@link ExamplesTest} looks for them in committees' papers. It is the day of the
 * meeting in Kirklees, so that what is past due on that day can be told.
 */
class SeedReplayTest {

  private static final Instant MEETING = Instant.parse("2019-09-23T12:00:00Z");

  /** How many facts each paper has, and those that are true across papers. */
  private static final Map<String, Integer> NUMBERED =
      Map.of("S1", 41, "S2", 76, "S3", 46, "S4", 29, "S5", 33, "X", 4);

  /** Numbers that no fact has. */
  private static final Set<String> LEFT_OUT = Set.of("S2-18", "S2-19", "S3-29");

  private static final int ALL = 226;

  private static final Map<String, Documents> REPLAYED = new HashMap<>();

  @BeforeEach
  void goToTheMeeting() {
    Plumbline.clock().set(MEETING);
  }

  @AfterEach
  void comeBack() {
    Plumbline.clock().reset();
  }

  @Test
  void every226FactHasARowAndEveryRowAFact() {
    Set<String> facts =
        NUMBERED.entrySet().stream()
            .flatMap(each -> numbered(each.getKey(), each.getValue()))
            .filter(id -> !LEFT_OUT.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows =
        tables()
            .flatMap(name -> facts(name).stream())
            .map(Fact::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(facts).hasSize(ALL);
    assertThat(rows).isEqualTo(facts);
  }

  private static Stream<String> numbered(String prefix, int last) {
    return IntStream.rangeClosed(1, last).mapToObj((prefix + "-%02d")::formatted);
  }

  private static Stream<String> tables() {
    return Stream.concat(Paper.ALL.stream(), Stream.of(CrossReplayTest.TABLE));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyFactStandsBesideItsRecord(String paper) {
    assertThat(FactCheck.misses(facts(paper), replayed(paper))).isEmpty();
  }

  static List<String> papers() {
    return Paper.ALL;
  }

  @ParameterizedTest(name = "{1} becomes {2}")
  @MethodSource({"spoiltRecords", "spoiltFigures"})
  void aPlantedFaultIsFoundAsTheFactItSpoils(
      String paper, String right, String wrong, Set<String> spoilt) {
    List<FactCheck.Miss> misses = missesAfter(paper, right, wrong, spoilt);
    assertThat(misses).extracting(miss -> miss.fact().id()).containsOnlyElementsOf(spoilt);
    assertThat(misses).extracting(FactCheck.Miss::document).contains("page", "CSV");
  }

  /** What is missing of the facts beside the spoilt ones when one word of the paper is another. */
  private static List<FactCheck.Miss> missesAfter(
      String paper, String right, String wrong, Set<String> spoilt) {
    String yaml = Paper.yaml(paper);
    assertThat(yaml).containsOnlyOnce(right);
    Documents documents = Documents.of(Paper.read(yaml.replace(right, wrong)));
    return FactCheck.misses(beside(facts(paper), spoilt), documents);
  }

  static Stream<Arguments> spoiltRecords() {
    return Stream.of(
        arguments(
            "newton-2016",
            "the statutory deadline of 45 days",
            "the deadline of 54",
            Set.of("S1-22")),
        arguments("kirklees-2019", "(4.2.19)", "(2.4.19)", Set.of("S2-13")),
        arguments("devon-2022", "4 min 26 s", "4 min 62 s", Set.of("S3-15")),
        arguments("plymouth-2019", "Y11/12/13 and Y14", "Y11/12 and Y14", Set.of("S5-28")));
  }

  static Stream<Arguments> spoiltFigures() {
    return Stream.of(
        arguments("kirklees-2019", "amount: 45,", "amount: 54,", Set.of("S2-48")),
        arguments(
            "devon-2022", "period: by September 2021", "period: September 2021", Set.of("S3-05")),
        arguments("devon-2022", "exactness: ABOUT, amount: 500", "amount: 500", Set.of("S3-12")),
        arguments(
            "kirklees-2019",
            "amount: 62, exceptions: NOT_STATED",
            "amount: 62, exceptions: INCLUDING",
            Set.of("S2-49")),
        arguments(
            "plymouth-2019",
            "period: Jan-May 2019, written",
            "period: Jan-May 2019, source: Another report, written",
            Set.of("S5-15")),
        arguments("plymouth-2019", "amount: 150, forecast: true", "amount: 150", Set.of("S5-12")),
        arguments("newton-2016", "amount: 212,", "amount: 221,", Set.of("S1-37")));
  }

  /** The facts of the records that the spoilt ones are beside. */
  private static List<Fact> beside(List<Fact> facts, Set<String> spoilt) {
    Set<String> records =
        facts.stream()
            .filter(fact -> spoilt.contains(fact.id()))
            .map(SeedReplayTest::record)
            .collect(Collectors.toSet());
    return facts.stream().filter(fact -> records.contains(record(fact))).toList();
  }

  private static String record(Fact fact) {
    return RecordPlace.isOf(fact.where())
        ? RecordPlace.of(fact.where()).address()
        : Place.of(fact.where()).document();
  }

  private static List<Fact> facts(String name) {
    return Fact.table("/seed/" + name + "-facts.csv");
  }

  private static Documents replayed(String paper) {
    return REPLAYED.computeIfAbsent(paper, name -> Documents.of(Paper.read(Paper.yaml(name))));
  }
}
