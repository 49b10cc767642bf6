package plumbline.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.GrantId;
import plumbline.common.PersonId;
import plumbline.common.Sha256;
import plumbline.common.TokenId;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class TokenTest {

  private static final String AGENCIES = "/agencies";
  private static final Map<String, String> AGENCY = Map.of("name", "A trust", "kind", "HEALTH");

  private final Story story = Story.begin("Token");

  private static String api(Story story, String rest) {
    return "/api/v1" + story.path(rest);
  }

  @Test
  void aTokenIsShownOnceAndOnlyItsDigestIsKept() {
    PersonId person = story.coordinator().id();
    Visitor visitor = story.visit("coordinator");
    String secret = Caller.secret(visitor, List.of(), List.of());
    assertThat(secret).matches("plumb_[0-9a-f]{64}");
    assertThat(visitor.get("/account/tokens").text()).doesNotContain(secret);
    assertThat(Plumbline.bean(TokenRepository.class).working(Sha256.of(secret), today()))
        .hasValueSatisfying(token -> assertThat(token.personId()).isEqualTo(person));
  }

  private static java.time.LocalDate today() {
    return plumbline.common.Month.today(Plumbline.clock());
  }

  @Test
  void makingTheSameTokenTwiceMakesOneAndShowsItOnce() {
    story.coordinator();
    Visitor visitor = story.visit("coordinator");
    Map<String, String> fields =
        Map.of("name", "Twice", "days", "9", "areas", story.area().slug(), "submission", "twice");
    assertThat(visitor.post("/account/tokens", fields).text()).contains("plumb_");
    Answer again = visitor.post("/account/tokens", fields);
    assertThat(again.status()).isEqualTo(303);
    assertThat(again.location()).isEqualTo("/account/tokens?done=made");
  }

  @Test
  void whoSignedInAWhileAgoShowsOnceMoreWhoTheyAreBeforeATokenIsMade() {
    story.coordinator();
    Visitor visitor = story.visit("coordinator");
    Map<String, String> fields =
        Map.of("name", "Late", "days", "9", "areas", story.area().slug(), "submission", "late");
    Plumbline.clock().set(Plumbline.clock().instant().plus(java.time.Duration.ofMinutes(11)));
    try {
      assertThat(visitor.get("/account/tokens/new").text()).contains("Confirm that it is you");
      assertThat(visitor.post("/account/tokens", fields).text())
          .contains("Confirm that it is you")
          .doesNotContain("plumb_");
      Map<String, String> proof = Map.of("proof", Story.PASSWORD, "next", "/account/tokens/new");
      assertThat(visitor.post("/account/proof", proof).location()).isEqualTo("/account/tokens/new");
      assertThat(visitor.post("/account/tokens", fields).text()).contains("plumb_");
    } finally {
      Plumbline.clock().reset();
    }
  }

  @Test
  void nothingCanBeChosenThatThePersonDoesNotHave() {
    story.lead("lead", Set.of());
    Story other = Story.begin("Token");
    Visitor visitor = story.visit("lead");
    Map<String, String> fields = Map.of("name", "More", "days", "9", "areas", story.area().slug());
    for (Map<String, String> more :
        List.of(
            Map.of("areas", other.area().slug()),
            Map.of("permissions", "MANAGE_PEOPLE"),
            Map.of("days", "366"),
            Map.of("days", "0"),
            Map.of("days", "a month"),
            Map.of("name", ""))) {
      Map<String, String> all = new java.util.HashMap<>(fields);
      all.putAll(more);
      Answer answer = visitor.post("/account/tokens", all);
      assertThat(answer.status()).as(more.toString()).isEqualTo(400);
      assertThat(answer.text()).doesNotContain("plumb_");
    }
  }

  @Test
  void aTokenWithoutPermissionReadsAndChangesNothing() {
    story.coordinator();
    Caller caller = Caller.of(story.visit("coordinator"), List.of(story.area().slug()), List.of());
    assertThat(caller.get(api(story, "/board.csv")).status()).isEqualTo(200);
    Answer answer = caller.post(api(story, AGENCIES), AGENCY);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aTokenDoesOnlyWhatItMayInTheAreaItIsFor() {
    Story other = Story.begin("Token");
    story.coordinator();
    other.join(story, "coordinator", NewGrant.of(Role.COORDINATOR));
    Caller caller =
        Caller.of(
            story.visit("coordinator"), List.of(story.area().slug()), List.of("MANAGE_AGENCIES"));
    assertThat(caller.post(api(story, AGENCIES), AGENCY).status()).isEqualTo(200);
    assertThat(caller.post(api(story, "/rounds"), Map.of("month", "2026-11")).status())
        .isEqualTo(403);
    assertThat(caller.post(api(other, "/rounds"), Map.of()).status()).isEqualTo(404);
    assertThat(caller.get(api(other, "/board.csv")).status()).isEqualTo(404);
  }

  @Test
  void aRoleTakenAwayMakesTheTokenWeakerAtOnce() {
    PersonId person = story.coordinator().id();
    story.person("second", NewGrant.of(Role.COORDINATOR));
    Caller caller = Caller.of(story.visit("coordinator"));
    assertThat(caller.post(api(story, AGENCIES), AGENCY).status()).isEqualTo(200);
    Plumbline.bean(People.class)
        .grant(Story.administrator(), story.area().id(), person, NewGrant.of(Role.NATIONAL_READER));
    revoke(person);
    assertThat(caller.post(api(story, AGENCIES), AGENCY).status()).isEqualTo(403);
  }

  private void revoke(PersonId person) {
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    String form =
        administrator
            .get(story.path("/people/" + person.value()))
            .page()
            .select("form[action$=/delete]")
            .attr("action");
    GrantId grant = new GrantId(Long.parseLong(form.replaceAll(".*/roles/(\\d+)/.*", "$1")));
    Plumbline.bean(People.class).revoke(Story.administrator(), story.area().id(), person, grant);
  }

  @Test
  void noTokenWorksOfAPersonWhoMayNotSignIn() {
    PersonId person = story.person("second", NewGrant.of(Role.COORDINATOR)).id();
    story.coordinator();
    Caller caller = Caller.of(story.visit("second"));
    assertThat(caller.get(api(story, "/board.csv")).status()).isEqualTo(200);
    Plumbline.bean(People.class).disable(Story.administrator(), story.area().id(), person);
    assertRefused(caller);
  }

  private void assertRefused(Caller caller) {
    Answer answer = caller.get(api(story, "/board.csv"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Caller.json(answer).get("status").asInt()).isEqualTo(401);
    assertThat(caller.post(api(story, AGENCIES), AGENCY).status()).isEqualTo(401);
  }

  @Test
  void aRevokedTokenWorksNoMoreAndCanBeRevokedByNobodyElse() {
    story.coordinator();
    story.lead("lead", Set.of());
    Visitor visitor = story.visit("coordinator");
    Caller caller = Caller.of(visitor);
    assertThat(caller.get(api(story, "/board.csv")).status()).isEqualTo(200);
    String revoke =
        visitor.get("/account/tokens").page().select("form[action$=/revoke]").attr("action");
    assertThat(story.visit("lead").post(revoke, Map.of()).status()).isEqualTo(404);
    assertThat(caller.get(api(story, "/board.csv")).status()).isEqualTo(200);
    assertThat(visitor.post(revoke, Map.of()).status()).isEqualTo(303);
    assertRefused(caller);
    assertThat(visitor.get("/account/tokens").text()).contains("Revoked on");
    assertThat(
            Plumbline.bean(History.class)
                .entries(plumbline.common.AreaId.INSTALLATION, "token", 2, Long.MAX_VALUE))
        .extracting("kind")
        .containsExactly("token revoked", "token made");
  }

  @Test
  void aTokenEndsAfterItsLastDay() {
    story.coordinator();
    Caller caller = Caller.of(story.visit("coordinator"));
    assertThat(caller.get(api(story, "/board.csv")).status()).isEqualTo(200);
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofDays(1)));
    try {
      assertRefused(caller);
    } finally {
      Plumbline.clock().reset();
    }
  }

  @Test
  void aCookieOpensNoApiAndATokenNoPage() {
    story.coordinator();
    Visitor visitor = story.visit("coordinator");
    Caller caller = Caller.of(visitor);
    assertThat(visitor.get(api(story, "/board.csv")).status()).isEqualTo(401);
    assertThat(visitor.get(story.path("/board.csv")).status()).isEqualTo(200);
    Answer page = caller.get(story.path("/board.csv"));
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.location()).isEqualTo("/sign-in");
  }

  @Test
  void aTokenMakesNoTokenAndChangesNoPassword() {
    story.coordinator();
    Caller caller = Caller.of(story.visit("coordinator"));
    for (String path : List.of("/account/tokens", "/account/password", "/sign-out", "/sign-in")) {
      assertThat(caller.post("/api/v1" + path, Map.of()).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void moreRequestsThanATokenMayMakeHaveToWait() {
    story.coordinator();
    Caller caller = Caller.of(story.visit("coordinator"));
    String nowhere = api(story, "/no-such-thing");
    TokenId token =
        Plumbline.bean(TokenRepository.class)
            .working(Sha256.of(caller.secret()), today())
            .orElseThrow()
            .id();
    for (int write = 1; write < 2000; write++) {
      Plumbline.bean(RateLimits.class).use(token, true);
    }
    assertThat(caller.post(nowhere, Map.of()).status()).isEqualTo(404);
    Answer answer = caller.post(nowhere, Map.of());
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(Caller.json(answer).get("title").asString()).isEqualTo("Too many requests");
    assertThat(caller.get(api(story, "/board.csv")).status()).isEqualTo(200);
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(1)));
    try {
      assertThat(caller.post(nowhere, Map.of()).status()).isEqualTo(404);
    } finally {
      Plumbline.clock().reset();
    }
  }
}
