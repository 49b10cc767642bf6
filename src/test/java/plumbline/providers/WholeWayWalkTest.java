package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.factors.Phone;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** One person's whole way, from the invitation to the day on which a colleague takes over. */
class WholeWayWalkTest {

  private static final CriterionId FIRST = new CriterionId("23.E1");
  private static final String RATING = "/rounds/2026-10/rate";

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");

  @BeforeEach
  void aProviderRunsAndColleaguesWorkInOctober() {
    Keycloak.start(Connected.KEYCLOAK, Connected.ADDRESS);
    Connected.unlinkAll();
    story.lead("heir", Set.of());
    story.contributor("nurse", health, Set.of());
    story.open(coordinator, Month.of(2026, 10));
  }

  @Test
  void aPersonIsInvitedSignsInByEitherWayRatesAndHandsOver() {
    try (Window administrator = Connected.window();
        Window person = Connected.window()) {
      administrator.signIn(Story.administratorEmail(), Story.PASSWORD);
      PersonId id = invites(administrator);
      choosesAPassword(person, administrator.page().locator("#link").inputValue());
      Phone phone = setsUpTheApp(person);
      looksAtTheAccount(person);
      linksTheProvider(person);
      person.press("Sign out");
      signsInWithACode(person, phone);
      person.press("Sign out");
      signsInByTheProvider(person);
      rates(person);
      speaksForAnAgencyToo(id);
      handsOver(administrator, id);
      comesInNoMore(person);
    }
    try (Window colleague = Connected.window()) {
      colleague.signIn(story.email("heir"), Story.PASSWORD);
      assertThat(colleague.page().locator("main").innerText()).contains("1 of 3");
      colleague.look("home-after-handover");
    }
  }

  private PersonId invites(Window window) {
    window.open(story.path("/people/new"));
    window.fill("Name", "Nora Newcomer");
    window.fill("E-mail address", story.email("nora"));
    window.page().locator("input[name=role][value=LEAD]").check();
    window.page().getByText("Criteria, for a lead or an agency contributor").click();
    for (String criterion : List.of("23.E1", "23.E2", "23.E3")) {
      window.page().locator("input[name=criteria][value='" + criterion + "']").check();
    }
    window.look("person-new-lead");
    window.press("Invite");
    window.follow("Nora Newcomer");
    PersonId id = new PersonId(Long.parseLong(window.path().replaceAll(".*/", "")));
    window.press("Make a sign-in link");
    return id;
  }

  private static void choosesAPassword(Window window, String link) {
    window.open(link.substring(link.indexOf("/invitations/")));
    window.look("invitation-with-providers");
    window.fill("New password", Story.PASSWORD);
    window.press("Set password");
  }

  private Phone setsUpTheApp(Window window) {
    window.signIn(story.email("nora"), Story.PASSWORD);
    assertThat(window.heading()).isEqualTo("Set up a second factor");
    window.look("factor-first");
    window.press("Set up an app");
    window.look("factor-new");
    window.fill("Code", "000000");
    window.press("Finish");
    assertThat(window.errors())
        .containsExactly("This code is wrong. Wait for the next one and enter it.");
    window.look("factor-new-errors");
    Phone phone = Phone.reading(window.page().locator(".app-seed").innerText());
    window.fill("Code", phone.code());
    window.press("Finish");
    assertThat(window.page().locator(".app-codes li").allInnerTexts()).hasSize(10);
    window.look("factor-codes");
    window.press("I have kept them");
    return phone;
  }

  private static void looksAtTheAccount(Window window) {
    for (String page : List.of("/factor", "/sessions", "/email", "")) {
      assertThat(window.open("/account" + page)).isEqualTo(200);
      window.look("own-account" + page.replace('/', '-'));
    }
  }

  private static void linksTheProvider(Window window) {
    window.follow("Change signing in with Newtown Health");
    window.look("provider-not-linked");
    window.press("Link Newtown Health");
    KeycloakPages.signIn(window, "casey", "health password");
    assertThat(window.notice()).contains("You can now sign in with Newtown Health.");
    window.look("provider-linked");
  }

  private void signsInWithACode(Window window, Phone phone) {
    window.signIn(story.email("nora"), Story.PASSWORD);
    assertThat(window.heading()).isEqualTo("Enter your code");
    window.look("factor-code");
    window.follow("Use a recovery code");
    window.look("factor-recovery");
    window.follow("Enter a code from your app");
    window.fill("Code", "000000");
    window.press("Continue");
    assertThat(window.errors()).hasSize(1);
    window.look("factor-code-errors");
    window.fill("Code", phone.code(1));
    window.press("Continue");
    assertThat(window.path()).isEqualTo("/");
  }

  /** The provider still knows who sits there, and is asked on the way to a page. */
  private void signsInByTheProvider(Window window) {
    window.open(story.path(RATING));
    window.look("sign-in-with-providers");
    window.press("Sign in with Newtown Health");
    window.page().waitForURL(Connected.ADDRESS + story.path(RATING));
  }

  private void rates(Window window) {
    Page page = window.page();
    page.locator("input[name=level][value=amber]").first().check();
    page.waitForNavigation(() -> page.getByText("Confirm E1").first().click());
    assertThat(page.locator(".app-progress").innerText()).contains("1 of 3");
    assertThat(story.rating(coordinator, Month.of(2026, 10), FIRST).level()).isEqualTo("amber");
    window.look("rate-by-provider");
  }

  private void speaksForAnAgencyToo(PersonId id) {
    People people = Plumbline.bean(People.class);
    people.grant(coordinator, story.area().id(), id, NewGrant.contributor(health, Set.of(FIRST)));
    LocalDate due = LocalDate.of(2026, 12, 18);
    Plumbline.bean(EvidenceRequests.class)
        .ask(people.viewer(id), story.area().id(), health, FIRST, "Waiting times", due);
  }

  private void handsOver(Window window, PersonId id) {
    window.open(story.path("/people/" + id.value()));
    window.follow("Hand over their work and end their access");
    window.look("leave");
    window.press("Hand over and end their access");
    assertThat(window.errors()).hasSize(3);
    window.look("leave-errors");
    window.choose("Who takes over everything?", "Heir of");
    window.choose("Who takes over speaking for Health trust?", "Nurse of");
    window.page().getByText("Show 3 entries").click();
    window.look("leave-chosen");
    window.press("Hand over and end their access");
    assertThat(window.notice()).contains("Everything is handed over");
    window.look("people-after-leaving");
  }

  private void comesInNoMore(Window window) {
    window.open(story.path("/board"));
    assertThat(window.path()).isEqualTo("/sign-in");
    window.signIn(story.email("nora"), Story.PASSWORD);
    assertThat(window.errors()).hasSize(1);
    window.press("Sign in with Newtown Health");
    window.page().waitForURL(Connected.ADDRESS + "/sign-in/with/health/callback**");
    assertThat(window.heading()).isEqualTo("You have no account here yet");
    window.look("provider-stopped");
  }
}
