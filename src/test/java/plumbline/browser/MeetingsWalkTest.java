package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.people.NewGrant;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A committee's meeting: entered by the clerk, filled from its paper, asked about, read. */
class MeetingsWalkTest {

  @Test
  void aMeetingGoesFromTheClerkToTheMember() {
    Story story = Story.begin();
    story.coordinator();
    CommitteeId panel = story.committee("Children’s scrutiny panel");
    story.person("councillor", NewGrant.reader(panel));
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      entersTheMeeting(window, story);
      addsTheItem(window);
      addsWhatThePaperSays(window);
      asksAndAnswers(window);
      promisesTheNextReport(window);
      notesWhatIsOdd(window);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("councillor"), Story.PASSWORD);
      window.open(story.path("/scrutiny"));
      window.look("scrutiny-member");
      window.page().getByText("8. Update to the action plan").last().click();
      window.page().getByText("Questions and answers").waitFor();
      assertThat(window.page().getByText("Not answered yet").count()).isZero();
      assertThat(window.page().locator("main form").count()).isZero();
      window.look("item-member");
    }
  }

  private static void entersTheMeeting(Window window, Story story) {
    window.open(story.path("/scrutiny"));
    window.look("scrutiny-empty");
    window.follow("Children’s scrutiny panel");
    window.follow("Meetings and their papers");
    window.fill("Day", "soon");
    window.press("Enter the meeting");
    assertThat(window.errors()).containsExactly("“soon” is not a day; enter one like 28/11/2026.");
    window.look("committee-wrong");
    window.fill("Day", "23/09/2019");
    window.fill("Place (optional)", "Town hall, room 2");
    window.press("Enter the meeting");
    window.look("committee");
    window.follow("23 September 2019");
  }

  private static void addsTheItem(Window window) {
    window.look("meeting-empty");
    window.press("Add an item");
    window.press("Add the item");
    assertThat(window.errors()).hasSize(2);
    window.look("item-wrong");
    window.fill("Number on the agenda (optional)", "8");
    window.fill("Title", "Update to the action plan");
    window.fill("Purpose (optional)", "A further update on the recommendations.");
    window.page().getByLabel("Private").check();
    window.press("Add the item");
    window.look("meeting");
    window.follow("8. Update to the action plan");
    window.look("item-empty");
  }

  private static void addsWhatThePaperSays(Window window) {
    Page page = window.page();
    window.press("Add what the paper says");
    window.look("facts-empty");
    page.locator("#kind_1").selectOption(new SelectOption().setLabel("Signed off"));
    page.locator("summary").first().click();
    page.locator("#heading_1").fill("Strategic Director");
    page.locator("#role_1").fill("Service Director");
    page.locator("#behalf_1").fill("Strategic Director");
    page.locator("#day_1").fill("31/09/2019");
    page.locator("#kind_2").selectOption(new SelectOption().setLabel("Eligible for call-in"));
    page.locator("#words_2").fill("Yes");
    window.press("Add these");
    assertThat(window.errors())
        .containsExactly("“31/09/2019” is not a day; enter one like 28/11/2026.");
    window.look("facts-wrong");
    page.locator("#day_1").fill("");
    window.press("Add these");
    window.look("item-facts");
    window.follow("Change Eligible for call-in");
    window.look("fact");
    window.fill("What it says", "Yes, until the decision is published.");
    window.press("Save");
    assertThat(window.notice()).contains("The change has been saved.");
  }

  private static void asksAndAnswers(Window window) {
    window.press("Add a question that was asked");
    window.look("ask");
    window.fill("Question", "How many families wait longer than twenty weeks?");
    window.fill("Asked by", "Chair");
    window.press("Keep the question");
    assertThat(window.page().getByText("Not answered yet").count()).isEqualTo(1);
    window.page().getByText("Add the answer").click();
    window.page().locator("#said_on").waitFor();
    window.fill("Answer", "Thirty-one, of whom nine since the spring.");
    window.fill("Answered by", "Head of Service");
    window.fill("Answered on", "22/09/2019");
    window.press("Keep the answer");
    assertThat(window.errors()).hasSize(1);
    window.look("answer-wrong");
    window.fill("Answered on", "30/09/2019");
    window.press("Keep the answer");
  }

  private static void promisesTheNextReport(Window window) {
    window.follow("Enter when the next report is due");
    window.look("report-new");
    window.fill("When is the next report due?", "in six months time");
    window.press("Save");
    window.follow("Change or confirm when the next report is due");
    window.look("report");
    window.press("Confirm");
    assertThat(window.notice()).contains("The change has been saved.");
  }

  private static void notesWhatIsOdd(Window window) {
    window.follow("Add a note on the source");
    window.look("note-new");
    window.fill("As printed", "2, then 3.1, 3, 5, 6");
    window.fill("As understood", "Sections in one order, one number left out");
    window.fill("Why", "No section 4 is mentioned anywhere in the paper");
    window.press("Add the note");
    window.look("item-full");
    window.follow("Withdraw this note");
    window.look("note");
  }

  @Test
  void withoutScriptAndMouseAMeetingIsEntered() {
    Story story = Story.begin();
    story.coordinator();
    CommitteeId panel = story.committee("Panel");
    try (Window window = Browsers.windowWithoutScript(Browsers.DESK)) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(story.path("/committees/" + panel.value() + "/meetings"));
      Page page = window.page();
      page.locator("#held_on").focus();
      page.keyboard().type("23/09/2019");
      page.keyboard().press("Tab");
      page.keyboard().type("Town hall");
      page.keyboard().press("Enter");
      page.locator(".govuk-notification-banner").waitFor();
      assertThat(window.notice()).contains("The meeting is entered.");
      window.follow("23 September 2019");
      page.getByText("Change the day or place").click();
      page.getByLabel("It is cancelled").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.getByText("Cancelled, Town hall.").waitFor();
    }
  }
}
