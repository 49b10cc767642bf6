package plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.files.Arrived;
import plumbline.files.Files;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.publications.Publications;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class EvidenceTest {

  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month MONTH = Month.of(2026, 9);

  private final EvidenceItems items = Plumbline.bean(EvidenceItems.class);
  private final EvidenceLinks links = Plumbline.bean(EvidenceLinks.class);
  private final EvidenceErasures erasures = Plumbline.bean(EvidenceErasures.class);
  private final EvidenceRepository reading = Plumbline.bean(EvidenceRepository.class);
  private final Files files = Plumbline.bean(Files.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final CommitteeId committee = story.committee("Scrutiny");
  private final LocalDate today = Month.today(Plumbline.clock());

  @BeforeEach
  void open() {
    story.open(coordinator, MONTH);
  }

  @Test
  void aClosedMonthRestsOnTheRevisionThatStoodThen() {
    EvidenceId note = note(coordinator, E1, today.minusDays(41));
    story.close(coordinator, MONTH);
    items.revise(coordinator, area, note, 1, Dating.on(today), new Carrier.Note("Newer."));

    assertThat(reading.frozen(area, note))
        .containsExactly(new EvidenceRepository.Tie(E1, 1, MONTH));
    assertThat(reading.revisions(coordinator, area, note))
        .extracting(Revision::revision)
        .containsExactly(2, 1);
    assertThat(Plumbline.bean(History.class).verify(area).holds()).isTrue();
  }

  @Test
  void theRatingSaysHowOldItsEvidenceIsAndWhoseItIs() {
    note(coordinator, E1, today.minusDays(100));
    items.add(
        coordinator,
        area,
        Set.of(E1, E2),
        facts(health),
        Dating.on(today.minusDays(41)),
        new Carrier.Note("Heard at the clinic."));

    assertThat(words(coordinator, E1))
        .isEqualTo("Newest evidence 41 days old, from Health trust and the area itself");
    assertThat(words(coordinator, E2)).isEqualTo("Newest evidence 41 days old, from Health trust");
  }

  @Test
  void evidencePastItsShelfLifeIsStale() {
    note(coordinator, E1, today.minusMonths(13));
    assertThat(words(coordinator, E1)).endsWith("; all of it is past its shelf life");
  }

  @Test
  void aContributorSeesTheirCriteriaAndTheirAgency() {
    Viewer contributor = story.person("nurse", NewGrant.contributor(health, Set.of(E1)));
    EvidenceId named = note(coordinator, E1, today);
    EvidenceId outside = note(coordinator, E2, today);
    EvidenceId own =
        items.add(
            coordinator,
            area,
            Set.of(E2),
            facts(health),
            Dating.on(today),
            new Carrier.Note("Ours."));

    assertThat(library(contributor)).containsExactlyInAnyOrder(named, own);
    assertThat(reading.find(contributor, area, outside)).isEmpty();
    assertThatThrownBy(() -> note(contributor, E2, today)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> note(contributor, E1, today))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo("owner"));
    assertThatThrownBy(() -> items.withdraw(contributor, area, named, 1))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aLeadOfOtherCriteriaReadsButAddsNothingHere() {
    Viewer lead = story.lead("lead", Set.of(E2));
    EvidenceId note = note(coordinator, E1, today);
    assertThat(library(lead)).containsExactly(note);
    assertThatThrownBy(() -> note(lead, E1, today)).isInstanceOf(NotAllowed.class);
    links.link(lead, area, note, 1, E2);
    assertThat(reading.find(lead, area, note).orElseThrow().criteria()).containsExactly(E1, E2);
    links.unlink(lead, area, note, 2, E2);
    assertThat(reading.find(lead, area, note).orElseThrow().criteria()).containsExactly(E1);
  }

  @Test
  void scrutinySeesWhatIsSharedOnceAMonthThatRestedOnItIsPublished() {
    Viewer member = story.person("member", NewGrant.reader(committee));
    EvidenceId shared = note(coordinator, E1, today);
    EvidenceId unshared = note(coordinator, E1, today);
    items.share(coordinator, area, shared, 1, true);
    story.close(coordinator, MONTH);
    assertThat(library(member)).isEmpty();

    publish();
    items.revise(coordinator, area, shared, 2, Dating.on(today), new Carrier.Note("Newer."));
    assertThat(library(member)).containsExactly(shared);
    assertThat(reading.find(member, area, shared).orElseThrow().revision()).isEqualTo(1);
    assertThat(reading.revisions(member, area, shared)).hasSize(1);
    assertThat(reading.find(member, area, unshared)).isEmpty();
    assertThat(items.freshness(member, area)).isEmpty();
  }

  @Test
  void erasingLeavesTheHashAndTakesTheBytesThatNobodyElseNeeds() throws IOException {
    String words = "Something personal about a case, of area " + area.value();
    EvidenceId one = document(words);
    EvidenceId other = document(words);
    String hash = reading.find(coordinator, area, one).orElseThrow().sha256();

    assertThat(erase(one)).isEqualTo(hash);
    assertThat(files.open(area, hash)).isPresent();
    erase(other);
    assertThat(files.open(area, hash)).isEmpty();

    Revision tombstone = reading.revisions(coordinator, area, one).getFirst();
    assertThat(tombstone.sha256()).isEqualTo(hash);
    assertThat(tombstone.erasedReason()).isEqualTo("A name was in it.");
    assertThat(tombstone.fileName()).isNull();
    assertThat(reading.find(coordinator, area, one).orElseThrow().title())
        .isEqualTo("Erased evidence");
    assertThat(items.freshness(coordinator, area)).isEmpty();
    assertThat(Plumbline.bean(History.class).entries(area, "evidence ", 10, Long.MAX_VALUE))
        .noneMatch(entry -> String.valueOf(entry.record()).contains("personal"));
  }

  @Test
  void whatAPublishedMonthRestedOnIsNotErased() {
    EvidenceId note = note(coordinator, E1, today);
    story.close(coordinator, MONTH);
    publish();
    assertThatThrownBy(() -> erase(note)).isInstanceOf(Conflict.class);
    assertThat(reading.revisions(coordinator, area, note).getFirst().words()).isNotNull();
  }

  @Test
  void aFileThatNoRowNamesIsSweptAwayAndNoOther() throws IOException {
    EvidenceId kept = document("Kept in area " + area.value());
    String orphan = files.keep(area, ("Left behind in " + area.value()).getBytes(UTF_8));
    String paper = publishedPage();
    Plumbline.bean(FileSweep.class).sweep(Duration.ofSeconds(-5));
    assertThat(files.open(area, orphan)).isEmpty();
    assertThat(files.open(area, paper)).isPresent();
    assertThat(files.open(area, reading.find(coordinator, area, kept).orElseThrow().sha256()))
        .isPresent();
  }

  @Test
  void impossibleDatesAreRefusedWithASentence() {
    refused(new Dating(today.plusDays(1), null, null, today.plusDays(1), ""), "produced_on");
    refused(new Dating(today, today, today.minusDays(1), today, ""), "covers_from");
    refused(new Dating(today, null, null, today.minusDays(1), ""), "received_on");
    refused(new Dating(LocalDate.of(26, 1, 1), null, null, today, ""), "produced_on");
    assertThatThrownBy(() -> new Carrier.Link("javascript:alert(1)")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Carrier.Link("https://x.example/" + "a".repeat(1983)))
        .hasMessageContaining("2,001 characters");
    assertThat(new Carrier.Link("https://x.example/" + "a".repeat(1982)).address()).hasSize(2000);
  }

  private void refused(Dating dating, String field) {
    assertThatThrownBy(() ->
            items.add(
                coordinator, area, Set.of(E1), facts(null), dating, new Carrier.Note("Words.")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    assertThat(library(coordinator)).isEmpty();
  }

  private EvidenceId note(Viewer viewer, CriterionId criterion, LocalDate day) {
    return items.add(
        viewer, area, Set.of(criterion), facts(null), Dating.on(day), new Carrier.Note("Heard."));
  }

  private EvidenceId document(String words) throws IOException {
    try (Arrived arrived = files.receive(new ByteArrayInputStream(words.getBytes(UTF_8)), 1000)) {
      return items.add(
          coordinator,
          area,
          Set.of(E1),
          facts(null),
          Dating.on(today),
          new Carrier.Document(arrived, "personal.txt", "text/plain"));
    }
  }

  private String erase(EvidenceId id) {
    int version = reading.find(coordinator, area, id).orElseThrow().version();
    String hash = erasures.erase(coordinator, area, id, version, 1, "A name was in it.");
    erasures.removeUnneeded(area, hash);
    return hash;
  }

  private void publish() {
    Plumbline.bean(Publications.class).publish(coordinator, story.area(), committee, MONTH, MONTH);
  }

  private String publishedPage() {
    story.close(coordinator, MONTH);
    publish();
    String paper =
        String.valueOf(
            Plumbline.bean(History.class)
                .entries(area, "publication ", 1, Long.MAX_VALUE)
                .getFirst()
                .record());
    return paper.replaceAll("(?s).*\"PAGE\":\"([0-9a-f]{64})\".*", "$1");
  }

  private java.util.List<EvidenceId> library(Viewer viewer) {
    return reading.newest(viewer, area, new EvidenceRepository.Filter("", 0), 50, 0).stream()
        .map(Evidence::id)
        .toList();
  }

  private String words(Viewer viewer, CriterionId criterion) {
    return java.util.Objects.requireNonNull(items.freshness(viewer, area).get(criterion))
        .words(today);
  }

  private static Facts facts(@org.jspecify.annotations.Nullable AgencyId owner) {
    return new Facts("What families said", EvidenceKind.FEEDBACK, owner, 12);
  }
}
