package plumbline.chronicles;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.RequestId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was kept before a record gained a field compares with what is kept since. */
class GrownRecordsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final History history = Plumbline.bean(History.class);

  @Test
  void aRequestThatWasKeptWithoutItsAskerSaysWhatStoodBefore() {
    story.open(coordinator, Month.of(2026, 10));
    AgencyId health = story.agency("Health trust");
    story.contributor("nurse", health, Set.of(E1));
    EvidenceRequests requests = Plumbline.bean(EvidenceRequests.class);
    RequestId id =
        requests.ask(coordinator, area, health, E1, "Waiting times", LocalDate.of(2099, 1, 8));
    String subject = "evidence request " + id.value();
    keepWithout("askedBy", subject);
    requests.withdraw(coordinator, area, id, 1, "We found them.");
    assertThat(fields(subject))
        .containsExactly(
            "State was Open → is now Withdrawn",
            "Asked by Coordinator of " + story.area().slug(),
            "Reason We found them.");
  }

  @Test
  void aPaperThatWasKeptWithoutItsMakerSaysWhatStoodBefore() {
    story.open(coordinator, Month.of(2026, 10));
    PaperId id = new PaperId(Ids.next());
    Papers papers = Plumbline.bean(Papers.class);
    papers.make(coordinator, area, id, facts());
    String subject = "paper " + id.value();
    keepWithout("maker", subject);
    papers.summarise(coordinator, area, id, 1, "In short.");
    assertThat(fields(subject))
        .containsExactly("Summary In short.", "Maker Coordinator of " + story.area().slug());
  }

  private PaperFacts facts() {
    return new PaperFacts(
        PaperKind.MEASURES_REPORT,
        "Measures",
        story.committee("Scrutiny"),
        null,
        Audience.PUBLIC,
        null,
        null,
        null,
        null);
  }

  @Test
  void aRecordThatLostAFieldIsOfAnotherShape() {
    keep("agency 1", Map.of("name", "Health trust", "site", "North"));
    keep("agency 1", Map.of("name", "Care trust"));
    assertThat(fields("agency 1")).containsExactly("Name Care trust");
  }

  @Test
  void aRecordSaysNothingOfOneWithoutAnyField() {
    keep("agency 1", List.of("Health trust"));
    keep("agency 1", Map.of("name", "Care trust"));
    assertThat(fields("agency 1")).containsExactly("Name Care trust");
  }

  @Test
  void whatWasGivenOnceSaysNothingOfWhatWasGivenNext() {
    String person = "person " + coordinator.id().value();
    keep("criteria given", person, Map.of("role", "LEAD", "criteria", List.of("23.E1")));
    keep(
        "role given",
        person,
        Map.of("role", "READER", "criteria", List.of("23.E2"), "committee", "Scrutiny"));
    assertThat(fields(person))
        .containsExactlyInAnyOrder("Role Reader", "Criteria 23.E2", "Committee Scrutiny");
  }

  @Test
  void theShapesThatAreKeptOfAPersonDoNotMix() {
    String person = "person " + coordinator.id().value();
    String id = String.valueOf(coordinator.id().value());
    keep("second factor removed", person, Map.of("person", id, "reason", "Lost"));
    keep("person left", person, Map.of("person", id, "coordinated", true, "formsEnded", 2));
    assertThat(fields(person))
        .hasSize(3)
        .contains("Coordinated yes", "Forms ended 2")
        .noneMatch(field -> field.contains(" was ") || field.contains("Lost"));
  }

  /** Keeps the newest record of a subject once more, as it was before it had this field. */
  private void keepWithout(String field, String subject) {
    HistoryEntry newest = history.entries(area, subject, 1, Long.MAX_VALUE).getFirst();
    Map<String, Object> record =
        JsonMapper.builder()
            .build()
            .readValue(
                Objects.requireNonNull(newest.record()),
                new TypeReference<LinkedHashMap<String, Object>>() {});
    assertThat(record.remove(field)).isNotNull();
    keep(newest.kind(), subject, record);
  }

  private void keep(String subject, Object record) {
    keep("agency changed", subject, record);
  }

  private void keep(String kind, String subject, Object record) {
    TransactionOperations<?> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status -> {
      history.record(coordinator.id(), area, new Change(kind, subject, record));
      return 0;
    });
  }

  /** What the newest change of a subject did. */
  private List<String> fields(String subject) {
    return story
        .visit("coordinator")
        .get(story.path("/history/record?of=" + subject.replace(' ', '+')))
        .page()
        .select(".app-change")
        .getFirst()
        .select(".app-change__field")
        .eachText();
  }
}
