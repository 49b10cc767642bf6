package plumbline.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** Agencies rate without seeing each other. */
class BlindnessTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final AgencyRatings ratings = Plumbline.bean(AgencyRatings.class);
  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health");
  private final AgencyId education = story.agency("Education");
  private final Viewer nurse = story.contributor("nurse", health, Set.of(E1));
  private final Viewer teacher = story.contributor("teacher", education, Set.of(E1, E2));

  @BeforeEach
  void educationHasRatedE1() {
    story.open(coordinator, OCTOBER);
    story.give(teacher, OCTOBER, E1, education, "red", "Long waits.");
  }

  @Test
  void anAgencySeesNoOtherUntilItsOwnRatingIsIn() {
    assertThat(seenBy(nurse)).isEmpty();
    story.give(nurse, OCTOBER, E1, health, "green", "");
    assertThat(seenBy(nurse)).containsExactly("Education red", "Health green");
  }

  @Test
  void toSayThatOneCannotSayIsAnAnswerToo() {
    story.give(nurse, OCTOBER, E1, health, "", "We have no clinic there.");
    assertThat(seenBy(nurse)).containsExactly("Education red", "Health null");
  }

  @Test
  void whoGaveAlreadySeesWhatIsInSoFar() {
    assertThat(seenBy(teacher)).containsExactly("Education red");
    story.give(nurse, OCTOBER, E1, health, "green", "");
    assertThat(seenBy(teacher)).containsExactly("Education red", "Health green");
  }

  @Test
  void anAgencySeesNothingOfCriteriaThatAreNotItsOwn() {
    story.give(nurse, OCTOBER, E1, health, "green", "");
    story.give(teacher, OCTOBER, E2, education, "amber", "");
    assertThat(ratings.ofMonth(nurse, story.area().id(), OCTOBER))
        .extracting(AgencyRating::criterionId)
        .containsOnly(E1);
    assertThat(ratings.ofCriterion(nurse, story.area().id(), E2)).isEmpty();
  }

  @Test
  void leadsAndTheCoordinatorSeeEveryAnswerAtOnce() {
    Viewer lead = story.lead("lead", Set.of(E1));
    assertThat(seenBy(lead)).containsExactly("Education red");
    assertThat(seenBy(coordinator)).containsExactly("Education red");
  }

  @Test
  void aLeadWhoAlsoSpeaksForAnAgencyIsBlindOnItsCriteriaUntilItHasRated() {
    Viewer both = alsoHealth(story.lead("both", Set.of(E1)));
    story.give(teacher, OCTOBER, E2, education, "amber", "");
    assertThat(seenBy(both)).isEmpty();
    assertThat(ratings.ofCriterion(both, story.area().id(), E2)).hasSize(1);
    story.give(both, OCTOBER, E1, health, "amber", "");
    assertThat(seenBy(both)).containsExactly("Education red", "Health amber");
  }

  @Test
  void whoSpeaksForTwoAgenciesIsBlindUntilBothHaveRated() {
    AgencyId forum = story.agency("Parent carer forum");
    Viewer both = alsoHealth(story.contributor("speaker", forum, Set.of(E1)));
    story.give(both, OCTOBER, E1, forum, "green", "");
    assertThat(seenBy(both)).containsExactly("Parent carer forum green");
    story.give(nurse, OCTOBER, E1, health, "amber", "");
    assertThat(seenBy(both)).hasSize(3);
  }

  @Test
  void aRatingEnteredForTheAgencyEndsItsBlindness() {
    story.give(coordinator, OCTOBER, E1, health, "amber", "By telephone.");
    assertThat(seenBy(nurse)).containsExactly("Education red", "Health amber");
  }

  @Test
  void nobodyIsBlindInAClosedMonth() {
    story.close(coordinator, OCTOBER);
    assertThat(seenBy(nurse)).containsExactly("Education red");
    Month november = OCTOBER.plus(1);
    story.open(coordinator, november);
    story.give(teacher, november, E1, education, "amber", "");
    assertThat(seenBy(nurse)).containsExactly("Education red");
  }

  @Test
  void whoIsBlindLearnsWhichAgenciesAnsweredAndNotWhat() {
    assertThat(ratings.asked(nurse, story.area().id(), OCTOBER))
        .containsExactly(
            new Asked(E1, education, "Education", true), new Asked(E1, health, "Health", false));
  }

  @Test
  void readersOfPapersSeeNothingThatNoPaperPrints() {
    Viewer national = story.person("national", NewGrant.of(Role.NATIONAL_READER));
    assertThat(seenBy(national)).isEmpty();
    assertThat(ratings.ofMonth(national, story.area().id(), OCTOBER)).isEmpty();
    assertThat(ratings.asked(national, story.area().id(), OCTOBER)).isEmpty();
  }

  /** By both reads, which have to show the same. */
  private List<String> seenBy(Viewer viewer) {
    List<AgencyRating> ofCriterion = ratings.ofCriterion(viewer, story.area().id(), E1);
    assertThat(ratings.ofMonth(viewer, story.area().id(), OCTOBER))
        .filteredOn(rating -> rating.criterionId().equals(E1))
        .isEqualTo(ofCriterion);
    return ofCriterion.stream().map(each -> each.agencyName() + " " + each.level()).toList();
  }

  private Viewer alsoHealth(Viewer person) {
    People people = Plumbline.bean(People.class);
    people.grant(
        coordinator, story.area().id(), person.id(), NewGrant.contributor(health, Set.of(E1)));
    return people.viewer(person.id());
  }
}
