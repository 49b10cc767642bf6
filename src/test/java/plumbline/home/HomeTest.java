package plumbline.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.AgencyOpinion;
import plumbline.contributions.AgencyRatings;
import plumbline.narratives.Narratives;
import plumbline.parking.ParkedForms;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.publications.Publications;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;
import plumbline.web.Form;

class HomeTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month OCTOBER = Month.of(2026, 10);
  private static final Month NOVEMBER = Month.of(2026, 11);

  private final Story story = Story.begin("Homely");
  private final Viewer coordinator = story.coordinator();
  private final Viewer lea = story.lead("lea", Set.of(E1, E2));
  private final String round = story.path("/rounds/2026-11");

  @AfterEach
  void backToNow() {
    Plumbline.clock().reset();
  }

  @Test
  void aLeadGoesStraightToTheFirstOpenCriterion() {
    story.open(coordinator, NOVEMBER);
    assertThat(tasks("lea"))
        .containsEntry(
            round + "/rate#next",
            "Confirm your ratings for November 2026 "
                + story.area().name()
                + ": 0 of 2 criteria confirmed Due Monday 30 November 2026");
    story.agree(lea, NOVEMBER, E1, "red", "First look.");
    story.agree(lea, NOVEMBER, E2, "red", "First look.");
    assertThat(tasks("lea").get(round + "/rate")).contains("2 of 2").endsWith("Done");
    assertThat(home("lea"))
        .contains("Everything is done. November 2026 of " + story.area().name())
        .contains("ratings are due on Monday 30 November 2026");
  }

  @Test
  void whatIsPastDueSaysSo() {
    story.open(coordinator, OCTOBER);
    assertThat(tasks("lea").get(story.path("/rounds/2026-10/rate#next")))
        .endsWith("Past due Due Saturday 31 October 2026");
  }

  @Test
  void anAgencyIsAskedForItsRatingsAndThenWhetherItDissents() {
    AgencyId health = story.agency("Health board");
    Viewer helen = story.person("helen", NewGrant.contributor(health, Set.of(E1, E2)));
    story.open(coordinator, NOVEMBER);
    give(helen, health, E1, "red");
    assertThat(tasks("helen").get(round + "/rate#next"))
        .startsWith("Rate for Health board, November 2026")
        .contains("1 of 2 criteria rated");
    story.agree(lea, NOVEMBER, E1, "amber", "First look.");
    assertThat(tasks("helen").get(round + "/agencies/23.E1"))
        .startsWith("Say whether Health board dissents on E1 Needs found")
        .contains("The area agreed amber, Health board said red");
    Plumbline.bean(AgencyRatings.class)
        .dissent(helen, story.area().id(), NOVEMBER, E1, health, 1, "Waits are longer.", true);
    assertThat(tasks("helen")).doesNotContainKey(round + "/agencies/23.E1");
  }

  @Test
  void whoAcceptsTheAgreedRatingIsAskedAgainWhenAnotherIsAgreed() {
    AgencyId health = story.agency("Health board");
    Viewer helen = story.person("helen", NewGrant.contributor(health, Set.of(E1)));
    story.open(coordinator, NOVEMBER);
    give(helen, health, E1, "red");
    story.agree(lea, NOVEMBER, E1, "amber", "First look.");
    Plumbline.bean(AgencyRatings.class)
        .accept(helen, story.area().id(), NOVEMBER, E1, health, 1, "amber");
    assertThat(tasks("helen")).doesNotContainKey(round + "/agencies/23.E1");
    story.agree(lea, NOVEMBER, E1, "green", "Second look.");
    assertThat(tasks("helen").get(round + "/agencies/23.E1"))
        .contains("The area agreed green, Health board said red");
  }

  @Test
  void theCoordinatorSeesWhatKeepsTheMonthOpen() {
    assertThat(tasks("coordinator").get(story.path("/rounds")))
        .startsWith("Open the first month")
        .contains("no month has been opened yet");
    AgencyId health = story.agency("Health board");
    AgencyId education = story.agency("Education service");
    Viewer helen = story.person("helen", NewGrant.contributor(health, Set.of(E1)));
    Viewer edward = story.person("edward", NewGrant.contributor(education, Set.of(E1)));
    story.open(coordinator, NOVEMBER);
    give(helen, health, E1, "red");
    assertThat(tasks("coordinator").get(round + "#answers"))
        .startsWith("See who has not answered for November 2026")
        .contains("0 of 12 criteria confirmed; 2 people have not answered");
    give(edward, education, E1, "green");
    story.agree(lea, NOVEMBER, E1, "red", "First look.");
    story.agree(lea, NOVEMBER, E2, "red", "First look.");
    assertThat(tasks("coordinator").get(round))
        .startsWith("Confirm what is left, or close November 2026")
        .contains("2 of 12 criteria confirmed; 1 criterion with agencies far apart");
    story.person("coordinator", NewGrant.contributor(story.agency("Forum"), Set.of(E1)));
    assertThat(tasks("coordinator").get(round + "#answers"))
        .as("blind until the own agency's rating is in")
        .doesNotContain("far apart");
  }

  @Test
  void betweenMonthsTheCoordinatorOpensTheNextAndOthersReadWhatComes() {
    story.open(coordinator, OCTOBER);
    story.close(coordinator, OCTOBER);
    assertThat(tasks("coordinator").get(story.path("/rounds")))
        .startsWith("Open the next month")
        .contains("October 2026 is closed");
    assertThat(home("lea"))
        .contains("Nothing is waiting for you. No month is open.")
        .contains("your criteria stand here");
  }

  @Test
  void aReaderSeesWhatMovedInTheNewestPaperAndNothingLater() {
    var committee = story.committee("Scrutiny");
    story.person("reader", NewGrant.reader(committee));
    assertThat(home("reader"))
        .contains("When the next paper is published to you, it stands below.")
        .contains("No paper has been published to you yet.");
    Month september = Month.of(2026, 9);
    story.open(coordinator, Month.of(2026, 8));
    story.agree(lea, Month.of(2026, 8), E1, "red", "First look.");
    story.close(coordinator, Month.of(2026, 8));
    story.open(coordinator, september);
    story.agree(lea, september, E1, "amber", "The protocol is in place.");
    story.close(coordinator, september);
    Plumbline.bean(Publications.class)
        .publish(coordinator, story.area(), committee, Month.of(2026, 8), september);
    story.open(coordinator, OCTOBER);
    story.agree(lea, OCTOBER, E1, "green", "Waits are short.");
    story.close(coordinator, OCTOBER);
    assertThat(home("reader"))
        .contains("What moved in the newest paper")
        .contains("up from red in September 2026")
        .doesNotContain("October 2026");
    assertThat(home("lea")).contains("up from amber in October 2026");
  }

  @Test
  void anAdministratorSeesAreasWithoutACoordinatorAndOpenInvitations() {
    Story empty = Story.begin("Aaa without anybody");
    Story invited = Story.begin("Aab with an invitation");
    invited.coordinator();
    invited.invite("late", NewGrant.of(Role.NATIONAL_READER));
    Map<String, String> tasks = tasksOf(Story.administratorEmail());
    assertThat(tasks.get(empty.path("/people/new")))
        .contains("Invite a coordinator for " + empty.area().name())
        .contains("Nobody has a role in this area yet");
    assertThat(tasks.size()).isLessThanOrEqualTo(20);
  }

  @Test
  void whatWasKeptComesFirst() {
    Plumbline.bean(ParkedForms.class)
        .park(lea.id(), round + "/rate/23.E1", Form.parse("submission=a&reason=Kept"));
    assertThat(home("lea"))
        .contains("Send or drop what was kept for you 1 form sent after your sign-in had ended");
  }

  @Test
  void thePagesAreGoodToLookAt() {
    AgencyId health = story.agency("Health board");
    Viewer helen = story.person("lea", NewGrant.contributor(health, Set.of(E1, E2)));
    story.open(coordinator, OCTOBER);
    give(helen, health, E1, "red");
    story.agree(lea, OCTOBER, E1, "amber", "First look.");
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.look("home-coordinator");
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("lea"), Story.PASSWORD);
      window.look("home-lead");
      window.open(story.path("/rounds/2026-10/rate"));
      park(window);
    }
  }

  /** Confirms a rating after the sign-in has ended, and sends what was kept. */
  private void park(Window window) {
    window
        .page()
        .locator("#reason-23-E2, [id^=reason]")
        .last()
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(31)));
    window
        .page()
        .evaluate(
            """
            () => {
              const form = [...document.querySelectorAll('form[action*="/rate/23.E2"]')].at(-1);
              form.querySelector('input[name=level][value=red]').checked = true;
              form.querySelector('[name=reason]').value = 'Long words.\\n\\n'.repeat(8);
              form.submit();
            }
            """);
    window.page().waitForURL("**/sign-in");
    window.look("sign-in-kept");
    window.fill("E-mail address", story.email("lea"));
    window.fill("Password", Story.PASSWORD);
    window.press("Sign in");
    assertThat(window.path()).isEqualTo("/parked");
    window.look("parked");
    window
        .page()
        .getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Send it now"))
        .click();
    assertThat(window.path()).isEqualTo(story.path("/rounds/2026-10/rate"));
    assertThat(story.rating(coordinator, OCTOBER, E2).reason()).startsWith("Long words.");
  }

  private void give(Viewer viewer, AgencyId agency, CriterionId criterion, String level) {
    Month month = openMonth();
    Plumbline.bean(AgencyRatings.class)
        .give(
            viewer,
            story.area().id(),
            month,
            criterion,
            agency,
            0,
            new AgencyOpinion(Optional.of(level), "", Narratives.NONE));
  }

  private Month openMonth() {
    return Plumbline.bean(AgencyRatings.class)
            .asked(coordinator, story.area().id(), NOVEMBER)
            .isEmpty()
        ? OCTOBER
        : NOVEMBER;
  }

  private String home(String name) {
    return story.visit(name).get("/").page().text();
  }

  /** The task list: what each line says, by where it leads. */
  private Map<String, String> tasks(String name) {
    return tasksOf(story.email(name));
  }

  private static Map<String, String> tasksOf(String email) {
    Map<String, String> tasks = new HashMap<>();
    List.copyOf(
            plumbline.testing.Visitor.signedIn(email, Story.PASSWORD)
                .get("/")
                .page()
                .select(".govuk-task-list__item"))
        .forEach(item -> tasks.put(item.expectFirst("a").attr("href"), item.text()));
    return tasks;
  }
}
