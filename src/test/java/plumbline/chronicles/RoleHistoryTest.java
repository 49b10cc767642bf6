package plumbline.chronicles;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.PersonId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Duties;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What the history tells of a person's roles is what the person may do. */
class RoleHistoryTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final PersonId nora = story.invite("nora", NewGrant.lead(Set.of(E1)));
  private final People people = Plumbline.bean(People.class);
  private final Duties duties = Plumbline.bean(Duties.class);

  @Test
  void aSecondRoleStandsBesideTheFirst() {
    people.grant(coordinator, area, nora, NewGrant.of(Role.COORDINATOR));
    assertThat(fields(newest())).containsExactly("Roles was Lead → is now Coordinator, Lead");
  }

  @Test
  void criteriaThatAreGivenStandBesideThoseLedBefore() {
    duties.giveLead(coordinator, area, nora, Set.of(E2));
    assertThat(fields(newest())).containsExactly("Leads was 23.E1 → is now 23.E1, 23.E2");
  }

  @Test
  void criteriaThatAreGivenAndTakenAgainAreToldBothTimes() {
    duties.giveLead(coordinator, area, nora, Set.of(E2));
    duties.takeLead(coordinator, area, nora, Set.of(E2));
    assertThat(newest().text()).startsWith("criteria taken: Person Nora");
    assertThat(fields(newest())).containsExactly("Leads was 23.E1, 23.E2 → is now 23.E1");
  }

  @Test
  void aRoleThatIsTakenIsToldWithItsAgencyAndCommittee() {
    AgencyId health = story.agency("Health trust");
    CommitteeId committee = story.committee("Overview and scrutiny");
    people.grant(coordinator, area, nora, NewGrant.contributor(health, Set.of(E2)));
    people.grant(coordinator, area, nora, NewGrant.reader(committee));
    take("Agency contributor");
    assertThat(fields(newest()))
        .containsExactly(
            "Roles was Lead, Contributor, Scrutiny reader → is now Lead, Scrutiny reader",
            "Agencies was Health trust → is now nothing",
            "Speaks for: Health trust was 23.E2 → is now nothing");
    take("Scrutiny reader");
    assertThat(fields(newest()))
        .containsExactly(
            "Roles was Lead, Scrutiny reader → is now Lead",
            "Committees was Overview and scrutiny → is now nothing");
  }

  private void take(String role) {
    String address =
        story
            .visit("coordinator")
            .get(story.path("/people/" + nora.value()))
            .page()
            .select(".app-roles__item:has(strong:contains(%s)) form".formatted(role))
            .attr("action");
    assertThat(story.visit("coordinator").post(address, Map.of()).status()).isEqualTo(303);
  }

  @Test
  void aSignInLinkInBetweenHidesNothing() {
    people.link(coordinator, story.area(), nora);
    people.grant(coordinator, area, nora, NewGrant.of(Role.COORDINATOR));
    assertThat(fields(newest())).containsExactly("Roles was Lead → is now Coordinator, Lead");
  }

  @Test
  void whoeverTakesOverAndWhoeverLeavesIsToldWithTheirRolesSince() {
    PersonId heir = story.invite("heir", NewGrant.lead(Set.of(E2)));
    story
        .visit("coordinator")
        .post(
            story.path("/people/" + nora.value() + "/leave"),
            Map.of("to_all", String.valueOf(heir.value())));
    assertThat(fields(changes(heir).getFirst()))
        .containsExactly("Leads was 23.E2 → is now 23.E1, 23.E2");
    Element ended =
        changes(nora).stream()
            .filter(change -> change.text().startsWith("roles ended"))
            .findFirst()
            .orElseThrow();
    assertThat(fields(ended))
        .containsExactly("Roles was Lead → is now nothing", "Leads was 23.E1 → is now nothing");
  }

  @Test
  void rowsOfTheOldFormAreToldAsWhatWasGivenOrTaken() {
    old("criteria given", Map.of("role", "LEAD", "criteria", List.of("23.E1")));
    old("criteria given", Map.of("role", "LEAD", "criteria", List.of("23.E2")));
    old("criteria taken", Map.of("role", "LEAD", "criteria", List.of("23.E2")));
    people.grant(coordinator, area, nora, NewGrant.of(Role.COORDINATOR));
    List<Element> changes = changes(nora);
    assertThat(fields(changes.get(0))).containsExactly("Roles was Lead → is now Coordinator, Lead");
    assertThat(fields(changes.get(1))).containsExactlyInAnyOrder("Role Lead", "Criteria 23.E2");
    assertThat(fields(changes.get(2))).containsExactlyInAnyOrder("Role Lead", "Criteria 23.E2");
    assertThat(fields(changes.get(3))).containsExactlyInAnyOrder("Role Lead", "Criteria 23.E1");
  }

  private void old(String kind, Map<String, Object> record) {
    TransactionOperations<?> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status -> {
      Plumbline.bean(History.class)
          .record(coordinator.id(), area, new Change(kind, "person " + nora.value(), record));
      return 0;
    });
  }

  private Element newest() {
    return changes(nora).getFirst();
  }

  private List<Element> changes(PersonId person) {
    return story
        .visit("coordinator")
        .get(story.path("/history/record?of=person+" + person.value()))
        .page()
        .select(".app-change");
  }

  private static List<String> fields(Element change) {
    return change.select(".app-change__field").eachText();
  }
}
