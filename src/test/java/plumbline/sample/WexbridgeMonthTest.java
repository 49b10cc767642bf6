package plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.database.TestDatabase;
import plumbline.factors.Exemptions;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.testing.Browsers;
import plumbline.testing.PaperByPages;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/**
 * A whole month of Wexbridge in the browser: three agencies, two leads on one criterion, the
 * coordinator and the committee, from the first rating to the paper.
 */
class WexbridgeMonthTest {

  private static final String PASSWORD = SampleFile.read().password();
  private static final Month MONTH = Month.now(InstantSource.system());
  private static final String E1 = "E1 Needs found accurately and assessed in good time";
  private static final String OURS =
      "Our clinic answers within six weeks; advice from others does not.";
  private static final String COMMITTEE = "Children and Young People Scrutiny Committee";
  private static final String DISSENT = "Families wait before anybody counts them.";

  private AreaName area = new AreaName(new plumbline.common.AreaId(0), "", "");

  @Test
  void aMonthGoesFromTheAgenciesToTheCommittee() {
    load("wexbridge-month");
    as("assessment-team", this::educationCannotSay);
    as("therapies", this::healthIsBlindThenRatesByKeyboard);
    as("therapies", this::healthAddsEvidence);
    as("parent-carers", this::theForumRates);
    twoLeadsCollide();
    as("parent-carers", this::theForumDissents);
    as("coordinator", this::theCoordinatorRunsTheMonth);
    as("children-scrutiny", this::theCommitteeReads);
  }

  private void load(String slug) {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("plumbline.data", Plumbline.FILES.toString());
    try (ApplicationContext program = Sample.program(properties)) {
      program.getBean(SampleLoading.class).load(slug, Story.administrator());
    }
    area = Plumbline.bean(Areas.class).get(Story.administrator(), slug).named();
    People people = Plumbline.bean(People.class);
    PersonId second =
        people.invite(
            Story.administrator(),
            area.id(),
            new People.Invitation("Fern Second", "second-lead@" + slug + ".example.org", "Manager"),
            NewGrant.lead(Set.of(new CriterionId("23.E1"))));
    people.choosePassword(people.link(Story.administrator(), area, second), PASSWORD);
    Plumbline.bean(Exemptions.class).giveInSample(second);
  }

  private interface Visit {
    void in(Window window);
  }

  private void as(String person, Visit visit) {
    try (Window window = signedIn(person)) {
      visit.in(window);
    }
  }

  private Window signedIn(String person) {
    return Browsers.window().signIn(person + "@" + area.slug() + ".example.org", PASSWORD);
  }

  private String month(String rest) {
    return area.path("/rounds/" + MONTH + rest);
  }

  private static Locator block(Window window, String criterion) {
    Locator block = window.page().locator("#criterion-" + criterion.replace('.', '-'));
    if (block.locator("details[open]").count() == 0) {
      block.locator("summary").first().click();
    }
    return block;
  }

  private static void confirm(Locator block) {
    block
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm"))
        .first()
        .click();
  }

  private void educationCannotSay(Window window) {
    window.look("wexbridge-home-education");
    window.open(month("/rate"));
    window.look("wexbridge-rate-education");
    Locator block = block(window, "23.AP");
    block.getByLabel("We cannot say").check();
    block.getByLabel("Comment for the lead").fill("Nine of 31 providers were seen.");
    confirm(block);
    window.page().waitForURL("**/rate*saved*");
    assertThat(window.page().locator(".app-progress").innerText()).contains("3 of 3");
  }

  private void healthIsBlindThenRatesByKeyboard(Window window) {
    window.look("wexbridge-home-health");
    assertThat(window.open(month("/agencies/23.E1"))).isEqualTo(404);
    window.open(area.path("/criteria/23.E1"));
    assertThat(window.page().locator("main").innerText())
        .doesNotContain("Three in four assessments end in time");
    window.open(month("/rate"));
    block(window, "23.E1").getByLabel("Amber").focus();
    window.page().keyboard().press("Space");
    window.page().keyboard().press("Tab");
    window.page().keyboard().type(OURS);
    window.page().locator("[data-draft-status][data-state=saved]").first().waitFor();
    window.look("wexbridge-rate-draft");
    tabTo(window, "Confirm");
    window.page().keyboard().press("Enter");
    window.page().waitForURL("**/rate*saved*");
    window.open(month("/agencies/23.E1"));
    assertThat(window.page().locator("main").innerText())
        .contains(OURS, "Three in four assessments end in time");
    window.look("wexbridge-side-by-side");
  }

  /** Goes on with the tabulator key until a button whose name begins so has the focus. */
  private static void tabTo(Window window, String name) {
    for (int presses = 0; presses < 20; presses++) {
      window.page().keyboard().press("Tab");
      Object focused = window.page().evaluate("document.activeElement.innerText ?? ''");
      if (String.valueOf(focused).startsWith(name)) {
        return;
      }
    }
    throw new AssertionError("the tabulator key does not reach " + name);
  }

