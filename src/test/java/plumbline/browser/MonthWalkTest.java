package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.PaperByPages;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A real month: opened, rated with reasons, closed, published, read by the committee. */
class MonthWalkTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month SEPTEMBER = Month.of(2026, 9);

  @Test
  void aMonthGoesFromItsOpeningToTheCommittee() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    story.lead("lead", Set.of(E1, new CriterionId("23.E2")));
    CommitteeId committee = story.committee("Scrutiny committee");
    story.person("councillor", NewGrant.reader(committee));
    story.open(coordinator, SEPTEMBER);
    story.agree(coordinator, SEPTEMBER, E1, "red", "");
    story.close(coordinator, SEPTEMBER);

    try (Window window = Browsers.window()) {
      window.signIn(story.email("councillor"), Story.PASSWORD);
      findsNothingYet(window, story);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      opensOctober(window, story);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      ratesOctober(window, story);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      writesForAGroup(window, story);
      closesOctober(window, story);
      correctsSeptember(window, story);
      publishes(window, story);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("councillor"), Story.PASSWORD);
      readsThePaper(window, story);
    }
  }

  private static void findsNothingYet(Window window, Story story) {
    window.look("home-reader");
    window.open(story.path("/board"));
    assertThat(window.page().content()).contains("There is nothing to read here yet.");
    window.look("board-empty");
    assertThat(window.open(story.path("/rounds/2026-09"))).isEqualTo(404);
    window.look("not-found");
  }

  private static void opensOctober(Window window, Story story) {
    window.open("/");
    window.look("home-coordinator");
    window.open(story.path("/rounds"));
    window.fill("Month", "2026-13");
    window.press("Open the month");
    assertThat(window.errors()).containsExactly("Enter a month as year and month, like 2026-11.");
    window.look("rounds-error");
    window.fill("Month", "2026-10");
    window.press("Open the month");
    assertThat(window.heading()).isEqualTo("October 2026");
    window.look("round-open");
    window.open(story.path("/people"));
    window.look("people");
    window.open(story.path("/agencies"));
    window.look("agencies");
  }

  private static void ratesOctober(Window window, Story story) {
    window.look("home-lead");
    window.follow("Confirm your ratings for October 2026");
    window.look("rate");
    Locator block = window.page().locator("#criterion-23-E1");
    block.getByLabel("Amber").check();
    block.getByLabel("Challenge remaining").fill("- Waits are long\n  - for therapy");
    confirm(window, block);
    assertThat(window.errors())
        .containsExactly(
            "Say why the rating moved: the committee reads the reason beside the colour.");
    window.look("rate-error");
    Locator again = window.page().locator("#criterion-23-E1");
    assertThat(again.getByLabel("Challenge remaining").inputValue())
        .isEqualTo("- Waits are long\n  - for therapy");
    again.getByLabel("Reason, if it moved").fill("The joint protocol was agreed.");
    confirm(window, again);
    assertThat(window.page().locator(".app-progress__said").innerText())
        .startsWith("Confirmed: E1");
    window.look("rate-saved");
    window.open(story.path("/criteria/23.E1"));
    window.look("criterion");
    window.open(story.path("/criteria/23.E1/history"));
    window.look("criterion-history");
    window.open(story.path("/board"));
    window.look("board");
    window.open(story.path("/board?moved=up"));
    assertThat(window.page().locator(".app-board tbody th[scope=row]").count()).isEqualTo(1);
    assertThat(window.open(story.path("/people"))).isEqualTo(403);
    window.look("not-allowed");
  }

  /** What was typed is saved as a draft first, so the page that answers comes a moment later. */
  private static void confirm(Window window, Locator block) {
    Locator button =
        block.getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Confirm")));
    window.page().waitForNavigation(button::click);
  }

  private static void writesForAGroup(Window window, Story story) {
    window.open(story.path("/rounds/2026-10"));
    window.follow("Write a text for a group of criteria");
    window.press("Save");
    assertThat(window.errors()).isNotEmpty();
    window.look("group-text-error");
    window.page().getByLabel("Next steps to reach green").check();
    window.fill("Text", "- Give families one contact\n  - by name");
    window.page().getByLabel("E1 Needs found accurately and assessed in good time").check();
    window.page().getByLabel("E2 Taking part in decisions").check();
    window.press("Save");
    assertThat(window.heading()).isEqualTo("October 2026");
    assertThat(window.page().content()).contains("Give families one contact");
  }

  private static void closesOctober(Window window, Story story) {
    window.open(story.path("/rounds/2026-10"));
    window.press("Close October 2026");
    assertThat(window.page().content()).contains("Closed on");
    window.look("round-closed");
  }

  private static void correctsSeptember(Window window, Story story) {
    window.open(story.path("/rounds/2026-09/corrections/23.E1"));
    window.press("Record the correction");
    assertThat(window.errors()).isNotEmpty();
    window.look("correction-error");
    window.page().getByLabel("Green", new Page.GetByLabelOptions().setExact(true)).check();
    window.fill("Why it was wrong", "The wrong sheet was read.");
    window.press("Record the correction");
    assertThat(window.page().content()).contains("Correction of September 2026");
    window.look("criterion-corrected");
  }

  private static void publishes(Window window, Story story) {
    PaperByPages.fill(window, story.area(), "Scrutiny committee", SEPTEMBER, SEPTEMBER.plus(1));
    window.press("Make the paper");
    assertThat(window.errors()).containsExactly("Choose who may read the paper.");
    window.look("report-error");
    PaperByPages.make(window);
    window.look("report-draft");
    assertThat(
            new String(window.download(window.path() + ".pdf"), 0, 5, StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
    PaperByPages.send(window);
    window.look("publication");
    window.open(story.path("/reports"));
    assertThat(window.page().content()).contains("Published to Scrutiny committee");
    window.look("reports");
    window.open(story.path("/history"));
    window.look("history");
    window.press("Check that nothing has been altered");
    assertThat(window.page().content()).contains("are as they were written");
    window.look("history-check");
  }

  private static void readsThePaper(Window window, Story story) {
    window.open("/");
    window.look("home-reader-with-paper");
    window.open(story.path("/reports"));
    window.look("reports-reader");
    window.page().getByText("Read the page").first().click();
    assertThat(window.page().content()).contains("The joint protocol was agreed.");
    // The paper is served in a sandbox in which no script runs, axe's neither: look at its bytes.
    String paper = new String(window.download(window.path()), StandardCharsets.UTF_8);
    window.page().navigate("about:blank");
    window.page().setContent(paper);
    window.look("paper");
    window.open(story.path("/board"));
    window.look("board-reader");
    assertThat(window.open(story.path("/rounds/2026-10/rate"))).isEqualTo(404);
    assertThat(window.open(story.path("/papers/new"))).isEqualTo(404);
  }
}
