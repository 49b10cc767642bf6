package plumbline.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.RatingScale;
import plumbline.ratings.Stage;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class DivergenceTest {

  private static final RatingScale SCALE =
      Plumbline.bean(Frameworks.class).get(Story.FRAMEWORK).scale();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          red green          | 2 levels apart: red to green
          amber red          | 1 level apart: red to amber
          green red amber    | 2 levels apart: red to green
          amber amber        | The agencies agree
          amber - amber      | The agencies agree
          red - green        | 2 levels apart: red to green
          """)
  void isTheDistanceBetweenTheWorstAndTheBestLevel(String levels, String words) {
    assertThat(Divergence.of(SCALE, ratings(levels)).orElseThrow().words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"red", "-", "red -", "- -"})
  void needsTwoAgenciesThatCanSay(String levels) {
    assertThat(Divergence.of(SCALE, ratings(levels))).isEmpty();
  }

  @Test
  void isNotCountedOnAScaleOfTwoLevels() {
    RatingScale two = new RatingScale("met", "Met or not", SCALE.levels().subList(0, 2));
    assertThat(Divergence.of(two, ratings("red amber"))).isEmpty();
  }

  private static List<AgencyRating> ratings(String levels) {
    return Arrays.stream(levels.split(" ")).map(DivergenceTest::rating).toList();
  }

  private static AgencyRating rating(String level) {
    return new AgencyRating(
        Month.of(2026, 10),
        new CriterionId("23.E1"),
        new AgencyId(1),
        "Health",
        level.equals("-") ? null : level,
        "",
        "",
        "",
        "",
        "",
        "",
        false,
        null,
        Stage.AGREED,
        "amber",
        new PersonId(1),
        "Somebody",
        LocalDateTime.of(2026, 10, 20, 9, 0),
        false,
        1);
  }
}
