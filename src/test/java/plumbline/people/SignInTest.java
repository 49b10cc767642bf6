package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.Ids;
import plumbline.common.NotAllowed;
import plumbline.testing.Answer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.testing.Window;

class SignInTest {

  private static final PasswordRules RULES = Plumbline.bean(PasswordRules.class);

  private final Story story = Story.begin();

  @Test
  void afterTenWrongPasswordsThePersonHasToWait() {
    story.coordinator();
    Map<String, String> wrong =
        Map.of("email", story.email("coordinator"), "password", "not the password");
    for (int attempt = 1; attempt <= 10; attempt++) {
      assertThat(Visitor.nobody().send("/sign-in", wrong).status()).isEqualTo(400);
    }
    Answer refused =
        Visitor.nobody()
            .send(
                "/sign-in",
                Map.of("email", story.email("coordinator"), "password", Story.PASSWORD));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("900");
    assertThat(refused.page().select(".govuk-error-summary a").text()).contains("Wait 15 minutes");
    assertThat(refused.page().select("#email").val()).isEqualTo(story.email("coordinator"));
  }

  @Test
  void inABrowserThatIsKnownThePersonStillSignsInWhileSomebodyElsewhereGuesses() {
    story.coordinator();
    Visitor known = story.visit("coordinator");
    known.post("/sign-out", Map.of());
    SignInFailureRepository failures = Plumbline.bean(SignInFailureRepository.class);
    LocalDateTime now = LocalDateTime.ofInstant(Plumbline.clock().instant(), ZoneOffset.UTC);
    for (int guess = 0; guess < 100; guess++) {
      failures.insert(Ids.next(), story.email("coordinator"), "10.9.0." + guess % 50, null, now);
    }
    Map<String, String> right =
        Map.of("email", story.email("coordinator"), "password", Story.PASSWORD);
    assertThat(Visitor.nobody().send("/sign-in", right).status()).isEqualTo(429);
    assertThat(known.send("/sign-in", right).status()).isEqualTo(303);
  }

  @Test
  void evenInABrowserThatIsKnownTenWrongPasswordsAreEnough() {
    story.coordinator();
    Visitor known = story.visit("coordinator");
    known.post("/sign-out", Map.of());
    Map<String, String> wrong =
        Map.of("email", story.email("coordinator"), "password", "not the password");
    for (int attempt = 1; attempt <= 10; attempt++) {
      assertThat(known.send("/sign-in", wrong).status()).isEqualTo(400);
    }
    assertThat(known.send("/sign-in", wrong).status()).isEqualTo(429);
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    story.coordinator();
    Visitor here = story.visit("coordinator");
    Visitor there = story.visit("coordinator");
    Answer changed =
        here.post(
            "/account/password",
            Map.of("current", Story.PASSWORD, "password", "three other words", "others", "end"));
    assertThat(changed.location()).isEqualTo("/account?done=password");
    assertThat(here.get("/account").status()).isEqualTo(200);
    assertThat(there.get("/account").location()).isEqualTo("/sign-in");
    Visitor.signedIn(story.email("coordinator"), "three other words");
  }

  @Test
  void aWrongCurrentPasswordAndAWeakNewOneAreBothNamed() {
    story.coordinator();
    Document page =
        story
            .visit("coordinator")
            .post("/account/password", Map.of("current", "no", "password", "short"))
            .page();
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#current", "#password");
  }

  @Test
  void afterTenWrongCurrentPasswordsEvenTheRightOneHasToWait() {
    story.coordinator();
    Visitor visitor = story.visit("coordinator");
    Map<String, String> wrong = Map.of("current", "no", "password", "three other words");
    for (int attempt = 1; attempt <= 10; attempt++) {
      assertThat(visitor.post("/account/password", wrong).status()).isEqualTo(400);
    }
    Answer refused =
        visitor.post(
            "/account/password",
            Map.of("current", Story.PASSWORD, "password", "three other words", "others", "stay"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("900");
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .isEqualTo("There were too many attempts. Wait 15 minutes and try again.");
    assertThat(refused.page().select("input[name=others][checked]")).isEmpty();
  }

  @Test
  void whoeverIsStoppedWhileChangingTheirPasswordStaysStopped() {
    story.coordinator();
    Viewer leaver = story.person("leaver", NewGrant.of(Role.NATIONAL_READER));
    People people = Plumbline.bean(People.class);
    people.disable(Story.administrator(), story.area().id(), leaver.id());
    CurrentSession session = new CurrentSession("none", false, LocalDateTime.MIN);
    assertThatThrownBy(() -> people.changeOwnPassword(leaver, "three other words", session, true))
        .isInstanceOf(NotAllowed.class);
    assertThat(Plumbline.bean(PersonRepository.class).find(leaver.id()))
        .hasValueSatisfying(person -> assertThat(person.state()).isEqualTo(PersonState.DISABLED));
  }

  @Test
  void aPasswordIsNotJudgedByANameThatIsMissing() {
    assertThat(RULES.fault("three random words", "", "")).isEmpty();
    assertThat(RULES.fault("three random words", "do@example.org", "Al")).isEmpty();
    assertThat(RULES.fault("nora newcomer words", "x@example.org", "Nora Newcomer"))
        .contains("harder to guess");
  }

  @Test
  void aSecondFirstAdministratorIsRefused() {
    String path = firstAdministratorLink();
    Answer refused =
        Visitor.nobody()
            .post(
                path,
                Map.of("name", "Eve", "email", story.email("eve"), "password", Story.PASSWORD));
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.page().select("h1").text()).isEqualTo("This link no longer works");
  }

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void thePageOfTheFirstAdministratorNamesEveryError(int width) {
    try (Window window = Browsers.window(width)) {
      window.open(firstAdministratorLink());
      window.look("first-administrator");
      window.fill("E-mail address", "nobody");
      window.press("Create administrator");
      assertThat(window.errors()).hasSize(2);
      window.fill("Your name", "Eve");
      window.press("Create administrator");
      assertThat(window.errors()).first().asString().contains("name@organisation.gov.uk");
      window.look("first-administrator-errors");
    }
  }

  private static String firstAdministratorLink() {
    return "/first-administrator/"
        + Plumbline.bean(OneTimeLinks.class).make(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null);
  }
}
