package plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;
import plumbline.ratings.Agreement;
import plumbline.ratings.Ratings;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class PlanPagesTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month SEPTEMBER = Month.of(2026, 9);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final Visitor visitor = story.visit("coordinator");
  private String plan = "";

  @BeforeEach
  void begin() {
    story.open(coordinator, SEPTEMBER);
    assertThat(visitor.get(story.path("/plans")).text()).contains("No plan yet.");
    Answer added =
        visitor.post(
            story.path("/plans"),
            Map.of(
                "kind", "PRIORITY_ACTION_PLAN", "title", "Priorities", "cause", "Area inspection"));
    assertThat(added.status()).isEqualTo(303);
    plan = visitor.get(story.path("/plans")).page().expectFirst("table a").attr("href");
  }

  private Map<String, String> form(String words) {
    Map<String, String> form = new HashMap<>();
    form.put("plan", plan.substring(plan.lastIndexOf('/') + 1));
    form.put("words", words);
    form.put("criteria", E1.value());
    form.put("agency", String.valueOf(health.value()));
    form.put("lead", "Clinical officer");
    form.put("timescale", "30 September 2025");
    return form;
  }

  private void add(String words) {
    Answer added = visitor.post(story.path("/actions"), form(words));
    assertThat(added.status()).as(added.text()).isEqualTo(303);
  }

  @Test
  void theSameActionsStandInTableBoardAndTimeLine() {
    assertThat(visitor.get(plan).text()).contains("This plan has no action yet.");
    add("Cut the waiting list");
    for (String view : new String[] {"table", "board", "timeline"}) {
      Answer page = visitor.get(plan + "?view=" + view);
      assertThat(page.page().select("main").text())
          .contains("Cut the waiting list", "Past due", "30 September 2025", "Health trust");
    }
    assertThat(visitor.get(plan + "?view=timeline").page().expectFirst(".app-months h2").text())
        .startsWith("Past due");
    assertThat(visitor.get(plan + "?state=DONE").text()).contains("fits this choice");
    assertThat(visitor.get(plan + "?state=LATE&criterion=23.E1&agency=" + health.value()).text())
        .contains("Cut the waiting list");
    assertThat(visitor.get(plan + "?agency=7&view=board").text()).doesNotContain("waiting list");
  }

  @Test
  void anActionIsUpdatedInItsRow() {
    add("Cut the waiting list");
    Element update = visitor.get(plan).page().expectFirst("a:contains(Update)");
    Answer opened = visitor.get(update.attr("href").replaceFirst("#.*", ""));
    Element form = opened.page().expectFirst("form.app-update");
    Map<String, String> fields = new HashMap<>();
    fields.put("version", form.expectFirst("[name=version]").val());
    fields.put("progress", "AT_RISK");
    fields.put("impact", "SOME");
    fields.put("said", "x".repeat(20_001));
    Answer refused = visitor.post(form.attr("action"), fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst(".govuk-error-summary__list a").attr("href"))
        .isEqualTo("#said");
    assertThat(refused.value("said")).hasSize(20_001);
    fields.put("said", "x".repeat(20_000));
    Answer saved = visitor.post(form.attr("action"), fields);
    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location()).startsWith(plan + "?view=table").contains("#action-");
    assertThat(visitor.get(plan).page().select("tbody").text()).contains("At risk", "Some");
    Answer stale = visitor.post(form.attr("action"), fields);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select(".govuk-error-summary").text()).contains("Somebody else");
  }

  @Test
  void whatIsRefusedKeepsEverythingTyped() {
    Map<String, String> form = form("Cut the waiting list");
    form.put("starts_on", "2026-01-01");
    form.put("success", "Fewer than ten weeks");
    Answer early = visitor.post(story.path("/actions"), form);
    assertThat(early.status()).isEqualTo(400);
    assertThat(early.page().select(".govuk-error-summary__list a").text())
        .contains("due on 30 September 2025, before it starts on 1 January 2026");
    assertThat(early.value("success")).isEqualTo("Fewer than ten weeks");
    assertThat(early.page().select("option[selected]").text()).contains("Health trust");
    form.put("agency", String.valueOf(Story.begin().agency("Elsewhere").value()));
    form.put("starts_on", "");
    Answer foreign = visitor.post(story.path("/actions"), form);
    assertThat(foreign.status()).isEqualTo(400);
    assertThat(foreign.page().select(".govuk-error-summary__list a").attr("href"))
        .isEqualTo("#agency");
    assertThat(visitor.get(plan).text()).contains("This plan has no action yet.");
  }

  @Test
  void aNextStepBecomesAnActionWithOnePress() {
    String steps = "- Name a lead in every school\n- Publish the leaflet";
    Plumbline.bean(Ratings.class)
        .agree(
            coordinator,
            story.area().id(),
            SEPTEMBER,
            E1,
            1,
            new Agreement(java.util.Optional.of("red"), "Why", new Narratives("", "", steps, "")));
    story.agree(coordinator, SEPTEMBER, E2, "amber", "Why");
    assertThat(visitor.get(story.path("/plans")).page().select(".app-roles__item"))
        .extracting(item -> item.text().contains("E1") || item.text().contains("E2"))
        .containsExactly(true, true);

    Answer criterion = visitor.get(story.path("/criteria/23.E1"));
    assertThat(criterion.text()).contains("No open action should move this criterion.");
    Element make = criterion.page().select("a:contains(Make it an action)").get(1);
    Answer form = visitor.get(make.attr("href"));
    assertThat(form.value("words")).isEqualTo("Publish the leaflet");
    assertThat(form.page().select("[name=criteria][checked]").eachAttr("value"))
        .containsExactly("23.E1");

    add("Publish the leaflet");
    Answer after = visitor.get(story.path("/criteria/23.E1"));
    assertThat(after.page().select("a:contains(Make it an action)")).hasSize(1);
    assertThat(after.text()).contains("A1: Publish the leaflet");
    assertThat(visitor.get(story.path("/plans")).page().select(".app-roles__item"))
        .hasSize(1)
        .allSatisfy(item -> assertThat(item.text()).contains("E2"));
  }

  @Test
  void aFileHasEveryActionWithItsDates() {
    add("=1+1");
    Answer file = visitor.get(plan + ".csv");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text())
        .contains("Priorities,Priority action plan,Area inspection,A1,'=1+1,Clinical officer")
        .contains("30 September 2025", "2025-09-30,past due,2025-09-30,0,0");
  }

  @Test
  void aContributorFindsTheActionsOfTheirAgencyOnTheTaskList() {
    story.contributor("nurse", health, Set.of(E2));
    Visitor nurse = story.visit("nurse");
    assertThat(nurse.get(story.path("/plans")).text()).contains("No action of a plan is your");
    add("Cut the waiting list");
    Element task = nurse.get("/").page().expectFirst("a:contains(Say how action A1 goes)");
    Answer action = nurse.get(task.attr("href").replaceFirst("#.*", ""));
    assertThat(action.page().select("main").text())
        .contains("Past due since 30 September 2025", "How does it go?")
        .doesNotContain("Change what is promised");
    assertThat(nurse.get(plan + "/history").status()).isEqualTo(403);
    assertThat(visitor.get(plan + "/history").text()).contains("plan added");
    story.agency("Another");
  }
}
