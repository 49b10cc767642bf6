package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.factors.Exemptions;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Somebody who signs in by a provider alone shows once more who they are, at a real Keycloak. */
class KeycloakProofTest {

  private final Story story = Story.begin();
  private final PersonId person = story.invite("casey", NewGrant.of(Role.COORDINATOR));
  private final Visitor visitor = Connected.nobody();
  private final KeycloakPages pages = new KeycloakPages();

  @BeforeAll
  static void aProviderRuns() {
    Keycloak.start(Connected.KEYCLOAK, Connected.ADDRESS);
  }

  @BeforeEach
  void thePersonSignsInByTheProvider() {
    Connected.unlinkAll();
    String invitation =
        "/invitations/"
            + Plumbline.bean(People.class).link(Story.administrator(), story.area(), person);
    Answer leaving = visitor.post(invitation + "/with/health", Map.of());
    Going going = Going.by(leaving, visitor, "health");
    visitor.get(pages.signIn(going, "casey", "health password"));
    visitor.open("/account");
  }

  @AfterEach
  void theClockGoesRight() {
    Connected.clock().reset();
  }

  @Test
  void aSessionOfTheProviderThatLivesOnShowsNobodyAnew() {
    visitor.post("/sign-out", Map.of());
    Connected.clock().set(InstantSource.system().instant().plus(Duration.ofMinutes(11)));
    Going going = Going.signIn(visitor, "health");
    assertThat(visitor.get(pages.signIn(going, "casey", "health password")).location())
        .isEqualTo("/");
    visitor.open("/account");
    assertThat(visitor.get("/account/tokens/new").page().select("h1").text())
        .isEqualTo("Confirm that it is you");
  }

  @Test
  void whoeverHasNeitherPasswordNorAppShowsAtTheProviderWhoTheyAre() {
    provedElevenMinutesAgo();
    Document asked = visitor.get("/account/email").page();
    assertThat(asked.select("main input:not([type=hidden])")).isEmpty();
    assertThat(asked.select("main button").eachText())
        .containsExactly("Confirm with Newtown Health");
    Answer leaving =
        visitor.post("/account/proof", Map.of("with", "health", "next", "/account/email"));
    Going going = Going.by(leaving, visitor, "health");
    assertThat(going.asked("max_age")).isEqualTo("0");
    assertThat(visitor.get(pages.signIn(going, "casey", "health password")).location())
        .isEqualTo("/account/email");
    assertThat(visitor.get("/account/email").page().select("h1").text())
        .isEqualTo("Change your e-mail address");
  }

  @Test
  void aFormGoesAlongToTheProviderAndBack() {
    provedElevenMinutesAgo();
    Map<String, String> fields =
        Map.of("name", "My figures", "days", "9", "areas", story.area().slug(), "with", "health");
    Going going = Going.by(visitor.post("/account/tokens", fields), visitor, "health");
    Document back = visitor.get(pages.signIn(going, "casey", "health password")).page();
    assertThat(back.select("h1").text()).isEqualTo("Thank you, it is you");
    assertThat(back.select("main form").attr("action")).isEqualTo("/account/tokens");
    assertThat(back.select("main form input[name=name]").val()).isEqualTo("My figures");
    assertThat(back.select("main form input[name=areas]").val()).isEqualTo(story.area().slug());
    assertThat(back.select("main form input[name=csrf]").val()).isEqualTo(visitor.csrf());
    Map<String, String> same =
        Map.of("name", "My figures", "days", "9", "areas", story.area().slug());
    assertThat(visitor.post("/account/tokens", same).text()).contains("plumb_");
  }

  @Test
  void anotherAccountAtTheProviderShowsNothing() {
    provedElevenMinutesAgo();
    Answer leaving =
        visitor.post("/account/proof", Map.of("with", "council", "next", "/account/email"));
    Answer refused =
        visitor.get(
            pages.signIn(Going.by(leaving, visitor, "council"), "quinn", "council password"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().select("h1").text()).isEqualTo("That is another account");
    assertThat(visitor.get("/account/email").page().select("h1").text())
        .isEqualTo("Confirm that it is you");
  }

  @Test
  void thePageOfTheSecondFactorSaysWhyNoneIsAsked() {
    assertThat(visitor.get("/account/factor").page().select("main").text())
        .contains("has asked for a second factor itself")
        .doesNotContain("exempted");
    Plumbline.bean(Exemptions.class).giveInSample(person);
    assertThat(visitor.get("/account/factor").page().select("main").text())
        .contains("somebody has exempted you")
        .doesNotContain("password alone");
  }

  /** As if the person had last shown so long ago who they are. */
  private static void provedElevenMinutesAgo() {
    Connected.update("UPDATE session SET proved_at = proved_at - INTERVAL 11 MINUTE");
  }
}
