package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.PersonId;
import plumbline.factors.Phone;
import plumbline.people.HalfWay;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** From the invitation to the second sign-in, and what one finds about one's own account. */
class SecondFactorWalkTest {

  private final Story story = Story.begin();

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void anInvitedPersonSetsUpAnAppAndSignsInWithIt(int width) {
    PersonId id = story.invite("nora", NewGrant.of(Role.COORDINATOR));
    String link = Plumbline.bean(People.class).link(Story.administrator(), story.area(), id);
    try (Window window = Browsers.window(width)) {
      window.open("/invitations/" + link);
      window.fill("New password", Story.PASSWORD);
      window.press("Set password");
      window.signIn(story.email("nora"), Story.PASSWORD);
      assertThat(window.heading()).isEqualTo("Set up a second factor");
      window.look("factor-first");
      Phone phone = setsUpTheApp(window);
      looksAtTheAccount(window);
      window.press("Sign out");
      signsInWithACode(window, phone);
    }
  }

  private Phone setsUpTheApp(Window window) {
    window.press("Set up an app");
    window.look("factor-new");
    window.fill("Code", "000000");
    window.press("Finish");
    assertThat(window.errors())
        .containsExactly("This code is wrong. Wait for the next one and enter it.");
    window.look("factor-new-errors");
    Phone phone = Phone.reading(window.page().locator(".app-key").innerText());
    window.fill("Code", phone.code());
    window.press("Finish");
    assertThat(window.heading()).isEqualTo("Keep your recovery codes");
    assertThat(window.page().locator(".app-codes li").allInnerTexts()).hasSize(10);
    window.look("factor-codes");
    window.press("I have kept them");
    return phone;
  }

  private static void looksAtTheAccount(Window window) {
    for (String path :
        List.of("/account", "/account/factor", "/account/sessions", "/account/email")) {
      assertThat(window.open(path)).isEqualTo(200);
      window.look("own" + path.replace('/', '-'));
    }
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

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void whoLooksAfterAccountsFindsOtherPeoplesFactors(int width) {
    story.coordinator();
    PersonId lea = story.cautious("lea", NewGrant.of(Role.NATIONAL_READER)).id();
    Phone.setUp(HalfWay.visitor(lea));
    try (Window window = Browsers.window(width)) {
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
