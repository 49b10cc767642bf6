package plumbline.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.database.TestDatabase;
import plumbline.history.History;
import plumbline.people.HalfWay;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;
import plumbline.testing.SecondInstance;
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
    theirs.open("/account");
    Caller program = Caller.of(theirs);
    assertThat(program.get("/api/v1/areas").status()).isEqualTo(200);
    assertThat(post(coordinator, "/loss", Map.of("lost", "lost")).status()).isEqualTo(400);
    assertThat(post(coordinator, "/loss", Map.of("lost", WORDS)).status()).isEqualTo(303);
    assertThat(post(coordinator, "/loss/agree", Map.of()).status()).isEqualTo(409);
    assertThat(theirs.get("/account").status()).isEqualTo(200);
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    assertThat(administrator.get(path).text()).contains(WORDS, "Agree and take");
    assertThat(post(administrator, "/loss/agree", Map.of()).status()).isEqualTo(303);
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    assertThat(program.get("/api/v1/areas").status()).isEqualTo(401);
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
  void anExemptionEndsWhenThePersonSetsUpAnApp() {
    post(coordinator, "/exemption", Map.of("reason", WORDS));
    Visitor theirs = HalfWay.visitor(person);
    assertThat(theirs.open("/account").status()).isEqualTo(200);
    Phone.setUp(theirs);
    assertThat(coordinator.get(path).text()).doesNotContain(WORDS);
    assertThat(HalfWay.visitor(person).get("/account").location()).isEqualTo("/factor");
  }

  @Test
  void nobodyExemptsThemselves() {
    PersonId own = story.coordinator().id();
    Answer refused =
        coordinator.post(
            story.path("/people/" + own.value() + "/factor/exemption"), Map.of("reason", WORDS));
    assertThat(refused.status()).isEqualTo(409);
  }

  @Test
  void whoeverHasAnAppIsNotExemptedBeforeTwoAgreedThatItIsLost() {
    Visitor theirs = HalfWay.visitor(person);
    Phone.setUp(theirs);
    assertThat(coordinator.get(path).page().select("form[action$=/exemption]")).isEmpty();
    Answer refused = post(coordinator, "/exemption", Map.of("reason", WORDS));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
    assertThat(refused.page().select("#reason").val()).isEqualTo(WORDS);
    assertThat(refused.text()).contains("two people must agree");
    assertThat(HalfWay.visitor(person).get("/account").location()).isEqualTo("/factor");
  }

  @Test
  void anExemptionThatStandsBesideAnAppLetsNobodyIn() {
    Phone.setUp(HalfWay.visitor(person));
    Plumbline.bean(Exemptions.class).giveInSample(person);
    assertThat(HalfWay.visitor(person).get("/account").location()).isEqualTo("/factor");
  }

  @Test
  void thePersonIsToldOfAnExemptionAndOfItsEnd() throws SQLException {
    AreaId area = story.area().id();
    Viewer by = Plumbline.bean(People.class).viewer(story.coordinator().id());
    Map<String, Object> mail =
        Map.of("plumbline.smtp.host", "localhost", "plumbline.smtp.from", "plumbline@example.org");
    try (SecondInstance instance = SecondInstance.start(mail)) {
      Exemptions exemptions = instance.context().getBean(Exemptions.class);
      exemptions.give(by, area, person, WORDS);
      assertThat(letters()).containsExactly("You sign in with your password alone");
      exemptions.withdraw(by, area, person);
      assertThat(letters())
          .containsExactly(
              "You sign in with your password alone", "You are asked for a second factor again");
    }
  }

  /** What the letters to the person are about. */
  private List<String> letters() throws SQLException {
    var account = TestDatabase.program();
    try (var connection =
            DriverManager.getConnection(TestDatabase.url(), account.user(), account.password());
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT subject FROM outbox_message WHERE person_id = %d ORDER BY id"
                        .formatted(person.value()))) {
      List<String> subjects = new ArrayList<>();
      while (rows.next()) {
        subjects.add(rows.getString(1));
      }
      return subjects;
    }
  }

  @Test
  void aReportEndsWhenThePersonSetsUpAnotherApp() {
    Visitor theirs = HalfWay.visitor(person);
    Phone.setUp(theirs);
    post(coordinator, "/loss", Map.of("lost", WORDS));
    theirs.open("/account");
    Phone.setUp(theirs);
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    assertThat(administrator.get(path).text()).doesNotContain(WORDS);
    assertThat(post(administrator, "/loss/agree", Map.of()).status()).isEqualTo(404);
    assertThat(theirs.get("/account").status()).isEqualTo(200);
  }

  @Test
  void aReportIsWithdrawnWhenThePhoneIsFound() {
    Phone.setUp(HalfWay.visitor(person));
    assertThat(post(coordinator, "/loss/withdraw", Map.of()).status()).isEqualTo(404);
    post(coordinator, "/loss", Map.of("lost", WORDS));
    Answer withdrawn = post(coordinator, "/loss/withdraw", Map.of());
    assertThat(coordinator.get(withdrawn.location()).text())
        .contains("The second factor stays", "Say that it is lost");
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    assertThat(post(administrator, "/loss/agree", Map.of()).status()).isEqualTo(404);
    assertThat(
            Plumbline.bean(History.class)
                .entries(story.area().id(), "person " + person.value(), 9, Long.MAX_VALUE))
        .extracting(entry -> entry.kind())
        .contains("second factor not lost");
  }

  @Test
  void whatIsRefusedStandsBesideItsOwnForm() {
    Story other = Story.begin();
    other.join(story, "lea", NewGrant.of(Role.NATIONAL_READER));
    assertThat(link(post(coordinator, "/exemption", Map.of("reason", WORDS)))).isEqualTo("#reason");
    assertThat(link(post(coordinator, "/loss", Map.of("lost", WORDS)))).isEqualTo("#lost");
  }

  private static String link(Answer refused) {
    assertThat(refused.status()).isEqualTo(409);
    String link = refused.page().select(".govuk-error-summary a").attr("href");
    assertThat(refused.page().select(link + ", " + link + "-error").text()).isNotEmpty();
    return link;
  }
}
