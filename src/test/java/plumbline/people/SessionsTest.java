package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.common.Sha256;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.SecondInstance;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** How long somebody is signed in, where, and who ends it. */
class SessionsTest {

  private final Story story = Story.begin();
  private final PersonId person = story.coordinator().id();
  private final Sessions sessions = Plumbline.bean(Sessions.class);

  @AfterEach
  void resetTheClock() {
    Plumbline.clock().reset();
  }

  private Visitor visitor(String browser) {
    String token = sessions.begin(person, Strength.TWO_FACTORS, browser);
    return Visitor.carrying(token, "/account");
  }

  private static void pass(Duration time) {
    Plumbline.clock().set(Plumbline.clock().instant().plus(time));
  }

  @Test
  void aSessionEndsAfterHalfAnHourWithoutARequest() {
    Visitor visitor = visitor("");
    pass(Duration.ofMinutes(29));
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    pass(Duration.ofMinutes(29));
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    pass(Duration.ofMinutes(31));
    assertThat(visitor.get("/account").location()).isEqualTo("/sign-in");
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    Visitor visitor = visitor("");
    for (int step = 0; step < 28; step++) {
      pass(Duration.ofMinutes(25));
      assertThat(visitor.get("/account").status()).isEqualTo(200);
    }
    pass(Duration.ofMinutes(25));
    assertThat(visitor.get("/account").location()).isEqualTo("/sign-in");
  }

  @Test
  void aClockThatIsSetBackDoesNotProlongASessionForEver() {
    Visitor visitor = visitor("");
    pass(Duration.ofMinutes(-60));
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    pass(Duration.ofMinutes(60).plus(Duration.ofHours(12)));
    assertThat(visitor.get("/account").location()).isEqualTo("/sign-in");
  }

  @Test
  void theOldestSessionEndsWhenThereAreTooMany() throws IOException {
    List<Visitor> visitors =
        IntStream.rangeClosed(1, sessions.atOnce())
            .mapToObj(number -> visitor("browser " + number))
            .toList();
    assertThat(visitors.getFirst().get("/account").status()).isEqualTo(200);
    visitor("one more");
    assertThat(visitors.getFirst().get("/account").location()).isEqualTo("/sign-in");
    assertThat(visitors.get(1).get("/account").status()).isEqualTo(200);
    Properties settings = new Properties();
    settings.load(getClass().getResourceAsStream("/application.properties"));
    assertThat(settings.getProperty("plumbline.sessions-at-once")).isEqualTo("5");
  }

  @Test
  void onesOwnSessionsAreListedAndEnded() {
    Visitor here = visitor("Firefox on Windows");
    Visitor lost = visitor("Safari on iPhone");
    Visitor other = visitor("Chrome on Mac");
    var page = here.open("/account/sessions").page();
    assertThat(page.select(".app-roles__item strong").eachText())
        .contains("Firefox on Windows", "Safari on iPhone", "Chrome on Mac");
    assertThat(page.select(".app-roles__item:has(.govuk-tag)").text())
        .contains("Firefox on Windows", "This one", "last seen");
    Element form = page.expectFirst(".app-roles__item:contains(iPhone) form");
    assertThat(here.post(form.attr("action"), Map.of()).status()).isEqualTo(303);
    assertThat(lost.get("/account").location()).isEqualTo("/sign-in");
    assertThat(other.get("/account").status()).isEqualTo(200);
    assertThat(here.post("/account/sessions/end-others", Map.of()).status()).isEqualTo(303);
    assertThat(other.get("/account").location()).isEqualTo("/sign-in");
    assertThat(here.get("/account").status()).isEqualTo(200);
  }

  @Test
  void anAdministratorSignsAnotherPersonOutWithinOneRequest() {
    Visitor lost = visitor("");
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    String path = story.path("/people/" + person.value() + "/sign-out");
    assertThat(administrator.post(path, Map.of()).status()).isEqualTo(303);
    assertThat(lost.get("/account").location()).isEqualTo("/sign-in");
  }

  @Test
  void aPersonWhoIsDisabledIsSignedOutAtOnce() {
    PersonId leaver = story.person("leaver", NewGrant.of(Role.NATIONAL_READER)).id();
    Visitor theirs = story.visit("leaver");
    Plumbline.bean(People.class).disable(Story.administrator(), story.area().id(), leaver);
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
  }

  @Test
  void signingOutEndsTheSessionOnEveryInstance() {
    Visitor visitor = visitor("");
    String token = visitor.cookie("plumbline");
    try (SecondInstance other = SecondInstance.start(Map.of())) {
      Visitor there = Visitor.carrying(other.address(), token, "/account");
      assertThat(there.get("/account").status()).isEqualTo(200);
      Answer out = visitor.post("/sign-out", Map.of());
      assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
      assertThat(there.get("/account").location()).isEqualTo("/sign-in");
    }
  }

  @Test
  void everyPageOfASessionOffersTheWayOutAndSaysWhenItEnds() {
    Visitor visitor = visitor("");
    for (String path : List.of("/", "/account", "/account/sessions", story.path("/people"))) {
      var page = visitor.get(path).page();
      assertThat(page.select("form[action=/sign-out] button").text()).isEqualTo("Sign out");
      assertThat(page.select("footer").text()).contains("signed out 30 minutes after");
      assertThat(page.select("#idle[role=status]")).hasSize(1);
    }
  }

  @Test
  void tokensAreRandomAndOnlyTheirDigestsAreKept() {
    Set<String> drawn = new HashSet<>();
    for (int draw = 0; draw < 1_000_000; draw++) {
      drawn.add(sessions.secret(32));
    }
    assertThat(drawn).hasSize(1_000_000).allMatch(token -> token.length() == 64);
    String token = sessions.begin(person, Strength.TWO_FACTORS, "");
    assertThat(sessions.of(person)).extracting(SessionLine::tokenHash).contains(Sha256.of(token));
  }

  @Test
  void onlySigningInAndTheSecondFactorBeginASession() {
    Visitor nobody = Visitor.nobody();
    for (String path : List.of("/", "/about", "/sign-in", "/forgotten-password", "/factor")) {
      nobody.get(path);
    }
    assertThat(nobody.cookie("plumbline")).isEmpty();
  }
}
