package plumbline.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.testing.Plumbline;

/** Nothing is rated that the paper of 2018 does not rate. */
class SunderlandExtentTest {

  private static final String SUNDERLAND = "sunderland-2018";

  private static final Paper PAPER = Paper.read(Paper.yaml(SUNDERLAND));

  private static Documents documents;
  private static Paper.Entered entered;

  @BeforeAll
  static void enterThePaper() {
    documents = Documents.of(PAPER);
    entered = documents.entered();
  }

  @AfterAll
  static void comeBack() {
    Plumbline.clock().reset();
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

  @Test
  void everyOtherCellIsNotRecordedInTheSource() throws IOException {
    List<Reading> readings =
        new ArrayList<>(Example.of(SUNDERLAND).make(PAPER, entered).readings());
    readings.addAll(documents.of(Place.of("board, columns")));
    for (Reading reading : readings) {
      List<String> cells =
          framework().criteria().stream()
              .map(placed -> Place.of("board, row, " + placed.criterion().id()))
              .flatMap(row -> row.lines(reading, framework()).stream())
              .toList();
      assertThat(cells).as(reading.document()).hasSize(88);
      assertThat(cells).filteredOn(cell -> cell.contains("Not recorded")).hasSize(77);
    }
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
