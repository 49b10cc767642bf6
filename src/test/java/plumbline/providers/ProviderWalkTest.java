package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.PersonId;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** In a browser, by way of Keycloak's own pages: invited, signed in, signed in again, linked. */
class ProviderWalkTest {

  @BeforeAll
  static void aProviderRuns() {
    Keycloak.start(Connected.KEYCLOAK, Connected.ADDRESS);
  }

  @BeforeEach
  void nobodyIsLinked() {
    Connected.unlinkAll();
  }

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void anInvitedPersonNeverHasAPasswordHere(int width) {
    Story story = Story.begin();
    PersonId person = story.invite("casey", NewGrant.of(Role.COORDINATOR));
    try (Window window = Connected.window(width)) {
      window.open(
          "/invitations/"
              + Plumbline.bean(People.class).link(Story.administrator(), story.area(), person));
      window.look("invitation-with-providers");
      window.press("Sign in with Newtown Health");
      signInThere(window, "casey", "health password");
      assertThat(window.path()).isEqualTo("/");
      window.open("/account");
      window.look("account-with-providers");
      window.follow("Change signing in with Newtown Health");
      window.look("provider-only-way");
    }
    try (Window later = Connected.window(width)) {
      later.open(story.path("/people"));
      later.look("sign-in-with-providers");
      later.press("Sign in with Newtown Health");
      signInThere(later, "casey", "health password");
      assertThat(later.path()).isEqualTo(story.path("/people"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void whoIsUnknownOrHasToWaitReadsWhatToDo(int width) {
    try (Window window = Connected.window(width)) {
      window.open("/sign-in");
      window.press("Sign in with Newtown Council");
      signInThere(window, "quinn", "council password");
      assertThat(window.heading()).isEqualTo("You have no account here yet");
      window.look("provider-unknown");
      window.follow("Go to the sign-in page");
      window.press("Sign in with Away");
      window.look("provider-away");
      window.open("/sign-in");
      window.press("Sign in with Liar");
      assertThat(window.heading()).isEqualTo("Going to Liar");
      window.look("provider-going");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void aPersonWithAPasswordLinksAProviderAndTakesItOff(int width) {
    Story story = Story.begin();
    story.coordinator();
    try (Window window = Connected.window(width)) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open("/account");
      window.follow("Change signing in with Newtown Council");
      window.look("provider-not-linked");
      window.press("Link Newtown Council");
      signInThere(window, "casey", "council password");
      assertThat(window.notice()).contains("You can now sign in with Newtown Council.");
      window.look("provider-linked");
      window.press("Take off Newtown Council");
      assertThat(window.notice()).contains("Newtown Council no longer signs you in.");
    }
  }

  private static void signInThere(Window window, String user, String password) {
    Page page = window.page();
    page.waitForURL(Connected.KEYCLOAK + "/**");
    page.locator("#username").fill(user);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
    page.waitForURL(Connected.ADDRESS + "/**");
  }
}
