package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Signing in at two realms of a real Keycloak server, through its own login page. */
class KeycloakSignInTest {

  private final Story story = Story.begin();
  private final Visitor visitor = Connected.nobody();

  @BeforeAll
  static void aProviderRuns() {
    Keycloak.start(Connected.KEYCLOAK, Connected.ADDRESS);
  }

  @BeforeEach
  void nobodyIsLinked() {
    Connected.unlinkAll();
  }

  @AfterEach
  void theClockGoesRight() {
    Connected.clock().reset();
  }

  @Test
  void anInvitedPersonSignsInByTheProviderFromThenOn() {
    PersonId person = story.invite("casey", NewGrant.of(Role.COORDINATOR));
    String path = invitation(person);
    Document page = visitor.get(path).page();
    assertThat(page.select("form[action*=/with/] button").eachText())
        .contains("Sign in with Newtown Council", "Sign in with Newtown Health");
    List<String> events =
        Connected.events(() -> {
          Answer in = accept(path, "health", "casey", "health password");
          assertThat(in.status()).isEqualTo(303);
          assertThat(in.location()).isEqualTo("/");
        });
    assertThat(events)
        .containsExactly(
            "event=provider-linked person=%d way=health".formatted(person.value()),
            "event=signed-in person=%d way=health TWO_FACTORS".formatted(person.value()));
    assertThat(visitor.open(story.path("/people")).status()).isEqualTo(200);
    assertThat(visitor.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in");
    assertThat(visitor.get("/account").status()).isEqualTo(303);
    assertThat(signIn(Connected.nobody(), "health", "casey", "health password").location())
        .isEqualTo("/");
    assertThat(visitor.get(path).status()).isEqualTo(404);
  }

  @Test
  void withoutAmrAProviderCountsAsOneFactor() {
    accept(invitation(invite("casey")), "council", "casey", "council password");
    Answer half = signIn(visitor, "council", "casey", "council password");
    assertThat(half.location()).isEqualTo("/factor");
    assertThat(visitor.get("/account").location()).isEqualTo("/factor");
  }

  @Test
  void somebodyUnknownIsToldWhatToDoAndNothingIsMade() {
    long people = Connected.count("SELECT COUNT(*) FROM person");
    Answer refused = signIn(visitor, "council", "quinn", "council password");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().select("main").text())
        .contains("You have no account here yet", "Ask your coordinator for an invitation");
    assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(Connected.count("SELECT COUNT(*) FROM person")).isEqualTo(people);
    assertThat(Connected.count("SELECT COUNT(*) FROM provider_account")).isZero();
  }

  @Test
  void theSameAddressAtAnotherProviderIsAnotherPerson() {
    accept(invitation(invite("casey")), "council", "casey", "council password");
    Answer refused = signIn(Connected.nobody(), "health", "casey", "health password");
    assertThat(refused.page().select("h1").text()).isEqualTo("You have no account here yet");
  }

  @Test
  void anAddressThatIsKnownHereLinksNobody() {
    Plumbline.bean(People.class)
        .invite(
            Story.administrator(),
            story.area().id(),
            new People.Invitation("Quinn", "quinn@council.example.org", ""),
            NewGrant.of(Role.COORDINATOR));
    Answer refused = signIn(visitor, "council", "quinn", "council password");
    assertThat(refused.page().select("h1").text()).isEqualTo("You have no account here yet");
  }

