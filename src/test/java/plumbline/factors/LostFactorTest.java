package plumbline.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.history.History;
import plumbline.people.HalfWay;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What coordinators and administrators do about other people's second factors. */
class LostFactorTest {

  private static final String WORDS = "Spoke to her in the office; the phone fell into the river.";

  private final Story story = Story.begin();
  private final Visitor coordinator = coordinator();
  private final PersonId person = story.cautious("lea", NewGrant.of(Role.NATIONAL_READER)).id();
  private final String path = story.path("/people/" + person.value() + "/factor");

  private Visitor coordinator() {
    story.coordinator();
    return story.visit("coordinator");
  }

  private Answer post(Visitor visitor, String rest, Map<String, String> fields) {
    return visitor.post(path + rest, fields);
  }

  @Test
  void twoOtherPeopleMustAgreeThatAFactorIsLost() {
    Visitor theirs = HalfWay.visitor(person);
    Phone.setUp(theirs);
    assertThat(post(coordinator, "/loss", Map.of("lost", "lost")).status()).isEqualTo(400);
    assertThat(post(coordinator, "/loss", Map.of("lost", WORDS)).status()).isEqualTo(303);
    assertThat(post(coordinator, "/loss/agree", Map.of()).status()).isEqualTo(409);
    assertThat(theirs.get("/account").status()).isEqualTo(200);
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    assertThat(administrator.get(path).text()).contains(WORDS, "Agree and take");
    assertThat(post(administrator, "/loss/agree", Map.of()).status()).isEqualTo(303);
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    assertThat(HalfWay.visitor(person).get("/factor").text()).contains("Set up an app");
    assertThat(
            Plumbline.bean(History.class)
                .entries(story.area().id(), "person " + person.value(), 9, Long.MAX_VALUE))
        .extracting(entry -> entry.kind())
        .contains("second factor said to be lost", "second factor taken away");
  }

  @Test
  void whatWasSaidYesterdayNeedsToBeSaidAgain() {
    Phone.setUp(HalfWay.visitor(person));
    post(coordinator, "/loss", Map.of("lost", WORDS));
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofHours(25)));
    try {
      Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
      assertThat(post(administrator, "/loss/agree", Map.of()).status()).isEqualTo(404);
    } finally {
      Plumbline.clock().reset();
    }
  }

  @Test
  void anExemptionNeedsAWrittenReasonAndCountsAtOnce() {
    Visitor half = HalfWay.visitor(person);
    assertThat(half.get("/account").location()).isEqualTo("/factor");
    Answer refused = post(coordinator, "/exemption", Map.of("reason", "  "));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
    String reason = "Uses a shared computer in a library and has no phone.";
    assertThat(post(coordinator, "/exemption", Map.of("reason", reason)).status()).isEqualTo(303);
    assertThat(half.get("/account").status()).isEqualTo(200);
    assertThat(coordinator.get(path).text()).contains(reason);
    assertThat(post(coordinator, "/exemption/end", Map.of()).status()).isEqualTo(303);
    assertThat(half.get("/account").location()).isEqualTo("/factor");
  }

  @Test
  void nobodyExemptsThemselves() {
    PersonId own = story.coordinator().id();
    Answer refused =
        coordinator.post(
            story.path("/people/" + own.value() + "/factor/exemption"), Map.of("reason", WORDS));
    assertThat(refused.status()).isEqualTo(409);
  }
}
