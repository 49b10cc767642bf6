package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.reports.pdf.PdfUa;
import plumbline.testing.Plumbline;

/**
 * The replayed papers come out again as committees' papers, each on the day of its meeting: with
 * every fact beside its record in every format, and as the examples we keep.
 */
class ExamplesTest {

  private static final Map<String, Examples> MADE = new HashMap<>();

  @AfterAll
  static void comeBack() {
    Plumbline.clock().reset();
  }

  static List<String> papers() {
    return Example.ALL.stream().map(Example::name).toList();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyFactStandsBesideItsRecordInEveryFormat(String paper) throws IOException {
    assertThat(FactCheck.misses(facts(paper), made(paper).readings())).isEmpty();
  }

  @ParameterizedTest(name = "{1} becomes {2}")
  @CsvSource({
    "newton-2016, the statutory deadline of 45 days, the deadline of 54, S1-22",
    "kirklees-2019, (4.2.19), (2.4.19), S2-13",
    "devon-2022, 4 min 26 s, 4 min 62 s, S3-15",
    "plymouth-2019, Y11/12/13 and Y14, Y11/12 and Y14, S5-28"
  })
  void aPlantedFaultIsFoundInEveryFormat(String paper, String right, String wrong, String spoilt)
      throws IOException {
    String yaml = Paper.yaml(paper);
    assertThat(yaml).containsOnlyOnce(right);
    Examples made = Example.of(paper).make(Paper.read(yaml.replace(right, wrong)));
    List<FactCheck.Miss> misses = FactCheck.misses(facts(paper), made.readings());
    assertThat(misses).extracting(miss -> miss.fact().id()).containsOnly(spoilt);
    assertThat(misses)
        .extracting(FactCheck.Miss::document)
        .contains("page", "PDF", "Word file", "sheet", "JSON");
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
