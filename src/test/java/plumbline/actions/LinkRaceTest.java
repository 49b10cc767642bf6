package plumbline.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** An action is linked to a recommendation while another person closes that. */
class LinkRaceTest {

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Recommendations recommendations = Plumbline.bean(Recommendations.class);
  private final ActionLinks links = Plumbline.bean(ActionLinks.class);
  private RecommendationId asked = new RecommendationId(0);
  private plumbline.common.ActionId action = new plumbline.common.ActionId(0);

  @BeforeEach
  void begin() {
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(coordinator, area, ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Report", "Panel"));
    asked = recommendations.add(coordinator, area, RecommendationText.of(review, "Answer."));
    recommendations.agree(coordinator, area, asked, 1);
    PlanId plan =
        Plumbline.bean(Plans.class)
            .add(coordinator, area, new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Plan", "", null));
    ActionFacts facts =
        new ActionFacts("", "Answer letters", "", "", null, null, "", "", "", "", Set.of());
    action = Plumbline.bean(Actions.class).add(coordinator, area, plan, facts);
  }

  @RepeatedTest(3)
  void eitherItIsLinkedOrClosed() {
    List<Boolean> done =
        AtOnce.all(
            List.<Callable<Boolean>>of(
                () -> done(() -> links.link(coordinator, area, action, 1, asked)),
                () -> done(() -> recommendations.close(coordinator, area, asked, 2, "Reached."))));
    assertThat(done).containsExactlyInAnyOrder(true, false);
  }

  private static boolean done(Runnable change) {
    try {
      change.run();
      return true;
    } catch (Conflict | Refused told) {
      return false;
    }
  }
}
