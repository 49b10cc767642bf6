package plumbline.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.meetings.Fact;
import plumbline.meetings.FactKind;
import plumbline.meetings.ItemFacts;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.meetings.Privacy;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** An area with all that a paper can be about: two closed months and an open one, and the rest. */
final class Desk {

  static final Month AUGUST = Month.of(2026, 8);
  static final Month SEPTEMBER = Month.of(2026, 9);
  static final Month OCTOBER = Month.of(2026, 10);
  static final CriterionId E1 = new CriterionId("23.E1");

  private final Papers papers = Plumbline.bean(Papers.class);
  final Story story = Story.begin();
  final AreaId area = story.area().id();
  final Viewer coordinator = story.coordinator();
  final CommitteeId committee = story.committee("Scrutiny Committee");
  final CommitteeId other = story.committee("Health Board");
  final ItemId item = item(committee, "Progress report", Privacy.PUBLIC);
  final ItemId secret = item(committee, "Closed session", Privacy.PRIVATE);
  final ItemId unsaid = item(committee, "Draft item", Privacy.UNSTATED);
  final ItemId elsewhere = item(other, "Waiting times", Privacy.PUBLIC);
  final ReviewId review = review("Task group on plans", Readers.PUBLIC);
  final ReviewId closedReview = review("Inside view", Readers.PARTNERSHIP);
  final PlanId plan =
      Plumbline.bean(Plans.class)
          .add(
              coordinator,
              area,
              new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Improvement plan", "", null));

  Desk() {
    story.open(coordinator, AUGUST);
    story.agree(coordinator, AUGUST, E1, "red", "The reason of August.");
    story.close(coordinator, AUGUST);
    story.open(coordinator, SEPTEMBER);
    story.agree(coordinator, SEPTEMBER, E1, "amber", "The reason of September.");
    story.close(coordinator, SEPTEMBER);
    story.open(coordinator, OCTOBER);
  }

  private int day = 0;

  ItemId item(CommitteeId of, String title, Privacy privacy) {
    LocalDate held = Month.today(Plumbline.clock()).plusDays(20 + day++);
    MeetingId meeting =
        Plumbline.bean(Meetings.class).schedule(coordinator, area, of, new MeetingPlan(held, ""));
    ItemId id =
        Plumbline.bean(Items.class)
            .add(
                coordinator,
                area,
                meeting,
                new ItemText("8", title, "Purpose of " + title, privacy, "", null));
    Plumbline.bean(ItemFacts.class)
        .add(coordinator, area, id, List.of(Fact.of(FactKind.CONTEXT, "Context of " + title)));
    return id;
  }

  ReviewId review(String title, Readers readers) {
    return Plumbline.bean(Reviews.class)
        .add(
            coordinator,
            area,
            ReviewFacts.of(ReviewKind.TASK_GROUP, title, "Councillors").openTo(readers, null));
  }

  /** A public monthly position of the two closed months. */
  PaperFacts monthly() {
    return facts(PaperKind.MONTHLY_POSITION, item, Audience.PUBLIC, AUGUST, SEPTEMBER, null, null);
  }

  PaperFacts facts(
      PaperKind kind,
      @Nullable ItemId about,
      Audience audience,
      @Nullable Month from,
      @Nullable Month to,
      @Nullable ReviewId of,
      @Nullable PlanId by) {
    return new PaperFacts(kind, kind.words(), committee, about, audience, from, to, of, by);
  }

  PaperId make(PaperFacts facts) {
    PaperId id = new PaperId(Ids.next());
    papers.make(coordinator, area, id, facts);
    return id;
  }

  Paper paper(PaperId id) {
    return papers.find(coordinator, area, id).orElseThrow();
  }

  String path(PaperId id) {
    return story.path("/papers/" + id.value());
  }
}
