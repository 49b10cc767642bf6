package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.actions.ActionFacts;
import plumbline.actions.Actions;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PlanId;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.ratings.Agreement;
import plumbline.ratings.Ratings;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A plan from its review to a verified action, by coordinator and action lead. */
class PlansWalkTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final String STEPS =
      "- Name a lead for every school\n- Publish a leaflet for families on how advice is asked for";

  @Test
  void aPlanIsMadeLookedAtAndUpdated() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    AgencyId health = story.agency("Health trust");
    story.contributor("nurse", health, Set.of(E1));
    story.open(coordinator, SEPTEMBER);
    rate(story, coordinator, E1, "red");
    rate(story, coordinator, E2, "amber");

    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      makesAPlan(window, story);
      makesAStepAnAction(window, story);
      fill(story, coordinator, health, plan(window, story));
      looksAtIt(window);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("nurse"), Story.PASSWORD);
      updatesIt(window);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      movesItsDateAndVerifies(window, story);
    }
  }

  private static void rate(Story story, Viewer who, CriterionId criterion, String level) {
    Plumbline.bean(Ratings.class)
        .agree(
            who,
            story.area().id(),
            SEPTEMBER,
            criterion,
            1,
            new Agreement(Optional.of(level), "Why", new Narratives("", "", STEPS, "")));
  }

  private static void makesAPlan(Window window, Story story) {
    window.open(story.path("/plans"));
    assertThat(window.page().locator(".app-roles__item").count()).isEqualTo(2);
    window.look("plans-empty");
    window.press("Add a plan");
    window.press("Save");
    assertThat(window.errors())
        .containsExactly(
            "Choose what kind of plan it is.",
            "Enter a title by which others will recognise the plan.");
    window.look("plan-refused");
    window.page().getByLabel("Priority action plan").check();
    window.fill("Title", "Priority action plan 2026");
    window.fill("The same in words", "Area inspection, March 2026");
    window.press("Save");
    assertThat(window.notice()).contains("The plan has been added.");
  }

  private static void makesAStepAnAction(Window window, Story story) {
    window.open(story.path("/criteria/23.E1#actions"));
    window.look("criterion-without-action");
    window.page().getByText("Make it an action").nth(1).click();
    assertThat(window.page().getByLabel("What is to be done?").inputValue())
        .startsWith("Publish a leaflet");
    window.fill("By when?", "1 March 2026");
    window.page().getByText("More: reference, start").click();
    window.fill("When does it start?", "2026-04-01");
    window.press("Add the action");
    assertThat(window.errors())
        .containsExactly(
            "This is due on 1 March 2026, before it starts on 1 April 2026; change one of the two.");
    window.look("action-refused");
    window.fill("By when?", "30 September 2026");
    window.press("Add the action");
    assertThat(window.notice()).contains("The action has been added.");
    window.open(story.path("/criteria/23.E1"));
    window.look("criterion-with-action");
  }

  private static PlanId plan(Window window, Story story) {
    window.open(story.path("/plans"));
    window.look("plans");
    window.follow("Priority action plan 2026");
    return new PlanId(Long.parseLong(window.path().replaceFirst(".*/", "")));
  }

  /** Enough actions that the views have something to show. */
  private static void fill(Story story, Viewer coordinator, AgencyId health, PlanId plan) {
    PlanId other =
        Plumbline.bean(Plans.class)
            .add(
                coordinator,
                story.area().id(),
                new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Other plan", "", null));
    assertThat(other).isNotNull();
    String[] due = {"30 September 2025", "31 October 2025", "end of 2027", "in due course", ""};
    for (int number = 0; number < due.length; number++) {
      Plumbline.bean(Actions.class)
          .add(
              coordinator,
              story.area().id(),
              plan,
              new ActionFacts(
                  "",
                  "Agree with every school who answers when a family asks for help, part " + number,
                  "Head of inclusion",
                  "Director of children’s services",
                  number < 2 ? health : null,
                  LocalDate.of(2025, 4, 1),
                  due[number],
                  "",
                  "Families say in the survey that they know whom to ask.",
                  number == 2 ? "A2" : "",
                  Set.of(number == 2 ? E2 : E1)));
    }
  }

  private static void looksAtIt(Window window) {
    Page page = window.page();
    page.reload();
    assertThat(page.locator("tbody tr").count()).isEqualTo(6);
    assertThat(page.locator("tbody tr").first().innerText()).contains("Past due");
    window.look("plan-table");
    window.follow("As a board");
    window.look("plan-board");
    window.follow("Along time");
    assertThat(page.locator(".app-months h2").first().innerText()).startsWith("Past due");
    window.look("plan-timeline");
    window.follow("As a table");
    updatesInItsRowByKeyboard(window);
    page.locator("#filter-state").selectOption("LATE");
    window.press("Show");
    assertThat(page.locator("tbody tr").count()).isEqualTo(3);
  }

  private static void updatesInItsRowByKeyboard(Window window) {
    Page page = window.page();
    Locator update = page.getByText("Update action A2");
    update.focus();
    page.keyboard().press("Enter");
    page.waitForURL("**#update");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("progress");
    page.keyboard().type("At");
    page.keyboard().press("Tab");
    page.keyboard().type("Some");
    window.look("plan-row-open");
    page.locator("#said").focus();
    page.keyboard().type("Two schools have no lead yet.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.locator(".govuk-notification-banner").waitFor();
    assertThat(window.notice()).contains("Your update has been saved.");
    assertThat(page.locator("tr:target").innerText()).contains("At risk", "Some");
  }

  private static void updatesIt(Window window) {
    window.look("home-with-actions");
    window.page().getByText("Say how action A2 goes").click();
    window.look("action-of-agency");
    window.page().getByLabel("How does the work go?").selectOption("DONE");
    window.fill("What was done, and what did it change?", "Every school has named a lead.");
    window.press("Save the update of Action A2");
    assertThat(window.notice()).contains("Your update has been saved.");
    window.look("action-done");
  }

  private static void movesItsDateAndVerifies(Window window, Story story) {
    window.open(story.path("/plans"));
    window.follow("Priority action plan 2026");
    window.follow("A3");
    window.follow("Change what is promised");
    window.fill("By when?", "December 2026");
    window.press("Save");
    assertThat(window.errors()).hasSize(1);
    window.fill("If the timescale changes: why?", "The consultation runs longer.");
    window.press("Save");
    window.page().getByText("Add a milestone").click();
    window.fill("What is reached?", "Draft shared with schools");
    window.page().locator("#milestone_due").fill("November 2026");
    window.press("Add the milestone");
    window.press("Reached today for Draft shared with schools");
    window.look("action-with-changed-date");
    window.open(story.path("/plans"));
    window.follow("Priority action plan 2026");
    window.follow("A2");
    window.page().getByText("Verify that it is done").click();
    window.press("Verify");
    assertThat(window.notice()).contains("The action is verified.");
    window.look("action-verified");
    window.follow("History");
    window.look("action-history");
  }

  @Test
  void withoutScriptAnAgencyUpdatesItsActionInItsRow() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    AgencyId health = story.agency("Health trust");
    story.contributor("nurse", health, Set.of(E1));
    story.open(coordinator, SEPTEMBER);
    PlanId plan =
        Plumbline.bean(Plans.class)
            .add(
                coordinator,
                story.area().id(),
                new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Plan", "", null));
    fill(story, coordinator, health, plan);
    try (Window window = Browsers.windowWithoutScript(Browsers.PHONE)) {
      window.signIn(story.email("nurse"), Story.PASSWORD);
      window.open(story.path("/plans"));
      window.follow("Plan");
      assertThat(window.page().locator("tbody tr").count()).isEqualTo(2);
      window.follow("As a board");
      window.follow("Update action A1");
      window.page().getByLabel("How does the work go?").selectOption("ON_TRACK");
      window.press("Save the update of Action A1");
      assertThat(window.notice()).contains("Your update has been saved.");
      assertThat(window.page().locator(".app-card:target").innerText()).contains("On track");
    }
  }
}
