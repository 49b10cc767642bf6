package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.PaperByPages;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** Evidence and the coordinator's month where no script runs. */
class WithoutScriptTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final Viewer nurse = story.contributor("nurse", health, Set.of(E1));

  @Test
  void evidenceIsAddedRevisedAndErased() {
    story.open(coordinator, OCTOBER);
    try (Window window = Browsers.windowWithoutScript()) {
      window.signIn(story.email("nurse"), Story.PASSWORD);
      sendsFilesAtTheSecondAttempt(window);
      addsALink(window);
      addsANote(window);
      revisesTheFile(window);
    }
    try (Window window = Browsers.windowWithoutScript()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      erasesTheNote(window);
    }
  }

  private void sendsFilesAtTheSecondAttempt(Window window) {
    window.open(story.path("/evidence"));
    window.look("plain-evidence-empty");
    window.press("Add evidence");
    window.look("plain-evidence-add");
    describes(window, "Audit");
    choose(window, file("waits.csv", "Month,Weeks\n"), file("setup.exe", "MZ"));
    window.press("Add to the evidence");
    assertThat(window.errors())
        .singleElement()
        .asString()
        .contains("setup.exe", "is not of a kind that can be evidence here");
    assertThat(window.page().locator("main").innerText())
        .contains("None of the files was added. Choose them again.");
    assertThat(window.page().locator("#produced_on").inputValue()).isEqualTo("2026-10-01");
    assertThat(firstCriterion(window).isChecked()).isTrue();
    window.look("plain-evidence-refused");
    choose(window, file("waits.csv", "Month,Weeks\n"), file("audit.txt", "All came in time."));
    window.press("Add to the evidence");
    assertThat(window.notice()).contains("Added to the evidence.");
    assertThat(window.page().locator("table tbody tr").count()).isEqualTo(2);
    window.look("plain-evidence-library");
  }

  private void addsALink(Window window) {
    window.press("Add evidence");
    window.follow("Add a link instead");
    window.press("Add to the evidence");
    assertThat(window.errors()).contains("Choose at least one criterion that it is evidence for.");
    window.look("plain-evidence-link-refused");
    describes(window, "Minutes");
    window.fill("Title", "Board minutes");
    window.fill("Link", "https://minutes.example/october");
    window.press("Add to the evidence");
    assertThat(window.notice()).contains("Added to the evidence.");
  }

  private void addsANote(Window window) {
    window.press("Add evidence");
    window.follow("Write a note instead");
    window.look("plain-evidence-note");
    describes(window, "Feedback from families");
    window.fill("Title", "What parents said");
    window.fill("Note", "Nobody was told how long it takes.");
    window.press("Add to the evidence");
    assertThat(window.notice()).contains("Added to the evidence.");
  }

  private void revisesTheFile(Window window) {
    window.follow("waits");
    window.look("plain-evidence-item");
    window.press("Add a newer revision");
    window.press("Add the revision");
    assertThat(window.errors()).containsExactly("Enter the day on which it was produced.");
    window.fill("When was it produced?", "2026-10-05");
    choose(window, file("waits again.csv", "Month,Weeks\n2026-09,41\n"));
    window.look("plain-evidence-revision");
    window.press("Add the revision");
    assertThat(window.notice()).contains("The newer revision has been added.");
    assertThat(window.page().locator(".app-story").innerText())
        .contains("Revision 2", "Download waits again.csv", "Revision 1");
    window.look("plain-evidence-revised");
  }

  private void erasesTheNote(Window window) {
    window.open(story.path("/evidence"));
    window.follow("What parents said");
    window.page().getByText("Erase personal data added by mistake").click();
    window.press("Erase for good");
    assertThat(window.errors()).hasSize(1);
    window.look("plain-evidence-erase");
    window.fill("Why?", "A pupil was named in it.");
    window.press("Erase for good");
    assertThat(window.heading()).isEqualTo("Erased evidence");
    assertThat(window.page().content()).doesNotContain("Nobody was told");
    window.look("plain-evidence-erased");
  }

  private static void describes(Window window, String kind) {
    firstCriterion(window).check();
    window.page().locator("#kind").selectOption(new SelectOption().setLabel(kind));
    window.fill("When was it produced?", "2026-10-01");
  }

  private static Locator firstCriterion(Window window) {
    return window.page().getByLabel("E1", new Page.GetByLabelOptions().setExact(false)).first();
  }

  private static void choose(Window window, FilePayload... files) {
    window.page().locator("#files").setInputFiles(files);
  }

  private static FilePayload file(String name, String words) {
    return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theCoordinatorRunsTheMonth() {
    story.lead("lead", Set.of(E1, E2));
    story.person("councillor", NewGrant.reader(story.committee("Scrutiny committee")));
    story.open(coordinator, SEPTEMBER);
    story.agree(coordinator, SEPTEMBER, E1, "red", "");
    story.agree(coordinator, SEPTEMBER, E2, "amber", "");
    story.close(coordinator, SEPTEMBER);
    try (Window window = Browsers.windowWithoutScript()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      opensOctober(window);
      story.agree(coordinator, OCTOBER, E1, "amber", "The protocol was agreed.");
      story.give(nurse, OCTOBER, E1, health, "red", "Families wait a year.");
      reminds(window);
      closes(window);
      publishes(window);
    }
  }

  private void opensOctober(Window window) {
    window.look("plain-home");
    window.open(story.path("/rounds"));
    window.fill("Month", "2026-13");
    window.press("Open the month");
    assertThat(window.errors()).containsExactly("Enter a month as year and month, like 2026-11.");
    window.fill("Month", "2026-10");
    window.press("Open the month");
    assertThat(window.heading()).isEqualTo("October 2026");
  }

  private void reminds(Window window) {
    window.open(story.path("/rounds/2026-10"));
    window.look("plain-round");
    window.press("Send reminders to everybody who is late");
    window.page().getByText("1 reminder written").click();
    window.look("plain-round-reminded");
    window.follow("Outbox: the messages and whether they were sent");
    assertThat(window.page().locator("main").innerText()).contains(story.email("lead"));
    window.look("plain-outbox");
  }

  private void closes(Window window) {
    window.open(story.path("/rounds/2026-10"));
    window.press("Close October 2026");
    assertThat(window.page().content()).contains("Closed on");
    window.look("plain-round-closed");
  }

  private void publishes(Window window) {
    PaperByPages.fill(window, story.area(), "Scrutiny committee", SEPTEMBER, OCTOBER);
    window.press("Make the paper");
    assertThat(window.errors()).hasSize(1);
    window.look("plain-report-error");
    PaperByPages.make(window);
    window.look("plain-report-draft");
    PaperByPages.send(window);
    window.look("plain-publication");
    window.open(story.path("/reports"));
    assertThat(window.page().content()).contains("Published to Scrutiny committee");
    window.look("plain-reports");
    window.page().getByText("Read the page").first().click();
    assertThat(window.page().locator("body").innerText()).contains("The protocol was agreed.");
    window.look("plain-report");
  }
}
