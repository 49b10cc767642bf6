package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.factors.Phone;
import plumbline.people.HalfWay;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** Other people's second factors, and the end of a sign-in. */
class SecondFactorWalkTest {

  private final Story story = Story.begin();

  @Test
  void whoLooksAfterAccountsFindsOtherPeoplesFactors() {
    story.coordinator();
    PersonId lea = story.cautious("lea", NewGrant.of(Role.NATIONAL_READER)).id();
    Phone.setUp(HalfWay.visitor(lea));
    try (Window window = Browsers.window()) {
      window.open("/forgotten-password");
      window.look("forgotten-password");
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(story.path("/people/" + lea.value()));
      window.look("person-sign-out");
      window.open(story.path("/people/" + lea.value() + "/factor"));
      window.look("person-factor");
      window.press("Say that it is lost");
      assertThat(window.errors()).hasSize(1);
      window.look("person-factor-errors");
      window.fill("How did you make sure that it is this person?", "I sat beside her today.");
      window.press("Say that it is lost");
      assertThat(window.notice()).contains("a second person must agree");
      window.look("person-factor-said");
    }
  }

  @Test
  void fiveMinutesBeforeTheSignInEndsThePageSaysSoAndGoesOnWhenAsked() {
    story.coordinator();
    try (Window window = Browsers.window(Browsers.DESK)) {
      Page page = window.page();
      page.clock().install();
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open("/account");
      page.clock().fastForward("25:01");
      assertThat(page.locator("#idle").innerText()).contains("In 5 minutes you will be signed out");
      window.look("idle-warning");
      window.press("Stay signed in");
      page.waitForCondition(() -> page.locator("#idle").innerText().isEmpty());
      page.clock().fastForward("25:01");
      page.clock().fastForward("05:00");
      assertThat(page.locator("#idle").innerText()).contains("You are signed out");
      window.look("idle-ended");
    }
  }
}
