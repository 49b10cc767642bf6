package plumbline.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import plumbline.common.AreaId;
import plumbline.common.ReviewId;
import plumbline.common.Sha256;
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
    Paper.Entered entered = Paper.read(Paper.yaml(paper)).enter();
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

  @ParameterizedTest
  @FieldSource("plumbline.seed.Paper#ALL")
  void nobodyOfThePapersIsNamed(String paper) {
    List<String> digests =
        Stream.of(Paper.yaml(paper).toLowerCase(Locale.ROOT).split("[^a-z-]+"))
            .distinct()
            .map(word -> Sha256.of(word).substring(0, 12))
            .toList();
    assertThat(digests).doesNotContainAnyElementsOf(NAMES);
  }

  private static Stream<Recommendation> ofReview(Viewer reader, AreaId area, ReviewId review) {
    return Plumbline.bean(Recommendations.class).ofReview(reader, area, review).stream();
  }
}
