package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.meetings.Privacy;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** The month's paper, made by a coordinator who does this once a month. */
class PapersWalkTest {

  private static final Month AUGUST = Month.of(2026, 8);
  private static final Month SEPTEMBER = Month.of(2026, 9);

  private static Story wexbridge() {
    Story story = Story.begin("Wexbridge");
    Viewer coordinator = story.coordinator();
    CommitteeId committee = story.committee("Children’s scrutiny committee");
    story.committee("Health and wellbeing board");
    for (Month month : new Month[] {AUGUST, SEPTEMBER}) {
      story.open(coordinator, month);
      rate(story, coordinator, month, "23.E1", month.equals(AUGUST) ? "red" : "amber");
      rate(story, coordinator, month, "23.E2", "amber");
      rate(story, coordinator, month, "23.L1", "green");
      story.close(coordinator, month);
    }
    LocalDate day = Month.today(Plumbline.clock()).plusDays(20);
    MeetingId meeting =
        Plumbline.bean(Meetings.class)
            .schedule(coordinator, story.area().id(), committee, new MeetingPlan(day, "Town hall"));
    Plumbline.bean(Items.class)
        .add(
            coordinator,
            story.area().id(),
            meeting,
            new ItemText("8", "SEND self-evaluation", "To note", Privacy.PUBLIC, "", null));
    return story;
  }

  private static void rate(
      Story story, Viewer coordinator, Month month, String criterion, String level) {
    story.agree(
        coordinator,
        month,
        new CriterionId(criterion),
        level,
        "More plans were written in time than in the month before.");
  }

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void aMonthlyPositionIsMadeInAFewSteps(int width) {
    Story story = wexbridge();
    try (Window window = Browsers.window(width)) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(story.path("/papers/new"));
      Page page = window.page();
      window.look("paper-kinds");
      window.press("Continue");
      assertThat(window.errors()).containsExactly("Choose what kind of paper it is.");
      window.look("paper-kinds-wrong");
      page.getByLabel("Monthly position").check();
      window.press("Continue");
      window.look("paper-new");
      window.press("Make the paper");
      assertThat(window.errors()).containsExactly("Choose who may read the paper.");
      window.look("paper-new-wrong");
      page.getByLabel("Public", new Page.GetByLabelOptions().setExact(true)).check();
      window.press("Make the paper");
      assertThat(window.notice()).contains("The draft has been made.");
      window.look("paper-draft");
      changesTheSections(window);
      writesTheSummary(window);
      changesTheMonths(window);
      String address = window.path();
      byte[] pdf = window.download(address + ".pdf");
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      page.getByText("Remove this draft").click();
      window.press("Remove the draft");
      assertThat(window.path()).isEqualTo(story.path("/reports"));
      assertThat(window.open(address)).isEqualTo(404);
    }
  }

  private static void changesTheSections(Window window) {
    window.press("Sections");
    window.look("paper-sections");
    window.press("Move up Movement and its reasons");
    assertThat(window.notice()).contains("The section has been moved.");
    window.fill("Heading of Challenge remaining", "");
    window.press("Save the sections");
    assertThat(window.errors())
        .containsExactly("Enter the heading of this section, or leave it out.");
    window.look("paper-sections-wrong");
    window.fill("Heading of Challenge remaining", "What is not good enough yet");
    window.page().getByLabel("Measures", new Page.GetByLabelOptions().setExact(true)).check();
    window.press("Save the sections");
    assertThat(window.page().locator("article h2").allInnerTexts())
        .contains("What is not good enough yet", "Measures");
  }

  private static void writesTheSummary(Window window) {
    window.press("Summary");
    window.look("paper-summary");
    window.fill("In the paper", "One criterion is better than a month ago.");
    window.press("Save the summary");
    assertThat(window.notice()).contains("The summary has been saved.");
    window.press("Summary");
    window.look("paper-summary-written");
    window.press("Use the text by rule again");
    assertThat(window.notice()).contains("by rule again");
  }

  private static void changesTheMonths(Window window) {
    window.press("Change title, meeting or readers");
    window.look("paper-edit");
    window.page().locator("#from").selectOption("2026-09");
    window.press("Save");
    assertThat(window.page().locator(".app-paper").innerText()).contains("September 2026");
    window.look("paper-draft-changed");
  }

  /** By mouse ten presses lead to the file; the same is done here by keys and without script. */
  @Test
  void withoutScriptAndMouseAPaperIsMade() {
    Story story = wexbridge();
    try (Window window = Browsers.windowWithoutScript(Browsers.DESK)) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(story.path("/papers/new"));
      Page page = window.page();
      page.locator("#kind").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.locator("#audience").waitFor();
      page.locator("#audience").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.locator(".app-paper").waitFor();
      page.getByText("Sections", new Page.GetByTextOptions().setExact(true)).focus();
      page.keyboard().press("Enter");
      page.locator("#order_RATINGS").fill("1");
      page.locator("#order_SUMMARY").fill("2");
      page.keyboard().press("Enter");
      page.locator("article").waitFor();
      assertThat(page.locator("article h2").first().innerText()).isEqualTo("Ratings by criterion");
      window.look("paper-draft-plain");
    }
  }
}
