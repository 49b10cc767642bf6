package plumbline.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.AreaId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.recommendations.Decision;
import plumbline.recommendations.Recommendation;
import plumbline.recommendations.Recommendations;
import plumbline.recommendations.Responses;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.timescales.Timescales;

/** Nothing is asked, promised, answered or decided that the papers do not state. */
class ScrutinyExtentTest {

  @BeforeEach
  void goToTheMeeting() {
    Plumbline.clock().set(Instant.parse("2019-09-23T12:00:00Z"));
  }

  @AfterEach
  void comeBack() {
    Plumbline.clock().reset();
  }

  @ParameterizedTest
  @CsvSource({
    "newton-2016, 0, 0, '1 2 3 4'",
    "kirklees-2019, 14, 14, 'i ii iii iv v vi vii viii ix x xi xii xiii xiv'",
    "devon-2022, 0, 0, '1 2 3 4 5 6 7 8 9 10 11 12 13'",
    "plymouth-2019, 0, 0, ''"
  })
  void everyNumberIsThatOfThePaper(String paper, int promised, int answered, String references) {
    ScrutinyPaper.Entered entered =
        ScrutinyPaper.read(Fact.resource("/seed/" + paper + ".yaml")).enter();
    AreaId area = entered.area().id();
    Viewer reader = entered.coordinator();
    List<Recommendation> all =
        Plumbline.bean(Reviews.class).all(reader, area).stream()
            .map(Review::id)
            .flatMap(review -> ofReview(reader, area, review))
            .toList();
    Timescales timescales = Plumbline.bean(Timescales.class);
    Responses responses = Plumbline.bean(Responses.class);
    assertThat(all)
        .extracting(Recommendation::reference)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(references.split(" ")).filter(each -> !each.isEmpty()).toList());
    assertThat(all)
        .filteredOn(
            each -> !timescales.of(area, each.id()).current().timescale().asWritten().isBlank())
        .hasSize(promised);
    assertThat(all.stream().mapToInt(each -> responses.of(reader, area, each.id()).size()).sum())
        .isEqualTo(answered);
    assertThat(all).allMatch(each -> each.decision() == Decision.PENDING);
    assertThat(all).allMatch(each -> each.printed() == paper.startsWith("kirklees"));
  }

  private static Stream<Recommendation> ofReview(Viewer reader, AreaId area, ReviewId review) {
    return Plumbline.bean(Recommendations.class).ofReview(reader, area, review).stream();
  }
}
