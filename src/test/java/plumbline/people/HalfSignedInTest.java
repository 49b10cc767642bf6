package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What somebody reaches who has given one factor where two are asked. */
class HalfSignedInTest {

  private static final Set<String> OPEN = Set.of("/factor", "/factor/new", "/factor/recovery");

  private final Story story = Story.begin();
  private final PersonId person = story.cautious("coordinator", NewGrant.of(Role.COORDINATOR)).id();
  private final Sessions sessions = Plumbline.bean(Sessions.class);

  private Visitor halfSignedIn() {
    return HalfWay.visitor(person);
  }

  @Test
  void everywhereButOnThePagesOfTheSecondFactorTheyAreNobody() {
    Visitor half = halfSignedIn();
    Visitor nobody = Visitor.nobody();
    for (String path : pages()) {
      Answer theirs = half.get(path);
      Answer nobodys = nobody.get(path);
      assertThat(theirs.status()).as(path).isEqualTo(nobodys.status());
      assertThat(theirs.location())
          .as(path)
          .isEqualTo(nobodys.location().replace("/sign-in", "/factor"));
    }
  }

  private List<String> pages() {
    return Plumbline.bean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() == HttpMethod.GET)
        .map(route -> route.getUriMatchTemplate().toPathString())
        .map(path ->
            path.replace("{area}", story.area().slug())
                .replace("{month}", "2026-09")
                .replaceAll("\\{[^}]*}", "1"))
        .filter(path -> !OPEN.contains(path))
        .distinct()
        .toList();
  }

  @Test
  void aFormOfTheirsChangesNothing() {
    Visitor half = halfSignedIn();
    Answer refused =
        half.post(
            "/account/password",
            Map.of("current", Story.PASSWORD, "password", "three other words"));
    assertThat(refused.location()).isEqualTo("/factor");
    assertThat(
            Visitor.nobody()
                .send(
                    "/sign-in",
                    Map.of("email", story.email("coordinator"), "password", Story.PASSWORD))
                .location())
        .isEqualTo("/factor");
  }

  @Test
  void theyCanSignOut() {
    Visitor half = halfSignedIn();
    assertThat(half.get("/factor").page().select("form[action=/sign-out]")).isNotEmpty();
    assertThat(half.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in");
    assertThat(half.get("/factor").location()).isEqualTo("/sign-in");
  }

  @Test
  void twoFactorsReachEverything() {
    Visitor whole = Visitor.carrying(sessions.begin(person, Strength.TWO_FACTORS, ""), "/account");
    assertThat(whole.get(story.path("/people")).status()).isEqualTo(200);
  }
}
