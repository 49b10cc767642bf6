package plumbline.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.Sha256;
import plumbline.testing.Plumbline;
import plumbline.testing.TestClock;

/**
 * Replays the four papers on scrutiny and looks for each of their facts, on the page and in the
 * file, beside its record. It is the day of the meeting in Kirklees, so that what is past due on
 * that day can be told.
 */
class ScrutinyReplayTest {

  private static final Instant MEETING = Instant.parse("2019-09-23T12:00:00Z");

  /** How the names of the people in the papers begin as digests; the names are in no file. */
  private static final Set<String> NAMES =
      Set.of(
          "132ee7fe2adc",
          "e8e9689deac5",
          "fb4e71f75b17",
          "43601ae4ebae",
          "4adf06cc832c",
          "03cdf3e00e74",
          "edb5a7e31661",
          "e66e9a769d15",
          "a37c36f0e516",
          "f63a5fe50aaf",
          "0a64ce10853f",
          "cf2ab8a99a16",
          "77646f5a4f31",
          "55c5499bde37",
          "0c081477c9bc",
          "5825757e8d6b",
          "5e608d7beca7",
          "3347532e0e9a",
          "6bab3007f56e",
          "90cc33a41b54",
          "50aeda2d707b",
          "ebff9a8a50f5",
          "a459891617d7",
          "659881b3f0f6",
          "03d04f7fcebc",
          "2c8c4f00dee0",
          "446acc36bce9",
          "a7bd4652bd32",
          "8a81e9a2dbdc",
          "2b82ba8aab66",
          "fffc563b0002");

  private final TestClock clock = Plumbline.bean(TestClock.class);

  @BeforeEach
  void goToTheMeeting() {
    clock.set(MEETING);
  }

  @AfterEach
  void comeBack() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"newton-2016", "kirklees-2019", "devon-2022", "plymouth-2019"})
  void everyFactStandsBesideItsRecord(String paper) {
    assertThat(misses(facts(paper), enter(yaml(paper)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everyFactThatIsNoMeasureHasARow(String paper, String prefix, int last, Set<Integer> not) {
    Set<String> ids =
        IntStream.rangeClosed(1, last)
            .filter(number -> !not.contains(number))
            .mapToObj((prefix + "-%02d")::formatted)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows =
        facts(paper).stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows).isEqualTo(ids);
  }

  /** The facts of each paper, with the numbers that are not given or are measures only. */
  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments("newton-2016", "S1", 41, Set.of(12, 13, 14, 15, 21, 25, 32, 35, 37, 38)),
        arguments("kirklees-2019", "S2", 76, Set.of(18, 19, 46, 47, 48, 49, 50)),
        arguments("devon-2022", "S3", 46, Set.of(3, 4, 5, 12, 13, 14, 23, 29)),
        arguments("plymouth-2019", "S5", 33, Set.of(5, 6, 8, 9, 10, 11, 12, 14, 15, 19, 20, 21)));
  }

  @ParameterizedTest(name = "{1} becomes {2}")
  @MethodSource("plantedFaults")
  void aPlantedFaultIsFoundAsTheFactItSpoils(
      String paper, String right, String wrong, Set<String> spoilt) {
    String yaml = yaml(paper);
    assertThat(yaml).containsOnlyOnce(right);
    List<Fact> beside = beside(facts(paper), spoilt);
    List<FactCheck.Miss> misses = misses(beside, enter(yaml.replace(right, wrong)));
    assertThat(misses).extracting(miss -> miss.fact().id()).containsOnlyElementsOf(spoilt);
    assertThat(misses).extracting(FactCheck.Miss::document).contains("page", "CSV");
  }

  static Stream<Arguments> plantedFaults() {
    return Stream.of(
        arguments("newton-2016", "deadline of 45 days", "deadline of 54 days", Set.of("S1-22")),
        arguments("kirklees-2019", "(4.2.19)", "(2.4.19)", Set.of("S2-13")),
        arguments("devon-2022", "4 min 26 s", "4 min 62 s", Set.of("S3-15")),
        arguments("plymouth-2019", "Y11/12/13 and Y14", "Y11/12 and Y14", Set.of("S5-28")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"newton-2016", "kirklees-2019", "devon-2022", "plymouth-2019"})
  void nobodyOfThePapersIsNamed(String paper) {
    List<String> digests =
        Stream.of(yaml(paper).toLowerCase(Locale.ROOT).split("[^a-z-]+"))
            .distinct()
            .map(word -> Sha256.of(word).substring(0, 12))
            .toList();
    assertThat(digests).doesNotContainAnyElementsOf(NAMES);
  }

  /** The facts of the records that the spoilt ones are beside. */
  private static List<Fact> beside(List<Fact> facts, Set<String> spoilt) {
    Set<String> records =
        facts.stream()
            .filter(fact -> spoilt.contains(fact.id()))
            .map(fact -> RecordPlace.of(fact.where()).address())
            .collect(Collectors.toSet());
    return facts.stream()
        .filter(fact -> records.contains(RecordPlace.of(fact.where()).address()))
        .toList();
  }

  private static String yaml(String paper) {
    return Fact.resource("/seed/" + paper + ".yaml");
  }

  private static List<Fact> facts(String paper) {
    return Fact.table("/seed/" + paper + "-facts.csv");
  }

  private static ScrutinyDocuments enter(String yaml) {
    return new ScrutinyDocuments(ScrutinyPaper.read(yaml).enter());
  }

  private static List<FactCheck.Miss> misses(List<Fact> facts, ScrutinyDocuments documents) {
    List<FactCheck.Miss> misses = new ArrayList<>();
    for (Fact fact : facts) {
      RecordPlace place = RecordPlace.of(fact.where());
      for (Reading reading : documents.of(place)) {
        misses.addAll(misses(fact, place, reading));
      }
    }
    return misses;
  }

  private static List<FactCheck.Miss> misses(Fact fact, RecordPlace place, Reading reading) {
    List<String> lines = place.lines(reading);
    if (!place.isSequence()) {
      return FactCheck.misses(fact, reading.document(), lines);
    }
    return lines.equals(fact.tokens())
        ? List.of()
        : List.of(new FactCheck.Miss(fact, reading.document(), "there stand " + lines));
  }
}
