package plumbline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.frameworks.Frameworks;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.publications.Publications;
import plumbline.rounds.Rounds;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** An area that changes from the framework of 2016 to that of 2023. */
class PredecessorsTest {

  private static final FrameworkVersion OLD = new FrameworkVersion("area-send-2016", 1);
  private static final CriterionId A01 = new CriterionId("16.A.01");
  private static final CriterionId A02 = new CriterionId("16.A.02");
  private static final CriterionId A08 = new CriterionId("16.A.08");
  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId L3 = new CriterionId("23.L3");
  private static final Month SEPTEMBER = Month.of(2023, 9);
  private static final Month OCTOBER = Month.of(2023, 10);
  private static final Month NOVEMBER = Month.of(2023, 11);
  private static final String A01_IN_OCTOBER =
      "Before, on Area SEND 2016: A1 Response when a concern is first raised, amber in October"
          + " 2023";

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();

  @BeforeEach
  void twoMonthsOnTheOldFrameworkThenOneOnTheNew() {
    openOld(SEPTEMBER);
    story.agree(coordinator, SEPTEMBER, A01, "red", "");
    story.agree(coordinator, SEPTEMBER, A08, "green", "");
    story.close(coordinator, SEPTEMBER);
    openOld(OCTOBER);
    story.agree(coordinator, OCTOBER, A01, "amber", "A single front door.");
    story.agree(coordinator, OCTOBER, A02, "red", "");
    story.close(coordinator, OCTOBER);
    story.open(coordinator, NOVEMBER);
  }

  private void openOld(Month month) {
    Plumbline.bean(Rounds.class)
        .open(coordinator, story.area().id(), new Rounds.Opening(month, OLD, month.lastDay(), ""));
  }

  @Test
  void eachNewCriterionShowsTheLastRatingsOfThoseItContinues() {
    assertThat(words(coordinator, E1))
        .containsExactly(
            A01_IN_OCTOBER, "Before, on Area SEND 2016: " + label(A02) + ", red in October 2023");
    assertThat(words(coordinator, L3))
        .containsExactly("Before, on Area SEND 2016: " + label(A08) + ", green in October 2023");
    assertThat(words(coordinator, new CriterionId("23.AP"))).isEmpty();
  }

  @Test
  void noRatingIsCopied() {
    Rating rating = story.rating(coordinator, NOVEMBER, E1);
    assertThat(rating.stage()).isEqualTo(Stage.NOT_STARTED);
    assertThat(rating.level()).isNull();
    assertThat(rating.before()).isEqualTo(Before.NOTHING);
  }

  @Test
  void theCriterionPageMarksThemWithTheirFramework() {
    assertThat(story.visit("coordinator").get(story.path("/criteria/23.E1")).page().text())
        .contains("On the framework before")
        .contains(A01_IN_OCTOBER);
  }

  @Test
  void aCorrectionCounts() {
    Plumbline.bean(Ratings.class)
        .correct(coordinator, story.area().id(), OCTOBER, A01, Optional.of("green"), "Miscounted.");
    assertThat(words(coordinator, E1).getFirst()).endsWith("green in October 2023");
  }

  @Test
  void whoContributesToTheNewCriterionSeesItsPredecessorsAndNoOthers() {
    Viewer nurse = story.contributor("nurse", story.agency("Health"), Set.of(E1));
    assertThat(words(nurse, E1)).hasSize(2);
    assertThat(words(nurse, L3)).isEmpty();
  }

  @Test
  void readersOfPapersSeeWhatAPaperPrints() {
    Viewer national = story.person("national", NewGrant.of(Role.NATIONAL_READER));
    assertThat(words(national, E1)).isEmpty();
    CommitteeId committee = story.committee("Scrutiny committee");
    Plumbline.bean(Publications.class)
        .publish(coordinator, story.area(), committee, SEPTEMBER, SEPTEMBER);
    assertThat(words(national, E1)).singleElement().asString().endsWith("red in September 2023");
    Viewer other = story.person("other", NewGrant.reader(story.committee("Another committee")));
    assertThat(words(other, E1)).isEmpty();
  }

  private static String label(CriterionId id) {
    return Plumbline.bean(Frameworks.class).get(OLD).criterion(id).orElseThrow().label();
  }

  private List<String> words(Viewer viewer, CriterionId criterion) {
    return Plumbline.bean(Predecessors.class)
        .of(viewer, story.area().id(), Plumbline.bean(Frameworks.class).get(Story.FRAMEWORK))
        .getOrDefault(criterion, List.of())
        .stream()
        .map(Predecessor::words)
        .toList();
  }
}
