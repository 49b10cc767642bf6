package plumbline.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.evidence.Carrier;
import plumbline.evidence.Dating;
import plumbline.evidence.EvidenceItems;
import plumbline.evidence.EvidenceKind;
import plumbline.evidence.Facts;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.reviews.PartFacts;
import plumbline.reviews.PartKind;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.ReviewParts;
import plumbline.reviews.Reviews;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class SourceNotesTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final NoteText ODD =
      new NoteText("Since September 2019", "Stays open", "Later than the paper itself", "p3");

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final SourceNotes notes = Plumbline.bean(SourceNotes.class);
  private final Visitor visitor = story.visit("coordinator");
  private long evidence;
  private String subject = "";
  private String form = "";

  @BeforeEach
  void add() {
    story.open(coordinator, Month.of(2026, 9));
    evidence =
        Plumbline.bean(EvidenceItems.class)
            .add(
                coordinator,
                story.area().id(),
                Set.of(E1),
                new Facts("Progress report", EvidenceKind.OTHER, null, 12),
                Dating.on(LocalDate.of(2026, 9, 1)),
                new Carrier.Note("All requests go through the portal."))
            .value();
    subject = "evidence " + evidence;
    form = story.path("/notes/of/evidence/" + evidence);
  }

  @Test
  void aNoteStandsOnThePageOfItsRecord() {
    Answer sent = visitor.post(form, fields());
    assertThat(sent.location()).isEqualTo(story.path("/evidence/" + evidence + "#notes"));
    assertThat(visitor.get(story.path("/evidence/" + evidence)).page().select("#notes dd"))
        .extracting(each -> each.text())
        .containsExactly("Since September 2019", "Stays open", "Later than the paper itself", "p3");
    assertThat(notes.of(coordinator, story.area(), subject))
        .singleElement()
        .extracting(SourceNote::line)
        .isEqualTo(
            "Printed: “Since September 2019”. Understood: Stays open. Why: Later than the paper"
                + " itself. Where: p3.");
    assertThat(Plumbline.bean(History.class).entries(story.area().id(), "note ", 9, Long.MAX_VALUE))
        .singleElement()
        .satisfies(entry -> assertThat(entry.record()).contains("\"of\":\"" + subject + "\""));
  }

  @Test
  void aNoteOnAPartOfAReviewLeadsBackToThePart() {
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(
                coordinator,
                story.area().id(),
                ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Report", "Panel")
                    .openTo(Readers.PUBLIC, null));
    ReviewPartId part =
        Plumbline.bean(ReviewParts.class)
            .add(
                coordinator,
                story.area().id(),
                review,
                PartFacts.of(PartKind.FINDING, "One child waited."));
    Answer sent = visitor.post(story.path("/notes/of/part/" + part.value()), fields());
    assertThat(sent.location())
        .isEqualTo(story.path("/reviews/" + review.value() + "#part-" + part.value()));
  }

  @Test
  void whatIsLackingIsSaidBesideItsFieldAndNothingIsLost() {
    Answer refused = visitor.post(form, Map.of("printed", "Half a sentence"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").eachText())
        .containsExactly("Enter what you take it to mean, or that it stays open.");
    assertThat(refused.value("printed")).isEqualTo("Half a sentence");
    Answer tooLong = visitor.post(form, Map.of("printed", "x".repeat(20_001)));
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.page().text()).contains("shorten it to 20,000");
    assertThat(notes.of(coordinator, story.area(), subject)).isEmpty();
  }

  @Test
  void aWithdrawnNoteLeavesTheRecordAndKeepsItsReason() {
    long id = notes.add(coordinator, story.area(), subject, ODD).value();
    String page = story.path("/notes/" + id);
    assertThat(visitor.post(page + "/withdraw", Map.of("reason", "")).page().text())
        .contains("Enter why the note is withdrawn.");
    assertThat(visitor.post(page + "/withdraw", Map.of("reason", "Misread")).status())
        .isEqualTo(303);
    assertThat(notes.of(coordinator, story.area(), subject)).isEmpty();
    assertThat(visitor.get(page).page().text()).contains("Withdrawn because Misread");
    assertThat(visitor.get(story.path("/evidence/" + evidence)).page().text())
        .contains("1 withdrawn note");
    assertThatThrownBy(() ->
            notes.withdraw(coordinator, story.area(), new plumbline.common.NoteId(id), "Once more"))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whoSeesTheRecordReadsItsNotesAndNobodyElseKnowsOfThem() {
    long id = notes.add(coordinator, story.area(), subject, ODD).value();
    Viewer nurse = story.contributor("nurse", story.agency("Health trust"), Set.of(E1));
    Viewer reader = story.person("reader", NewGrant.of(Role.NATIONAL_READER));
    assertThat(notes.of(nurse, story.area(), subject)).hasSize(1);
    assertThat(notes.of(reader, story.area(), subject)).isEmpty();
    assertThat(story.visit("nurse").get(story.path("/evidence/" + evidence)).page().text())
        .contains("Since September 2019")
        .doesNotContain("Add a note on the source");
    assertThat(story.visit("nurse").get(story.path("/notes/" + id)).status()).isEqualTo(403);
    assertThat(story.visit("reader").get(story.path("/notes/" + id)).status()).isEqualTo(404);
    assertThatThrownBy(() -> notes.add(nurse, story.area(), subject, ODD))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aNoteHangsOnNothingThatIsNotThere() {
    for (String nothing : Set.of("evidence 7", "nothing 7", "evidence", "evidence 9 9", "")) {
      assertThatThrownBy(() -> notes.add(coordinator, story.area(), nothing, ODD))
          .as(nothing)
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(
            () -> notes.add(coordinator, story.area(), subject, new NoteText("a", "b", " ", "")))
        .isInstanceOf(Refused.class);
  }

  private static Map<String, String> fields() {
    return Map.of(
        "printed", ODD.printed(),
        "understood", ODD.understood(),
        "why", ODD.why(),
        "page_reference", "p3");
  }
}
