package plumbline.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.recommendations.RecommendationStanding;
import plumbline.recommendations.RecommendationStandings;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** A committee is told of the same promises as late as the list of recommendations. */
class PastDueTest {

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final CommitteeId panel = story.committee("Scrutiny panel");

  @Test
  void whatGoesOnAndIsLookedAtOnADayIsNotLate() {
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(
                coordinator,
                area,
                ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Report", "Panel")
                    .openTo(Readers.COMMITTEE, panel));
    Recommendations recommendations = Plumbline.bean(Recommendations.class);
    Stream.of(
            "September 2019",
            "Complete - impact review by April 2020",
            "Ongoing, to be reviewed in April 2020",
            "Ongoing",
            "May 2090")
        .map(written -> RecommendationText.of(review, written).promised(written))
        .forEach(text -> recommendations.add(coordinator, area, text));
    recommendations.agreeAll(coordinator, area, review);

    assertThat(
            Plumbline.bean(PromiseRepository.class)
                .pastDue(coordinator, area, panel, LocalDate.of(2020, 7, 1), 10))
        .extracting(PromiseRepository.PastDue::words)
        .containsExactly("September 2019", "Complete - impact review by April 2020");
    assertThat(Plumbline.bean(RecommendationStandings.class).all(coordinator, area))
        .filteredOn(RecommendationStanding::isPastDue)
        .extracting(each -> each.recommendation().words())
        .containsExactly("September 2019", "Complete - impact review by April 2020");
  }
}
