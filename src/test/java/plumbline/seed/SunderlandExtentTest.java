package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.reports.Report;
import plumbline.reports.pdf.PdfUa;
import plumbline.testing.Plumbline;

/** Nothing is rated that the paper of 2018 does not rate, and its report is the example we keep. */
class SunderlandExtentTest {

  private static final String SUNDERLAND = "sunderland-2018";

  private static Documents documents;
  private static Paper.Entered entered;

  @BeforeAll
  static void enterThePaper() {
    documents = Documents.of(Paper.read(Paper.yaml(SUNDERLAND)));
    entered = documents.entered();
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

  @Test
  void theExamplesAreWhatIsMadeToday() throws Exception {
    Report report = documents.position();
    Examples examples = Examples.of(report, Instant.parse("2018-04-03T09:00:00Z"));
    assertThat(PdfUa.failures(examples.pdf())).isEmpty();
    assertThat(Jsoup.parse(new String(examples.html(), UTF_8)).select("script, img, iframe, base"))
        .isEmpty();
    if (System.getProperty("examples", "").equals("write")) {
      examples.write(SUNDERLAND);
    }
    examples.compare(SUNDERLAND);
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

  private static Framework framework() {
    return Plumbline.bean(Frameworks.class).get(documents.framework());
  }
}
