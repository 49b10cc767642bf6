package plumbline.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.actions.ActionFacts;
import plumbline.actions.Actions;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.MeasureId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PersonId;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.common.RequestId;
import plumbline.common.ReviewId;
import plumbline.history.History;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.requests.EvidenceRequests;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What is handed over says so in its own history, so that nobody else is blamed for it. */
class HandedOverTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final String OLD = "Head of inclusion";
  private static final String NEW = "Director of inclusion";

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final PersonId leaver = leaver();
  private final PersonId heir = story.invite("heir", NewGrant.lead(Set.of(E1)));
  private final PlanId plan =
      Plumbline.bean(Plans.class)
          .add(coordinator, area, new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Plan", "", null));
  private final Visitor visitor = story.visit("coordinator");

  private PersonId leaver() {
    return Plumbline.bean(People.class)
        .invite(
            Story.administrator(),
            area,
            new People.Invitation("Lea Leaver", story.email("leaver"), OLD),
            NewGrant.lead(Set.of(E1)));
  }

  @BeforeEach
  void open() {
    story.open(coordinator, Month.of(2026, 10));
  }

  @Test
  void anActionSaysWhoIsItsLeadSinceAndTheNextEditorIsNotBlamed() {
    ActionId action = action(OLD, OLD);
    leave();
    assertThat(fields("action " + action.value(), 0))
        .containsExactly(
            "Lead was Head of inclusion → is now Director of inclusion",
            "Officer was Head of inclusion → is now Director of inclusion");
    Plumbline.bean(Actions.class).change(coordinator, area, action, 2, facts(NEW, ""), "");
    assertThat(fields("action " + action.value(), 0))
        .containsExactly("Officer was Director of inclusion → is now nothing");
  }

  @Test
  void aRecommendationSaysWhoOwnsItSince() {
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(coordinator, area, ReviewFacts.of(ReviewKind.TASK_GROUP, "Task group", "Members"));
    RecommendationId id =
        Plumbline.bean(Recommendations.class)
            .add(
                coordinator,
                area,
                new RecommendationText(
                    review,
                    "",
                    "",
                    "Write sooner.",
                    List.of(),
                    List.of(),
                    OLD,
                    "",
                    "",
                    Set.of(E1)));
    leave();
    assertThat(fields("recommendation " + id.value(), 0))
        .containsExactly("Owner was Head of inclusion → is now Director of inclusion");
  }

  @Test
  void aMeasureSaysWhoAnswersForItSince() {
    MeasureId id = Plumbline.bean(Measures.class).add(coordinator, area, measure());
    leave();
    assertThat(fields("measure " + id.value(), 0))
        .containsExactly(
            "Measure: owner role was Head of inclusion → is now Director of inclusion");
  }

  @Test
  void aRequestAndAPaperSayWhoseTheyAreSince() {
    story.contributor("nurse", health, Set.of(E1));
    Plumbline.bean(People.class).choosePassword(link(), Story.PASSWORD);
    Viewer asker = Plumbline.bean(People.class).viewer(leaver);
    RequestId request =
        Plumbline.bean(EvidenceRequests.class)
            .ask(asker, area, health, E1, "Waiting times", LocalDate.of(2099, 1, 8));
    PaperId paper = new PaperId(Ids.next());
    Plumbline.bean(Papers.class)
        .make(
            asker,
            area,
            paper,
            new PaperFacts(
                PaperKind.MEASURES_REPORT,
                "Measures",
                story.committee("Scrutiny"),
                null,
                Audience.PUBLIC,
                null,
                null,
                null,
                null));
    leave();
    String now = " was Lea Leaver → is now Heir of " + story.area().slug();
    assertThat(fields("paper " + paper.value(), 0)).containsExactly("Maker" + now);
    assertThat(fields("evidence request " + request.value(), 0)).containsExactly("Asked by" + now);
  }

  private String link() {
    return Plumbline.bean(People.class).link(Story.administrator(), story.area(), leaver);
  }

  @Test
  void manyAreHandedOverAtOnceAndTheChainHolds() {
    for (int number = 0; number < 12; number++) {
      action(OLD, "");
    }
    action("Somebody else", "");
    leave();
    History history = Plumbline.bean(History.class);
    assertThat(history.entries(area, "action ", 99, Long.MAX_VALUE))
        .filteredOn(entry -> entry.kind().equals("action handed over"))
        .hasSize(12)
        .allSatisfy(entry -> assertThat(entry.personId()).isEqualTo(coordinator.id()))
        .allSatisfy(entry -> assertThat(entry.record()).contains("\"lead\":\"" + NEW + "\""));
    assertThat(history.verify(area).holds()).isTrue();
    Plumbline.bean(People.class).link(coordinator, story.area(), heir);
    assertThat(history.verify(area).holds()).isTrue();
  }

  private ActionId action(String lead, String officer) {
    return Plumbline.bean(Actions.class).add(coordinator, area, plan, facts(lead, officer));
  }

  private static ActionFacts facts(String lead, String officer) {
    return new ActionFacts(
        "", "Employ two nurses", lead, officer, null, null, "ongoing", "", "", "", Set.of(E1));
  }

  private static MeasureFacts measure() {
    return new MeasureFacts(
        "",
        "",
        "Plans in 20 weeks",
        "Plans issued in time",
        "",
        "",
        Unit.COUNT,
        "plans",
        Better.HIGHER,
        "",
        "",
        OLD,
        null,
        null,
        "");
  }

  private void leave() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("to_all", String.valueOf(heir.value()));
    form.put("role_instead", NEW);
    assertThat(visitor.post(story.path("/people/" + leaver.value() + "/leave"), form).status())
        .isEqualTo(303);
  }

  private List<String> fields(String subject, int number) {
    return changes(subject).get(number).select(".app-change__field").eachText();
  }

  private List<Element> changes(String subject) {
    return visitor
        .get(story.path("/history/record?of=" + subject.replace(' ', '+')))
        .page()
        .select(".app-change");
  }
}
