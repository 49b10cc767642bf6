package plumbline.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.recommendations.LinkedActions;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.timescales.Timescales;

class ActionsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId L1 = new CriterionId("23.L1");
  private static final LocalDate START = LocalDate.of(2026, 4, 1);

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final AgencyId health = story.agency("Health trust");
  private final Viewer nurse = story.contributor("nurse", health, Set.of(L1));
  private final Actions actions = Plumbline.bean(Actions.class);
  private final ActionUpdates updates = Plumbline.bean(ActionUpdates.class);
  private final ActionRepository repository = Plumbline.bean(ActionRepository.class);
  private final Timescales timescales = Plumbline.bean(Timescales.class);
  private final LocalDate today = Month.today(Plumbline.clock());
  private PlanId plan = new PlanId(0);

  @BeforeEach
  void begin() {
    story.open(coordinator, Month.of(2026, 9));
    plan =
        Plumbline.bean(Plans.class)
            .add(coordinator, area, new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Plan", "", null));
  }

  private static ActionFacts facts(
      String reference,
      @Nullable AgencyId agency,
      String timescale,
      String dependsOn,
      CriterionId... criteria) {
    return new ActionFacts(
        reference,
        "Publish the joint commissioning strategy",
        "Head of commissioning",
        "Director",
        agency,
        START,
        timescale,
        "",
        "Families say that they know whom to ask.",
        dependsOn,
        Set.of(criteria));
  }

  private ActionId add(String reference, String dependsOn, CriterionId... criteria) {
    return actions.add(
        lead, area, plan, facts(reference, health, "30 September 2026", dependsOn, criteria));
  }

  private Action find(ActionId id) {
    return repository.find(coordinator, area, id).orElseThrow();
  }

  @Test
  void anActionWithoutReferenceGetsTheNextNumber() {
    assertThat(find(add("", "", E1)).reference()).isEqualTo("A1");
    add("A7", "", E1);
    assertThat(find(add("", "", E1)).reference()).isEqualTo("A8");
    refused(() -> add("A7", "", E1), "reference", "Another action of this plan");
  }

  @Test
  void whatIsDueBeforeItStartsIsRefused() {
    refused(
        () -> actions.add(lead, area, plan, facts("", health, "1 March 2026", "", E1)),
        "timescale",
        "This is due on 1 March 2026, before it starts on 1 April 2026");
    assertThat(repository.lines(coordinator, area, plan)).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodStaysAsWrittenUntilSomebodySaysWhatItMeans() {
    ActionId id = actions.add(lead, area, plan, facts("", health, "in due course", "", E1));
    assertThat(find(id).dueBy()).isNull();
    assertThat(repository.lines(lead, area, plan).getFirst().due())
        .isEqualTo("“in due course”, not understood");
    refused(
        () -> actions.change(lead, area, id, 1, meaning("some day"), ""), "meaning", "understood");
    actions.change(lead, area, id, 1, meaning("31 October 2026"), "");
    assertThat(find(id).dueBy()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(find(id).asWritten()).isEqualTo("in due course");
    assertThat(timescales.of(area, id).changes()).isZero();
    refused(
        () -> actions.change(lead, area, id, 2, meaning("1 March 2026"), ""),
        "timescale",
        "before it starts");
  }

  private ActionFacts meaning(String words) {
    return new ActionFacts(
        "A1", "Publish it", "", "", health, START, "in due course", words, "", "", Set.of(E1));
  }

  @Test
  void anActionDependsNeitherOnItselfNorInACircle() {
    ActionId first = add("A1", "", E1);
    add("A2", "A1", E1);
    add("A3", "A2", E1);
    refused(() -> change(first, "A1"), "depends_on", "An action cannot depend on itself");
    refused(() -> change(first, "A3"), "depends_on", "waits for this one already");
    refused(() -> change(first, "A9"), "depends_on", "no action with the reference “A9”");
    assertThat(find(first).version()).isEqualTo(1);
  }

  private void change(ActionId id, String dependsOn) {
    actions.change(lead, area, id, 1, facts("", health, "30 September 2026", dependsOn, E1), "");
  }

  @Test
  void whatBelongsToAnotherAreaIsRefused() {
    Story other = Story.begin();
    AgencyId foreign = other.agency("Elsewhere");
    PlanId foreignPlan =
        Plumbline.bean(Plans.class)
            .add(
                other.coordinator(),
                other.area().id(),
                new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Plan", "", null));
    ActionFacts good = facts("", health, "ongoing", "", E1);
    refused(() -> actions.add(lead, area, foreignPlan, good), "plan", "Choose a plan");
    refused(
        () -> actions.add(lead, area, plan, facts("", foreign, "ongoing", "", E1)),
        "agency",
        "Choose an agency of this area");
    refused(
        () ->
            actions.add(
                coordinator,
                area,
                plan,
                facts("", health, "ongoing", "", new CriterionId("16.A.09"))),
        "criteria",
        "Choose criteria that this area rates");
    assertThat(repository.lines(coordinator, area, plan)).isEmpty();
  }

  @Test
  void aChangedDateKeepsTheOldOneWithItsReason() {
    ActionId id = add("A1", "", E1);
    ActionFacts later = facts("A1", health, "December 2026", "", E1);
    refused(() -> actions.change(lead, area, id, 1, later, " "), "why", "Say why");
    actions.change(lead, area, id, 1, later, "The consultation runs longer.");
    assertThat(timescales.of(area, id).all())
        .extracting(each -> each.timescale().asWritten() + ": " + each.reason())
        .containsExactly("30 September 2026: ", "December 2026: The consultation runs longer.");
    assertThat(timescales.of(area, id).driftDays()).hasValue(92);
    assertThat(find(id).dueBy()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThatThrownBy(() -> actions.change(lead, area, id, 1, later, "Again"))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aContributorSeesAndUpdatesTheActionsOfTheirAgencyOnly() {
    ActionId own = add("A1", "", E1);
    ActionId other = actions.add(lead, area, plan, facts("A2", null, "ongoing", "", E1));
    assertThat(repository.lines(nurse, area, plan)).extracting(ActionLine::id).containsExactly(own);
    updates.update(nurse, area, own, 1, update(Progress.AT_RISK));
    assertThat(find(own).progress()).isEqualTo(Progress.AT_RISK);
    assertThatThrownBy(() -> updates.update(nurse, area, other, 1, update(Progress.DONE)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> updates.withdraw(nurse, area, own, 2, "No"))
        .isInstanceOf(NotAllowed.class);
  }

  private ActionUpdate update(Progress progress) {
    return new ActionUpdate(today, progress, Impact.NONE_YET, "The first draft is out.");
  }

  @Test
  void aLeadOfOtherCriteriaOnlyReadsIt() {
    Viewer other = story.lead("other", Set.of(L1));
    ActionId id = add("A1", "", E1);
    assertThat(repository.find(other, area, id)).isPresent();
    assertThatThrownBy(() -> updates.update(other, area, id, 1, update(Progress.ON_TRACK)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> actions.add(other, area, plan, facts("", health, "ongoing", "", E1)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatIsDoneIsVerifiedAndOnlyTheCoordinatorReopensIt() {
    ActionId id = add("A1", "", E1);
    assertThatThrownBy(() -> updates.verify(lead, area, id, 1, "")).isInstanceOf(Conflict.class);
    updates.update(nurse, area, id, 1, update(Progress.DONE));
    assertThat(find(id).state()).isEqualTo(ActionState.DONE);
    updates.verify(lead, area, id, 2, "The strategy is on the website.");
    assertThatThrownBy(() -> updates.update(nurse, area, id, 3, update(Progress.AT_RISK)))
        .isInstanceOf(Conflict.class);
    updates.update(
        nurse,
        area,
        id,
        3,
        new ActionUpdate(today, Progress.DONE, Impact.CLEAR, "Fewer calls to the office."));
    assertThat(find(id).state()).isEqualTo(ActionState.VERIFIED);
    assertThatThrownBy(() -> updates.reopen(lead, area, id, 4, Progress.AT_RISK, "Outdated"))
        .isInstanceOf(NotAllowed.class);
    updates.reopen(coordinator, area, id, 4, Progress.AT_RISK, "The strategy was taken down.");
    assertThat(find(id).state()).isEqualTo(ActionState.OPEN);
    assertThat(repository.updates(area, id))
        .extracting(ActionRepository.Told::step)
        .containsExactly(Step.REOPENED, Step.UPDATED, Step.VERIFIED, Step.UPDATED);
  }

  @Test
  void anUpdateIsOfNoDayToCome() {
    ActionId id = add("A1", "", E1);
    ActionUpdate early =
        new ActionUpdate(today.plusDays(1), Progress.ON_TRACK, Impact.SOME, "Soon");
    refused(() -> updates.update(lead, area, id, 1, early), "dated", "a day after today");
  }

  @Test
  void pastDueComesFirstAndIsComputed() {
    actions.add(lead, area, plan, facts("A1", health, "December 2026", "", E1));
    actions.add(lead, area, plan, facts("A2", health, "ongoing", "", E1));
    actions.add(lead, area, plan, facts("A3", health, "May 2026", "", E1));
    ActionId done = actions.add(lead, area, plan, facts("A4", health, "April 2026", "", E1));
    updates.update(lead, area, done, 1, update(Progress.DONE));
    List<ActionLine> lines = repository.lines(lead, area, plan);
    assertThat(lines).extracting(ActionLine::reference).containsExactly("A3", "A1", "A2", "A4");
    LocalDate june = LocalDate.of(2026, 6, 1);
    assertThat(lines)
        .extracting(line -> line.isPastDue(june))
        .containsExactly(true, false, false, false);
    assertThat(lines.getFirst().isPastDue(LocalDate.of(2026, 5, 31))).isFalse();
  }

  @Test
  void aRecommendationStaysOpenWhileAnActionForItIsOpen() {
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(coordinator, area, ReviewFacts.of(ReviewKind.TASK_GROUP, "Review", "Members"));
    Recommendations recommendations = Plumbline.bean(Recommendations.class);
    RecommendationId asked =
        recommendations.add(
            coordinator, area, RecommendationText.of(review, "Say who answers for what"));
    recommendations.agree(coordinator, area, asked, 1);
    ActionId id = add("A1", "", E1);
    ActionLinks links = Plumbline.bean(ActionLinks.class);
    links.link(lead, area, id, 1, asked);
    refused(() -> links.link(lead, area, id, 2, asked), "recommendation", "of this area");
    refused(
        () -> links.link(lead, area, id, 2, new RecommendationId(7)),
        "recommendation",
        "of this area");
    assertThatThrownBy(() -> recommendations.close(coordinator, area, asked, 2, "Done"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("A1 Publish the joint commissioning strategy");
    updates.update(lead, area, id, 2, update(Progress.DONE));
    recommendations.close(coordinator, area, asked, 2, "Done");
    assertThat(onThePageOf(asked, coordinator)).hasSize(1);
    assertThat(onThePageOf(asked, lead).getFirst())
        .satisfies(action -> {
          assertThat(action.title()).startsWith("A1: Publish the joint commissioning");
          assertThat(action.detail()).contains("Done");
        });
    Viewer councillor = story.person("councillor", NewGrant.reader(story.committee("Panel")));
    assertThat(onThePageOf(asked, councillor)).isEmpty();
  }

  private List<LinkedActions.Linked> onThePageOf(RecommendationId id, Viewer reader) {
    return Plumbline.bean(ActionSummaries.class).of(reader, story.area(), id);
  }

  @Test
  void aMilestoneIsReachedOnce() {
    ActionId id = add("A1", "", E1);
    refused(
        () -> updates.addMilestone(lead, area, id, 1, "Draft out", "March 2026"),
        "milestone_due",
        "before the action starts");
    updates.addMilestone(lead, area, id, 1, "Draft out", "May 2026");
    ActionRepository.Milestone milestone = repository.milestones(area, id).getFirst();
    updates.reach(nurse, area, id, 2, milestone.id(), today);
    assertThat(repository.milestones(area, id).getFirst().reachedOn()).isEqualTo(today);
    assertThatThrownBy(() -> updates.reach(nurse, area, id, 3, milestone.id(), today))
        .isInstanceOf(Conflict.class);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String field, String words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.words()).contains(words);
            });
  }
}
