package plumbline.chronicles;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.actions.ActionFacts;
import plumbline.actions.Actions;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.PlanId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.requests.EvidenceRequests;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** The history calls records as people do, and leaves what people typed as it is. */
class RecordNamesTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private final PlanId plan =
      Plumbline.bean(Plans.class)
          .add(
              coordinator,
              area,
              new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Plan of the winter", "", null));

  @BeforeEach
  void writeOfEveryKind() {
    story.open(coordinator, Month.of(2026, 10));
    AgencyId health = story.agency("Health trust");
    story.contributor("nurse", health, Set.of(E1));
    Plumbline.bean(Actions.class)
        .add(
            coordinator,
            area,
            plan,
            new ActionFacts(
                "", "Employ two nurses", "", "", null, null, "ongoing", "", "", "", Set.of(E1)));
    Plumbline.bean(EvidenceRequests.class)
        .ask(coordinator, area, health, E1, "Waiting times since June", DAY);
    MeetingId meeting =
        Plumbline.bean(Meetings.class)
            .schedule(coordinator, area, story.committee("Scrutiny"), new MeetingPlan(DAY, ""));
    visitor.post(
        story.path("/meetings/" + meeting.value() + "/items"),
        Map.of("title", "Progress report", "privacy", "PUBLIC"));
    String item =
        Plumbline.bean(History.class)
            .entries(area, "item ", 1, Long.MAX_VALUE)
            .getFirst()
            .subject();
    visitor.post(
        story.path("/notes/of/" + item.replace(' ', '/')),
        Map.of("understood", "Twice a year", "why", "So the clerk says"));
  }

  @Test
  void eachChangeNamesItsRecordInWords() {
    assertThat(changes("coordinator"))
        .contains(
            "plan added: Plan Plan of the winter",
            "action added: Action A1 Employ two nurses",
            "evidence asked for: Evidence request to Health trust, Waiting times since June",
            "meeting scheduled: Meeting Scrutiny, 8 December 2026",
            "item added: Item Progress report")
        .anyMatch(
            change -> change.matches("source note added: Note of \\d+ \\w+ 2026, Twice a year"));
  }

  @Test
  void whatAFieldNamesIsNamedInWordsToo() {
    assertThat(fields())
        .contains(
            "Plan Plan of the winter",
            "Meeting Scrutiny, 8 December 2026",
            "Of Item Progress report")
        .noneMatch(field -> field.matches(".*\\d{15,19}.*"));
  }

  @Test
  void anAdministratorReadsNoWordsOfTheArea() {
    String page =
        Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD)
            .get(story.path("/history"))
            .text();
    assertThat(page)
        .contains("action added: Action")
        .doesNotContain("Employ two nurses")
        .doesNotContain("Waiting times")
        .doesNotContain("Plan of the winter");
  }

  @Test
  void aNumberThatNoRecordCanHaveIsReadAsItStands() {
    String words = "Read https://x.example/?id=9876543210987654321 first.";
    addAgency(words);
    addAgency("9876543210987654321");
    assertThat(fields()).contains("Name " + words, "Name 9876543210987654321");
  }

  @Test
  void aNumberThatSomebodyTypedIsReadAsItWasTyped() {
    addAgency("123456789012345");
    addAgency("account 123456789012345678");
    assertThat(fields()).contains("Name 123456789012345", "Name account 123456789012345678");
  }

  @Test
  void theDigitsOfAHashNameNothing() {
    String hash = "ab" + "9876543210987654321" + "c".repeat(43);
    TransactionOperations<?> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status -> {
      Plumbline.bean(History.class)
          .record(
              coordinator.id(),
              area,
              new Change("paper published", "paper 1", Map.of("contentSha256", hash)));
      return 0;
    });
    assertThat(fields()).contains("Content another content");
  }

  private void addAgency(String name) {
    visitor.post(story.path("/agencies"), Map.of("name", name, "kind", "OTHER"));
  }

  private List<String> fields() {
    Answer answer = visitor.get(story.path("/history"));
    assertThat(answer.status()).isEqualTo(200);
    return answer.page().select(".app-change__field").eachText();
  }

  private List<String> changes(String name) {
    return story
        .visit(name)
        .get(story.path("/history"))
        .page()
        .select(".app-change__what")
        .eachText();
  }
}