  private void healthAddsEvidence(Window window) {
    window.open(area.path("/evidence"));
    window.look("wexbridge-evidence");
    window.press("Add evidence");
    window.page().getByLabel(E1).check();
    window
        .page()
        .locator("#files")
        .setInputFiles(
            new FilePayload[] {
              file("waits.csv", "Month,Weeks\n2026-10,41\n"), file("picture.svg", "<svg/>")
            });
    window.page().locator("#kind").selectOption(new SelectOption().setIndex(2));
    window.page().locator("#produced_on").fill(MONTH.plus(-1) + "-20");
    window.look("wexbridge-evidence-new");
    window.press("Add to the evidence");
    Locator list = window.page().locator("[data-upload-list]");
    list.getByText("Added").first().waitFor();
    list.getByText("picture.svg").first().waitFor();
    window.look("wexbridge-evidence-upload");
    window.open(area.path("/evidence"));
    assertThat(window.page().locator("main").innerText()).contains("waits");
    assertThat(window.page().locator("main").innerText()).doesNotContain("picture");
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "", text.getBytes(StandardCharsets.UTF_8));
  }

  private void theForumRates(Window window) {
    window.look("wexbridge-home-forum");
    window.open(month("/rate"));
    Locator block = block(window, "23.E2");
    block.getByLabel("Red").check();
    block.getByLabel("Comment for the lead").fill("Decision letters still say no in one line.");
    confirm(block);
    window.page().waitForURL("**/rate*saved*");
    window.look("wexbridge-rate-forum");
  }

  /** Both open the page; whoever is second sees both texts and loses no word. */
  private void twoLeadsCollide() {
    try (Window first = signedIn("education-lead");
        Window second = signedIn("second-lead")) {
      first.look("wexbridge-home-lead");
      first.open(month("/rate"));
      first.look("wexbridge-rate-lead");
      second.open(month("/rate"));
      Locator other = block(second, "23.E1");
      other.getByLabel("Challenge remaining").fill("The second lead wrote this.");
      Locator mine = block(first, "23.E1");
      mine.getByLabel("Challenge remaining").fill("The first lead wrote this.");
      confirm(mine);
      first.page().waitForURL("**/rate*saved*");
      confirm(other);
      second.page().locator(".govuk-error-summary").waitFor();
      String both = second.page().locator("#criterion-23-E1").innerText();
      assertThat(both).contains("The first lead wrote this.");
      Locator kept = second.page().locator("#criterion-23-E1").getByLabel("Challenge remaining");
      assertThat(kept.inputValue()).isEqualTo("The second lead wrote this.");
      second.look("wexbridge-rate-conflict");
      kept.fill("Both leads wrote this.");
      confirm(second.page().locator("#criterion-23-E1"));
      second.page().waitForURL("**/rate*saved*");
    }
  }

  private void theForumDissents(Window window) {
    window.open("/");
    window.look("wexbridge-home-forum-apart");
    window.open(month("/agencies/23.E1"));
    Locator forum =
        window
            .page()
            .locator(".app-side")
            .filter(new Locator.FilterOptions().setHasText("Record a dissent"));
    forum.getByText("Record a dissent").click();
    forum.getByLabel("Why the agency does not agree").fill(DISSENT);
    forum.getByLabel("Print it in the committee paper").check();
    forum.getByText("Save the dissent").click();
    assertThat(window.notice()).contains("The dissent is recorded.");
  }

  private void theCoordinatorRunsTheMonth(Window window) {
    window.look("wexbridge-home-coordinator");
    window.open(month(""));
    window.look("wexbridge-round");
    window.press("Send reminders to everybody who is late");
    window.look("wexbridge-round-reminded");
    window.open(area.path("/outbox"));
    window.look("wexbridge-outbox");
    window.open(area.path("/board"));
    window.look("wexbridge-board");
    window.open(area.path("/criteria/23.E1"));
    window.look("wexbridge-criterion");
    window.open(month(""));
    window.press("Close " + MONTH.words());
    window.look("wexbridge-round-closed");
    PaperByPages.fill(window, area, COMMITTEE, MONTH.plus(-2), MONTH);
    PaperByPages.make(window);
    PaperByPages.send(window);
    assertThat(window.page().locator("main").innerText()).contains("Who may read it");
    window.look("wexbridge-publication");
  }

  private void theCommitteeReads(Window window) {
    window.look("wexbridge-home-committee");
    window.open(area.path("/criteria/23.E1"));
    String story = window.page().locator("main").innerText();
    assertThat(story).contains(DISSENT).doesNotContain(OURS, "Wren Candlewood");
    window.look("wexbridge-criterion-committee");
    window.open(area.path("/board"));
    window.look("wexbridge-board-committee");
    assertThat(window.open(month("/rate"))).isEqualTo(404);
    assertThat(window.open(month("/agencies/23.E1"))).isEqualTo(404);
    assertThat(window.open(area.path("/outbox"))).isEqualTo(403);
    Page page = window.page();
    window.open(area.path("/reports"));
    page.getByText("Read the page").first().click();
    assertThat(page.locator("body").innerText()).contains(DISSENT);
  }
}
