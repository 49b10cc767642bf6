package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.reports.pdf.PdfUa;
import plumbline.testing.Plumbline;

/**
 * The replayed papers come out again as committees' papers, each on the day of its meeting: with
 * every fact beside its record in every format, and as the examples we keep.
 */
class ExamplesTest {

  private static final Map<String, Examples> MADE = new HashMap<>();

  /** A paper says of it what had been published by its year, whatever other tests have loaded. */
  @BeforeAll
  static void takeWhatIsPublished() throws IOException {
    CrossReplayTest.takeWhatIsPublished();
  }

  @AfterAll
  static void comeBack() {
    Plumbline.clock().reset();
  }

  static List<String> papers() {
    return Example.ALL.stream().map(Example::name).toList();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyFactIsOneOfThePaperOrSaysWhyNot(String paper) {
    Map<String, List<Fact>> byId =
        facts(paper).stream().collect(Collectors.groupingBy(Fact::id, TreeMap::new, toList()));
    byId.forEach((id, rows) ->
        assertThat(rows).as(id).anyMatch(row -> row.isInPaper() || !row.saysWhyNot().isBlank()));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyFactStandsBesideItsRecordInEveryFormat(String paper) throws IOException {
    Paper replayed = Paper.read(Paper.yaml(paper));
    assertThat(FactCheck.inPaper(facts(paper), replayed, made(paper))).isEmpty();
  }

  @ParameterizedTest(name = "{1} becomes {2}")
  @MethodSource("spoilt")
  void aPlantedFaultIsFoundInEveryFormat(
      String paper, String right, String wrong, Set<String> spoilt) throws IOException {
    String yaml = Paper.yaml(paper);
    assertThat(yaml).containsOnlyOnce(right);
    Paper replayed = Paper.read(yaml.replace(right, wrong));
    List<FactCheck.Miss> misses =
        FactCheck.inPaper(facts(paper), replayed, Example.of(paper).make(replayed));
    assertThat(misses).extracting(miss -> miss.fact().id()).containsOnlyElementsOf(spoilt);
    assertThat(misses)
        .extracting(FactCheck.Miss::document)
        .contains("page", "PDF", "Word file", "sheet", "JSON");
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        arguments(
            "newton-2016",
            "the statutory deadline of 45 days",
            "the deadline of 54",
            Set.of("S1-22")),
        arguments("kirklees-2019", "(4.2.19)", "(2.4.19)", Set.of("S2-13")),
        arguments("devon-2022", "4 min 26 s", "4 min 62 s", Set.of("S3-15")),
        arguments("plymouth-2019", "Y11/12/13 and Y14", "Y11/12 and Y14", Set.of("S5-28")),
        arguments("sunderland-2018", "86% in February", "68% in February", Set.of("S4-17")),
        arguments(
            "sunderland-2018", "  - independent living", "- independent living", Set.of("S4-20")),
        arguments(
            "sunderland-2018",
            "\"16.A.09\"\n        level: red",
            "\"16.A.09\"\n        level: green",
            Set.of("S4-11", "S4-25")));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void theExamplesAreWhatIsMadeToday(String paper) throws Exception {
    Examples examples = made(paper);
    assertThat(PdfUa.failures(examples.pdf())).isEmpty();
    assertThat(Jsoup.parse(new String(examples.html(), UTF_8)).select("script, img, iframe, base"))
        .isEmpty();
    if (System.getProperty("examples", "").equals("write")) {
      examples.write(paper);
    }
    examples.compare(paper);
  }

  private static List<Fact> facts(String paper) {
    return Fact.table("/seed/" + paper + "-facts.csv");
  }

  private static Examples made(String paper) throws IOException {
    Examples made = MADE.get(paper);
    if (made == null) {
      made = Example.of(paper).make(Paper.read(Paper.yaml(paper)));
      MADE.put(paper, made);
    }
    return made;
  }
}
