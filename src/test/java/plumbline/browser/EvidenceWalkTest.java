package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Month;
import plumbline.evidence.Carrier;
import plumbline.evidence.Dating;
import plumbline.evidence.EvidenceItems;
import plumbline.evidence.EvidenceKind;
import plumbline.evidence.Facts;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** Evidence on its way: sent by an agency, linked and shared, read by the committee. */
class EvidenceWalkTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month SEPTEMBER = Month.of(2026, 9);

  @Test
  void evidenceGoesFromAnAgencyToTheCommittee() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    AgencyId health = story.agency("Health trust");
    CommitteeId committee = story.committee("Scrutiny committee");
    story.person("nurse", NewGrant.contributor(health, Set.of(E1)));
    story.person("councillor", NewGrant.reader(committee));
    story.lead("lead", Set.of(E1, E2));
    story.open(coordinator, SEPTEMBER);
    addStale(story, coordinator);

    try (Window window = Browsers.window()) {
      window.signIn(story.email("nurse"), Story.PASSWORD);
      sendsFiles(window, story);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      addsALinkFromTheCriterion(window, story);
      seesItOnBoardAndRatePage(window, story);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      sharesAndErases(window, story);
    }
  }

  private static void addStale(Story story, Viewer coordinator) {
    EvidenceId unused =
        Plumbline.bean(EvidenceItems.class)
            .add(
                coordinator,
                story.area().id(),
                Set.of(E2),
                new Facts("Survey of waiting times", EvidenceKind.DATA, null, 3),
                Dating.on(LocalDate.of(2025, 3, 2)),
                new Carrier.Note("Half of the families waited longer than asked for."));
    assertThat(unused).isNotNull();
  }

  private static void sendsFiles(Window window, Story story) {
    window.open(story.path("/evidence"));
    window.look("evidence-empty");
    window.press("Add evidence");
    window.look("evidence-add");
    Page page = window.page();
    page.getByLabel("E1", new Page.GetByLabelOptions().setExact(false)).first().check();
    page.getByLabel("What is it?").selectOption(new SelectOption().setLabel("Audit"));
    window.fill("When was it produced?", "2026-09-01");
    page.locator("#files")
        .setInputFiles(
            new FilePayload[] {
              file("audit of advice.txt", "All advice came within six weeks."),
              file("setup.exe", "MZ"),
              file("minutes.csv", "day,item\n1,advice\n")
            });
    page.getByLabel("Produced on, if not on the day above: minutes.csv").fill("2026-08-15");
    window.look("evidence-chosen");
    window.press("Add to the evidence");
    Locator wrong = page.locator(".app-upload__file--wrong");
    wrong.waitFor();
    assertThat(wrong.innerText()).contains("is not of a kind that can be evidence here");
    window.look("evidence-one-refused");
    page.getByText("Leave out setup.exe").click();
    window.open(story.path("/evidence"));
    assertThat(page.locator("table tbody tr").count()).isEqualTo(2);
    assertThat(page.locator("table tbody").innerText())
        .contains("1 September 2026", "15 August 2026");
    window.look("evidence-library");
    window.follow("audit of advice");
    window.look("evidence-item");
  }

  private static FilePayload file(String name, String words) {
    return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }

  private static void addsALinkFromTheCriterion(Window window, Story story) {
    window.open(story.path("/criteria/23.E1"));
    assertThat(window.page().content()).contains("from Health trust");
    window.look("criterion-evidence");
    window.follow("Add evidence");
    window.follow("Add a link instead");
    window.page().getByLabel("E1", new Page.GetByLabelOptions().setExact(false)).first().check();
    window.fill("Link", "https://minutes.example/september");
    window.press("Add to the evidence");
    assertThat(window.errors())
        .containsExactly(
            "Enter a title by which others will recognise it.",
            "Choose what kind of evidence it is.",
            "Enter the day on which it was produced.");
    window.look("evidence-link-refused");
    window.fill("Title", "Board minutes of September");
    window.page().getByLabel("What is it?").selectOption("MINUTES");
    window.fill("When was it produced?", "2026-09-10");
    window.press("Add to the evidence");
    assertThat(window.notice()).contains("Added to the evidence.");
  }

  private static void seesItOnBoardAndRatePage(Window window, Story story) {
    window.open(story.path("/board"));
    assertThat(window.page().content()).contains("evidence is stale");
    window.look("board-evidence");
    window.open(story.path("/rounds/2026-09/rate"));
    assertThat(window.page().content()).contains("days old, from Health trust and the area itself");
    window.look("rate-evidence");
  }

  private static void sharesAndErases(Window window, Story story) {
    window.open(story.path("/evidence"));
    window.follow("minutes");
    window.page().getByText("Share it with scrutiny").click();
    window.press("Share");
    assertThat(window.page().content()).contains("Shared with scrutiny");
    window.page().getByText("Erase personal data added by mistake").click();
    window.press("Erase for good");
    assertThat(window.errors()).hasSize(1);
    window.look("evidence-erase");
    window.fill("Why?", "A pupil was named in it.");
    window.press("Erase for good");
    assertThat(window.heading()).isEqualTo("Erased evidence");
    window.look("evidence-erased");
  }
}