  @Test
  void anInvitationIsUsedOnceAndAResetIsNone() {
    PersonId person = invite("casey");
    String path = invitation(person);
    Going first = Going.by(visitor.post(path + "/with/council", Map.of()), visitor, "council");
    Going second = Going.by(visitor.post(path + "/with/council", Map.of()), visitor, "council");
    KeycloakPages pages = new KeycloakPages();
    assertThat(visitor.get(pages.signIn(first, "casey", "council password")).status())
        .isEqualTo(303);
    Answer again = visitor.get(pages.signIn(second, "casey", "council password"));
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.page().select("h1").text()).isEqualTo("This link no longer works");
    assertThat(visitor.post(path + "/with/council", Map.of()).status()).isEqualTo(404);
    Answer reset =
        Connected.nobody().post(invitation(story.coordinator().id()) + "/with/council", Map.of());
    assertThat(reset.status()).isEqualTo(404);
  }

  @Test
  void aPersonLinksAProviderAndTakesItOff() {
    story.coordinator();
    Visitor coordinator = coordinator("coordinator");
    Answer linked = comeBack(linking(coordinator, "health"), "casey", "health password");
    assertThat(linked.location()).isEqualTo("/account/providers/health?done=linked");
    assertThat(coordinator.get("/account").page().select("main").text())
        .contains("Newtown Health Linked on", "Newtown Council Not linked");
    assertThat(signIn(visitor, "health", "casey", "health password").location()).isEqualTo("/");
    assertThat(coordinator.post("/account/providers/health/unlink", Map.of()).location())
        .isEqualTo("/account/providers/health?done=unlinked");
    assertThat(signIn(Connected.nobody(), "health", "casey", "health password").status())
        .isEqualTo(403);
  }

  @Test
  void whoSignedInAWhileAgoSaysOnceMoreWhoTheyAre() {
    story.coordinator();
    Visitor coordinator = coordinator("coordinator");
    Connected.clock().set(InstantSource.system().instant().plus(Duration.ofMinutes(11)));
    Answer asked = coordinator.post("/account/providers/health/link", Map.of());
    assertThat(asked.page().select("h1").text()).isEqualTo("Confirm that it is you");
    String link = asked.page().select("main form").attr("action");
    assertThat(link).isEqualTo("/account/providers/health/link");
    Answer wrong = coordinator.post(link, Map.of("proof", "not the password"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#proof");
    Answer going = coordinator.post(link, Map.of("proof", Story.PASSWORD));
    assertThat(Going.by(going, coordinator, "health").address())
        .startsWith(Connected.KEYCLOAK.toString());
  }

  @Test
  void theOnlyWayToSignInIsNotTakenOff() {
    accept(invitation(invite("casey")), "health", "casey", "health password");
    visitor.open("/account");
    assertThat(visitor.get("/account/providers/health").page().select("main").text())
        .contains("It is your only way to sign in");
    Answer refused = visitor.post("/account/providers/health/unlink", Map.of());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(Connected.count("SELECT COUNT(*) FROM provider_account")).isEqualTo(1);
  }

  @Test
  void whatBelongsToSomebodyIsNotLinkedToAnother() {
    accept(invitation(invite("casey")), "council", "casey", "council password");
    PersonId another = story.invite("another", NewGrant.of(Role.COORDINATOR));
    Answer refused = accept(invitation(another), "council", "casey", "council password");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(
            Connected.count(
                "SELECT COUNT(*) FROM person WHERE state = 'INVITED' AND id = " + another.value()))
        .as("the invitation can still be used")
        .isEqualTo(1);
  }

  @Test
  void aLinkThatSomebodyElseBeganIsNotFinished() {
    story.coordinator();
    story.person("second", NewGrant.of(Role.COORDINATOR));
    Visitor first = coordinator("coordinator");
    Going begun = linking(first, "council");
    first.post("/sign-out", Map.of());
    first.send("/sign-in", Map.of("email", story.email("second"), "password", Story.PASSWORD));
    Answer refused = comeBack(begun, "casey", "council password");
    assertThat(refused.page().select("h1").text()).isEqualTo("This sign-in is over");
    assertThat(Connected.count("SELECT COUNT(*) FROM provider_account")).isZero();
  }

  @Test
  void somebodyWhoWasStoppedIsNotLetIn() {
    PersonId person = story.invite("casey", NewGrant.of(Role.NATIONAL_READER));
    accept(invitation(person), "health", "casey", "health password");
    Plumbline.bean(People.class).disable(Story.administrator(), story.area().id(), person);
    assertThat(visitor.get("/account").status()).isEqualTo(303);
    assertThat(signIn(visitor, "health", "casey", "health password").status()).isEqualTo(403);
  }

  private Visitor coordinator(String name) {
    return Visitor.signedIn(Connected.ADDRESS, story.email(name), Story.PASSWORD);
  }

  private static Going linking(Visitor who, String provider) {
    Answer going = who.post("/account/providers/" + provider + "/link", Map.of());
    return Going.by(going, who, provider);
  }

  private PersonId invite(String name) {
    return story.invite(name, NewGrant.of(Role.COORDINATOR));
  }

  private String invitation(PersonId person) {
    return "/invitations/"
        + Plumbline.bean(People.class).link(Story.administrator(), story.area(), person);
  }

  private Answer accept(String invitation, String provider, String user, String password) {
    Answer going = visitor.post(invitation + "/with/" + provider, Map.of());
    return comeBack(Going.by(going, visitor, provider), user, password);
  }

  private static Answer signIn(Visitor who, String provider, String user, String password) {
    return comeBack(Going.signIn(who, provider), user, password);
  }

  private static Answer comeBack(Going going, String user, String password) {
    return going.visitor().get(new KeycloakPages().signIn(going, user, password));
  }
}
