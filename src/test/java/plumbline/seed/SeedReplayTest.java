package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.reports.Report;
import plumbline.reports.pdf.PdfUa;
import plumbline.reports.trend.TrendReports;
import plumbline.testing.Plumbline;

/** Replays the paper of 2018 and looks for each of its facts beside the right record. */
class SeedReplayTest {

  private static final String SUNDERLAND = "/seed/sunderland-2018.yaml";
  private static final List<Fact> FACTS = Fact.table();

  private static Paper paper;
  private static Paper.Entered entered;
  private static Documents documents;

  @BeforeAll
  static void enterThePaper() {
    paper = Paper.read(Fact.resource(SUNDERLAND));
    entered = paper.enter();
    documents = new Documents(paper, entered);
  }

  @Test
  void everyFactHasARowAndEveryRowAFact() {
    Set<String> ids =
        IntStream.rangeClosed(1, 29)
            .mapToObj("S4-%02d"::formatted)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows = FACTS.stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows).isEqualTo(ids);
  }

  @Test
  void everyFactStandsBesideItsRecord() {
    assertThat(misses(FACTS, documents)).isEmpty();
  }

  @Test
  void onlyTheRatingsOfThePaperExist() {
    assertThat(rated("2018-02")).containsExactly("16.A.04 red", "16.A.10 red", "16.B.02 red");
    assertThat(rated("2018-03"))
        .containsExactly(
            "16.A.04 amber",
            "16.A.06 amber",
            "16.A.09 red",
            "16.A.10 amber",
            "16.A.14 green",
            "16.A.15 green",
            "16.B.02 amber",
            "16.C.03 amber");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "board"})
  void everyOtherCellIsNotRecordedInTheSource(String document) {
    for (Reading reading : documents.of(Place.of(document + ", columns"))) {
      List<String> cells =
          framework().criteria().stream()
              .map(placed -> document + ", row, " + placed.criterion().id())
              .flatMap(row -> Place.of(row).lines(reading, framework()).stream())
              .toList();
      assertThat(cells).as(reading.document()).hasSize(88);
      assertThat(cells).filteredOn(cell -> cell.contains("Not recorded")).hasSize(77);
    }
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @MethodSource("plantedFaults")
  void aPlantedFaultIsFoundAsTheFactItSpoils(String right, String wrong, Set<String> spoilt) {
    String story = Fact.resource(SUNDERLAND);
    assertThat(story).containsOnlyOnce(right);
    Paper changed = Paper.read(story.replace(right, wrong));
    List<Fact> ofReport = FACTS.stream().filter(f -> f.where().startsWith("report")).toList();
    List<FactCheck.Miss> misses = misses(ofReport, new Documents(changed, changed.enter()));
    assertThat(misses).extracting(miss -> miss.fact().id()).containsOnlyElementsOf(spoilt);
    assertThat(misses).extracting(FactCheck.Miss::document).contains("report page", "PDF", "CSV");
  }

  static Stream<Arguments> plantedFaults() {
    return Stream.of(
        arguments("86% in February", "68% in February", Set.of("S4-17")),
        arguments("69% in January", "69% in June", Set.of("S4-16")),
        arguments("  - independent living", "- independent living", Set.of("S4-20")),
        arguments(
            "\"16.A.09\"\n        level: red",
            "\"16.A.09\"\n        level: green",
            Set.of("S4-11", "S4-25")));
  }

  @Test
  void theExamplesAreWhatIsMadeToday() throws Exception {
    Month first = Month.parse(paper.months().getFirst().month()).orElseThrow();
    Month last = Month.parse(paper.months().getLast().month()).orElseThrow();
    Report report =
        Plumbline.bean(TrendReports.class)
            .report(entered.coordinator(), entered.area(), java.util.Optional.empty(), first, last);
    Examples examples = Examples.of(report, Instant.parse("2018-04-03T09:00:00Z"));
    assertThat(PdfUa.failures(examples.pdf())).isEmpty();
    assertThat(Jsoup.parse(new String(examples.html(), UTF_8)).select("script, img, iframe, base"))
        .isEmpty();
    if (System.getProperty("examples", "").equals("write")) {
      examples.write("sunderland-2018");
    }
    examples.compare("sunderland-2018");
  }

  private static List<String> rated(String month) {
    List<Rating> ratings = ofMonth(month);
    assertThat(ratings).hasSize(44);
    assertThat(ratings.stream().filter(rating -> rating.level() == null))
        .allMatch(rating -> rating.stage() == Stage.NOT_RECORDED);
    return ratings.stream()
        .filter(rating -> rating.level() != null)
        .map(rating -> rating.criterionId() + " " + rating.level())
        .sorted()
        .toList();
  }

  private static List<Rating> ofMonth(String month) {
    return Plumbline.bean(Ratings.class)
        .ofMonth(entered.coordinator(), entered.area().id(), Month.parse(month).orElseThrow());
  }

  private static List<FactCheck.Miss> misses(List<Fact> facts, Documents documents) {
    return new FactCheck(framework()).misses(facts, documents);
  }

  private static Framework framework() {
    return Plumbline.bean(Frameworks.class)
        .get(new FrameworkVersion(paper.framework(), paper.frameworkVersion()));
  }
}
