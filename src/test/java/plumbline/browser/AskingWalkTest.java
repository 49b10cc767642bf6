package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A lead asks one agency for evidence and records what another said; no script runs. */
class AskingWalkTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();

  @Test
  void aLeadAsksAndAnAgencyAnswers() {
    Viewer coordinator = story.coordinator();
    AgencyId health = story.agency("Health trust");
    AgencyId forum = story.agency("Parent carer forum");
    Viewer nurse = story.contributor("nurse", health, Set.of(E1));
    story.lead("lead", Set.of(E1));
    story.open(coordinator, OCTOBER);
    story.give(nurse, OCTOBER, E1, health, "red", "Families wait a year.");
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    try (Window window = Browsers.windowWithoutScript()) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      asksForEvidence(window);
      recordsWhatTheForumSaid(window, forum);
    }
    try (Window window = Browsers.windowWithoutScript()) {
      window.signIn(story.email("nurse"), Story.PASSWORD);
      answersWithANote(window);
      acceptsTheAgreedRating(window);
    }
    try (Window window = Browsers.windowWithoutScript()) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      window.open(story.path("/evidence-requests"));
      assertThat(window.page().locator("main").innerText()).contains("Answered by Nurse");
      window.look("requests-answered");
    }
  }

  private void asksForEvidence(Window window) {
    window.open(story.path("/criteria/23.E1"));
    window.follow("Ask an agency for evidence");
    window.press("Ask for it");
    assertThat(window.errors())
        .containsExactly(
            "Choose the agency that you ask.",
            "Say what you need, so that the agency can find it.",
            "Enter the day by which you need it, like 28/11/2026.");
    window.look("requests-refused");
    window.page().locator("#agency").selectOption(new SelectOption().setLabel("Health trust"));
    window.fill("What do you need?", "The last audit of advice,\nwith the numbers by month.");
    window.fill("By when?", "2099-01-31");
    window.press("Ask for it");
    assertThat(window.notice()).contains("The agency is asked");
    window.page().getByText("Withdraw the request").click();
    window.look("requests-open");
  }

  private void recordsWhatTheForumSaid(Window window, AgencyId forum) {
    window.open(story.path("/rounds/2026-10/rate?kept=23.E1"));
    window.page().getByText("Record what an agency said").click();
    window.page().getByText("Record what Parent carer forum said").click();
    Locator form = window.page().locator("#form-criterion-23-E1-agency-" + forum.value());
    form.getByLabel("Comment for the lead").fill("Said at the meeting: better.");
    confirm(form);
    assertThat(window.errors()).hasSize(1);
    window.look("rate-record-refused");
    form.getByLabel("Green", new Locator.GetByLabelOptions().setExact(true)).check();
    confirm(form);
    assertThat(window.notice()).contains("What the agency said is recorded.");
    assertThat(window.page().locator("main").innerText())
        .contains("Recorded for Parent carer forum by Lead");
    window.look("sides-recorded");
  }

  private static void confirm(Locator form) {
    form.getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Confirm")))
        .click();
  }

  private void answersWithANote(Window window) {
    window.look("home-asked");
    window.open(story.path("/evidence"));
    window.look("evidence-asked");
    window.page().locator(".govuk-task-list a").click();
    window.follow("Write a note instead");
    assertThat(criterion(window).isChecked()).isTrue();
    window.look("evidence-answer");
    window.fill("Title", "Audit of advice");
    window.fill("Note", "All advice came within six weeks.");
    window.page().locator("#kind").selectOption(new SelectOption().setLabel("Audit"));
    window.fill("When was it produced?", "2026-10-01");
    window.press("Add to the evidence");
    assertThat(window.notice()).contains("Added to the evidence.");
    assertThat(window.page().locator(".govuk-task-list").count()).isZero();
  }

  private static Locator criterion(Window window) {
    return window.page().getByLabel("E1", new Page.GetByLabelOptions().setExact(false)).last();
  }

  private void acceptsTheAgreedRating(Window window) {
    window.open("/");
    window.page().getByText("Say whether Health trust dissents").click();
    window.look("sides-accept");
    window
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^We accept the agreed rating")))
        .click();
    assertThat(window.page().locator("main").innerText()).contains("Accepts the agreed rating.");
    window.open("/");
    assertThat(window.page().locator("main").innerText()).doesNotContain("Say whether");
  }
}
