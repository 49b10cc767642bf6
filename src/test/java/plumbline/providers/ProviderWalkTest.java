package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.testing.Window;

/** In a browser, at providers that know somebody we do not, are away or let one wait. */
class ProviderWalkTest {

  @BeforeAll
  static void aProviderRuns() {
    Keycloak.start(Connected.KEYCLOAK, Connected.ADDRESS);
  }

  @BeforeEach
  void nobodyIsLinked() {
    Connected.unlinkAll();
  }

  @Test
  void whoIsUnknownOrHasToWaitReadsWhatToDo() {
    try (Window window = Connected.window()) {
      window.open("/sign-in");
      window.press("Sign in with Newtown Council");
      KeycloakPages.signIn(window, "quinn", "council password");
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
}
