package plumbline.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.database.TestDatabase;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class LeavingTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final Viewer lead = story.lead("lead", Set.of(E1, E2));
  private final Viewer heir = story.lead("heir", Set.of(E1));

  @Test
  void thePageNamesEverythingInThePersonsCare() {
    fillTheDesk();
    Document page = story.visit("coordinator").get(leave(lead.id())).page();
    assertThat(page.select("h2").eachText())
        .contains(
            "Leads 2 criteria",
            "Speaks for Health trust on 1 criterion",
            "1 open evidence request",
            "What ends");
    assertThat(page.text())
        .contains("E1 ")
        .contains("Health trust: Waiting times since June")
        .contains("1 draft that they typed and never sent: nobody else can read them, and they end")
        .contains(
            "Their account, and the tokens of their programs: they can come back only by a new invitation");
  }

  @Test
  void everythingGoesToOneSuccessorInOneStep() {
    fillTheDesk();
    Visitor visitor = story.visit("coordinator");
    Answer left = visitor.post(leave(lead.id()), to(heir.id()));
    assertThat(left.status()).isEqualTo(303);
    assertThat(visitor.get(left.location()).page().select(".govuk-notification-banner").text())
        .contains("Everything is handed over");

    Viewer now = viewer(heir);
    assertThat(now.ledCriteria(story.area().id())).containsExactlyInAnyOrder(E1, E2);
    assertThat(now.agencies(story.area().id(), E1)).containsExactly(health);
    assertThat(rows("SELECT asked_by FROM evidence_request WHERE area_id = " + area()))
        .containsExactly(String.valueOf(heir.id().value()));
    assertThat(rows("SELECT COUNT(*) FROM draft WHERE area_id = " + area())).containsExactly("0");
    assertThat(rows("SELECT role FROM role_grant WHERE person_id = " + lead.id().value()))
        .isEmpty();
    assertThat(rows("SELECT state FROM person WHERE id = " + lead.id().value()))
        .containsExactly("DISABLED");
  }

  @Test
  void theSuccessorIsToldWhatIsTheirsAndNothingElse() {
    fillTheDesk();
    story.visit("coordinator").post(leave(lead.id()), to(heir.id()));
    List<String> letters =
        rows(
            "SELECT body FROM outbox_message WHERE kind = 'HANDOVER' AND person_id = "
                + heir.id().value());
    assertThat(letters)
        .singleElement()
        .asString()
        .contains("- leading 2 criteria: E1, E2")
        .contains("- speaking for Health trust on E1")
        .contains("- 1 open evidence request")
        .doesNotContain("Waiting times");
  }

  @Test
  void theHistorySaysWhoLeftAndWhatBecameOfEverything() {
    fillTheDesk();
    story.visit("coordinator").post(leave(lead.id()), to(heir.id()));
    var newest = Plumbline.bean(History.class).entries(story.area().id(), "", 1, Long.MAX_VALUE);
    assertThat(newest.getFirst().kind()).isEqualTo("person left");
    assertThat(newest.getFirst().personId()).isEqualTo(coordinator.id());
    assertThat(newest.getFirst().record())
        .contains("23.E1")
        .contains("evidence request ")
        .contains("\"draftsEnded\":1")
        .contains(String.valueOf(heir.id().value()));
    assertThat(Plumbline.bean(History.class).verify(story.area().id()).holds()).isTrue();
  }

  @Test
  void theLeaverCanDoNothingFromTheNextRequestOn() {
    Visitor leaver = story.visit("lead");
    assertThat(leaver.get(story.path("/board")).status()).isEqualTo(200);
    story.visit("coordinator").post(leave(lead.id()), to(heir.id()));
    assertThat(leaver.get(story.path("/board")).location()).isEqualTo("/sign-in");
    assertThat(leaver.post(story.path("/people"), Map.of()).status()).isNotEqualTo(200);
    Answer again =
        Visitor.nobody()
            .send("/sign-in", Map.of("email", story.email("lead"), "password", Story.PASSWORD));
    assertThat(again.status()).isNotEqualTo(303);
  }

  @Test
  void eachPartCanGoToSomebodyElse() {
    fillTheDesk();
    Map<String, String> form = new LinkedHashMap<>(to(heir.id()));
    form.put("to_agency_" + health.value(), String.valueOf(coordinator.id().value()));
    form.put("to_requests", "nobody");
    assertThat(story.visit("coordinator").post(leave(lead.id()), form).status()).isEqualTo(303);
    assertThat(viewer(coordinator).agencies(story.area().id(), E1)).containsExactly(health);
    assertThat(viewer(heir).agencies(story.area().id())).isEmpty();
    assertThat(rows("SELECT asked_by FROM evidence_request WHERE area_id = " + area()))
        .containsExactly(String.valueOf(lead.id().value()));
  }

  @Test
  void aPartForWhichNobodyIsChosenIsNamedAndNothingHappens() {
    fillTheDesk();
    Answer refused =
        story
            .visit("coordinator")
            .post(leave(lead.id()), Map.of("to_lead", String.valueOf(heir.id().value())));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").eachText())
        .containsExactly(
            "Choose who takes over speaking for Health trust, or say that nobody does.",
            "Choose who takes over the evidence requests, or say that nobody does.");
    assertThat(refused.page().select("#to_lead option[selected]").val())
        .isEqualTo(String.valueOf(heir.id().value()));
    assertThat(viewer(lead).ledCriteria(story.area().id())).containsExactlyInAnyOrder(E1, E2);
  }

  @Test
  void somebodyOfAnotherAreaCannotTakeOver() {
    Viewer stranger = Story.begin().lead("stranger", Set.of());
    Answer refused = story.visit("coordinator").post(leave(lead.id()), to(stranger.id()));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .isEqualTo("Choose somebody from the list.");
  }

  @Test
  void theLastCoordinatorLeavesOnlyWithASuccessorWhoCanSignIn() {
    Visitor visitor = story.visit("coordinator");
    Answer refused = visitor.post(leave(coordinator.id()), Map.of("to_all", "nobody"));
    Answer nobody = visitor.post(leave(coordinator.id()), Map.of("to_coordinator", "nobody"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(nobody.status()).isEqualTo(409);
    assertThat(nobody.page().select(".govuk-error-summary a").text()).contains("last coordinator");
    PersonId invited = story.invite("newcomer", NewGrant.lead(Set.of()));
    assertThat(visitor.post(leave(coordinator.id()), to(invited)).status()).isEqualTo(409);
    assertThat(viewer(coordinator).hasRole(Role.COORDINATOR, story.area().id())).isTrue();

    Answer left = visitor.post(leave(coordinator.id()), to(heir.id()));
    assertThat(left.location()).isEqualTo("/");
    assertThat(viewer(heir).hasRole(Role.COORDINATOR, story.area().id())).isTrue();
    assertThat(visitor.get(story.path("/people")).location()).isEqualTo("/sign-in");
  }

  @Test
  void whoeverAlsoWorksElsewhereKeepsThatAndSignsInAgain() {
    Story other = Story.begin();
    other.join(story, "lead", NewGrant.of(Role.NATIONAL_READER));
    Document page = story.visit("coordinator").get(leave(lead.id())).page();
    assertThat(page.text()).contains("they also work for another area");
    story.visit("coordinator").post(leave(lead.id()), to(heir.id()));
    Visitor visitor = story.visit("lead");
    assertThat(visitor.get(story.path("/board")).status()).isEqualTo(404);
    assertThat(visitor.get(other.path("/board")).status()).isEqualTo(200);
  }

  @Test
  void anAdministratorHandsOverWithoutReadingWhatTheAreaWrites() {
    fillTheDesk();
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    Document page = administrator.get(leave(lead.id())).page();
    assertThat(page.text()).contains("1 open evidence request").doesNotContain("Waiting times");
    assertThat(administrator.post(leave(lead.id()), to(heir.id())).status()).isEqualTo(303);
  }

  /** The lead also speaks for an agency, asked for evidence, and typed without sending. */
  private void fillTheDesk() {
    story.open(coordinator, OCTOBER);
    Plumbline.bean(People.class)
        .grant(coordinator, story.area().id(), lead.id(), NewGrant.contributor(health, Set.of(E1)));
    Plumbline.bean(EvidenceRequests.class)
        .ask(
            viewer(lead),
            story.area().id(),
            health,
            E1,
            "Waiting times since June",
            LocalDate.of(2026, 12, 18));
    Answer kept =
        story
            .visit("lead")
            .post(
                story.path("/rounds/2026-10/rate/23.E2/draft"),
                Map.of("version", "1", "level", "red", "reason", "Not yet."));
    assertThat(kept.status()).isEqualTo(303);
  }

  private Map<String, String> to(PersonId successor) {
    return Map.of("to_all", String.valueOf(successor.value()));
  }

  private String leave(PersonId person) {
    return story.path("/people/" + person.value() + "/leave");
  }

  private long area() {
    return story.area().id().value();
  }

  private static Viewer viewer(Viewer then) {
    return Plumbline.bean(People.class).viewer(then.id());
  }

  private static List<String> rows(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.program().user(),
                TestDatabase.program().password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new java.util.ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
