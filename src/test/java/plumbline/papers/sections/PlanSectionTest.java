package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.actions.ActionFacts;
import plumbline.actions.ActionUpdate;
import plumbline.actions.ActionUpdates;
import plumbline.actions.Actions;
import plumbline.actions.Impact;
import plumbline.actions.Progress;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.papers.Audience;
import plumbline.papers.SectionKind;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.reports.Block;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.testing.SectionReport;
import plumbline.testing.Story;

class PlanSectionTest {

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final CommitteeId committee = story.committee("Scrutiny");
  private final Actions actions = Plumbline.bean(Actions.class);
  private final ActionUpdates updates = Plumbline.bean(ActionUpdates.class);

  @BeforeEach
  void goToTheMeeting() {
    Plumbline.clock().set(Instant.parse("2026-04-11T12:00:00Z"));
  }

  @AfterEach
  void comeBack() {
    Plumbline.clock().reset();
  }

  private PlanId plan() {
    return plan(new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "The plan", "The peer visit", null));
  }

  private PlanId plan(PlanFacts facts) {
    return Plumbline.bean(Plans.class).add(coordinator, area, facts);
  }

  private PlanId after(String title, ReviewId review) {
    return plan(new PlanFacts(PlanKind.IMPROVEMENT_PLAN, title, "", review));
  }

  private ReviewId review(String title, Readers readers) {
    return Plumbline.bean(Reviews.class)
        .add(
            coordinator,
            area,
            ReviewFacts.of(ReviewKind.TASK_GROUP, title, "Councillors").openTo(readers, null));
  }

  private ActionId act(PlanId plan, String reference, String timescale, CriterionId... criteria) {
    return actions.add(coordinator, area, plan, facts(reference, timescale, Set.of(criteria)));
  }

  private static ActionFacts facts(String reference, String timescale, Set<CriterionId> criteria) {
    return new ActionFacts(
        reference,
        "What is done in " + reference,
        "Head of inclusion",
        "Director of education",
        null,
        null,
        timescale,
        "",
        "Every plan in time",
        "",
        criteria);
  }

  private static ActionUpdate told(Progress progress, String words) {
    return new ActionUpdate(LocalDate.of(2026, 4, 10), progress, Impact.SOME, words);
  }

  private SectionReport paper(PlanId plan) {
    return SectionReport.of(
        coordinator,
        story.area(),
        new SectionReport.Wish(SectionKind.PLAN, Audience.PUBLIC, committee, null, plan));
  }

  @Test
  void aPlanIsCountedInWordsAndNumbers() {
    PlanId plan = plan();
    act(plan, "A1", "1 March 2026");
    act(plan, "A2", "1 June 2026");
    ActionId done = act(plan, "A3", "1 March 2026");
    updates.update(coordinator, area, done, 1, told(Progress.DONE, "All trained."));
    ActionId verified = act(plan, "A4", "1 March 2026");
    updates.update(coordinator, area, verified, 1, told(Progress.DONE, ""));
    updates.verify(coordinator, area, verified, 2, "Seen in ten files.");
    ActionId withdrawn = act(plan, "A5", "");
    updates.withdraw(coordinator, area, withdrawn, 1, "Part of A1 now.");
    assertThat(paper(plan).text())
        .contains(
            "The plan. Improvement plan after: The peer visit.",
            "5 actions: 2 open, of which 1 is past due; 2 done, 1 of them verified; 1 withdrawn.",
            "Open | 2",
            "Open and past due | 1",
            "Done, to be verified | 1",
            "Verified | 1",
            "Withdrawn | 1",
            "10 April 2026: All trained.");
  }

  private String summary(PlanId plan) {
    return SectionReport.summarised(
            coordinator,
            story.area(),
            new SectionReport.Wish(SectionKind.PLAN, Audience.PUBLIC, committee, null, plan))
        .text();
  }

  @Test
  void theSummaryNamesTheActionThatIsLateTheLongest() {
    PlanId plan = plan();
    act(plan, "A1", "1 June 2026");
    assertThat(summary(plan)).contains("No open action of the plan is past its date.");
    act(plan, "A2", "31 March 2026");
    act(plan, "A3", "1 March 2026");
    assertThat(summary(plan))
        .contains(
            "2 of 3 open actions of the plan are past due; the longest is 41 days late: “A3: What"
                + " is done in A3”.");
  }

  @Test
  void whatIsLateSaysByHowMuchAndWhyItsDateMoved() {
    PlanId plan = plan();
    ActionId late = act(plan, "A1", "1 March 2026");
    actions.change(
        coordinator,
        area,
        late,
        1,
        facts("A1", "1 April 2026", Set.of()),
        "The second psychologist began late.");
    updates.update(coordinator, area, late, 2, told(Progress.OFF_TRACK, "Two posts are empty."));
    act(plan, "A2", "1 June 2026");
    SectionReport paper = paper(plan);
    assertThat(paper.parts()).startsWith("What is late");
    assertThat(paper.text())
        .contains(
            "A1: What is done in A1 | Head of inclusion | 1 April 2026 | 10 |",
            "Was 1 March 2026, now 1 April 2026, because: The second psychologist began late.",
            "Open, off track",
            "10 April 2026: Two posts are empty.")
        .doesNotContain("A2: What is done in A2 | Head of inclusion | 1 June 2026 | ");
  }

  @Test
  void everyActionStandsUnderItsSectionWithAllThatWasPromised() {
    story.open(coordinator, Month.of(2026, 3));
    PlanId plan = plan();
    act(plan, "A1", "June 2026", new CriterionId("23.E1"));
    ActionId other = act(plan, "A2", "when the law changes");
    updates.addMilestone(coordinator, area, other, 1, "Draft", "1 April 2026");
    SectionReport paper = paper(plan);
    assertThat(paper.parts()).hasSize(3).endsWith("For no single criterion");
    assertThat(paper.text())
        .contains(
            "Success: Every plan in time",
            "For: Criteria E1",
            "Accountable: Director of education",
            "“June 2026”. Due",
            "“when the law changes”",
            "No update yet",
            "Milestone: Draft (due 1 April 2026, past due)");
  }

  @Test
  void aStepOfAnActionThatIsOverIsNotPastDue() {
    PlanId plan = plan();
    ActionId over = act(plan, "A1", "1 March 2026");
    updates.addMilestone(coordinator, area, over, 1, "Draft", "1 April 2026");
    updates.withdraw(coordinator, area, over, 2, "Part of A2 now.");
    assertThat(paper(plan).text())
        .contains("Milestone: Draft (due 1 April 2026)")
        .doesNotContain("1 April 2026, past due");
  }

  @Test
  void everyTableHasACaption() {
    PlanId plan = plan();
    act(plan, "A1", "1 March 2026");
    assertThat(paper(plan).blocks(Block.Table.class))
        .extracting(Block.Table::caption)
        .containsExactly(
            "Actions by state",
            "Open actions past their dates",
            "Actions: For no single criterion");
  }

  @Test
  void aReviewThatReadersMayNotReadIsNotNamed() {
    ReviewId review = review("Canary of the inside view", Readers.PARTNERSHIP);
    ReviewId open = review("What the panel found", Readers.PUBLIC);
    assertThat(paper(after("First plan", review)).text())
        .contains("First plan. Improvement plan.")
        .doesNotContain("Canary");
    assertThat(paper(after("Second plan", open)).text())
        .contains("Second plan. Improvement plan after: What the panel found.");
  }

  @Test
  void aPaperWithoutAPlanSaysSo() {
    assertThat(paper(new PlanId(7)).text()).contains("There is no plan that this paper could");
    assertThat(paper(plan()).text()).contains("The plan has no action yet.");
  }
}
