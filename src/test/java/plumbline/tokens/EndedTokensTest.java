package plumbline.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** A token does not outlive what is done against a stolen account. */
class EndedTokensTest {

  private final Story story = Story.begin("Token");
  private final People people = Plumbline.bean(People.class);
  private final PersonId person = coordinators();
  private final Caller caller = Caller.of(story.visit("robbed"));

  private PersonId coordinators() {
    story.coordinator();
    return story.person("robbed", NewGrant.of(Role.COORDINATOR)).id();
  }

  private int status() {
    return caller.get("/api/v1" + story.path("/board.csv")).status();
  }

  @Test
  void aNewPasswordByLinkEndsEveryTokenAndSaysSo() {
    assertThat(status()).isEqualTo(200);
    people.choosePassword(newLink(), Story.PASSWORD);
    assertThat(status()).isEqualTo(401);
    assertThat(story.visit("robbed").get("/account/tokens").text()).contains("Revoked on");
  }

  @Test
  void whoeverIsLetInAgainAfterBeingStoppedHasNoTokenBack() {
    people.disable(Story.administrator(), story.area().id(), person);
    assertThat(status()).isEqualTo(401);
    let(newLink());
    assertThat(status()).isEqualTo(401);
    assertThat(Caller.of(story.visit("robbed")).get("/api/v1/areas").status()).isEqualTo(200);
  }

  @Test
  void whoeverLeavesAndIsInvitedAgainHasNoTokenBack() {
    Visitor coordinator = story.visit("coordinator");
    String leave = story.path("/people/" + person.value() + "/leave");
    Map<String, String> toNobody = Map.of("to_all", "nobody");
    assertThat(coordinator.post(leave, toNobody).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(401);
    story.invite("robbed", NewGrant.of(Role.COORDINATOR));
    let(newLink());
    assertThat(status()).isEqualTo(401);
  }

  @Test
  void whoeverLeavesOneOfTwoAreasKeepsTheTokensOfTheOther() {
    Story.begin("Other").join(story, "robbed", NewGrant.of(Role.COORDINATOR));
    Visitor coordinator = story.visit("coordinator");
    String leave = story.path("/people/" + person.value() + "/leave");
    assertThat(coordinator.post(leave, Map.of("to_all", "nobody")).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(404);
    assertThat(caller.get("/api/v1/areas").status()).isEqualTo(200);
  }

  @Test
  void aCoordinatorWhoSignsSomebodyOutEverywhereEndsTheirTokens() {
    Visitor coordinator = story.visit("coordinator");
    String page = story.path("/people/" + person.value());
    assertThat(coordinator.get(page).text()).contains("the tokens of their programs end");
    assertThat(coordinator.post(page + "/sign-out", Map.of()).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(401);
  }

  @Test
  void signingOneselfOutElsewhereLeadsToTheTokensThatGoOn() {
    Visitor robbed = story.visit("robbed");
    assertThat(robbed.get("/account/sessions").page().select("main a").eachAttr("href"))
        .contains("/account/tokens");
    assertThat(robbed.post("/account/sessions/end-others", Map.of()).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void aTokenHoldsEveryAreaAndRightThatWasChosen() {
    assertThat(Plumbline.bean(TokenRepository.class).of(person, 9))
        .singleElement()
        .satisfies(token -> {
          assertThat(token.areas()).isEqualTo(story.area().name());
          assertThat(List.of(String.valueOf(token.permissions()).split(",")))
              .contains("MANAGE_PEOPLE", "MANAGE_AGENCIES");
        });
  }

  private String newLink() {
    return people.link(Story.administrator(), story.area(), person);
  }

  private void let(String link) {
    people.choosePassword(link, Story.PASSWORD);
  }
}
