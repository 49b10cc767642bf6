package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.PaperId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.meetings.Fact;
import plumbline.meetings.FactKind;
import plumbline.meetings.ItemFacts;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.meetings.Privacy;
import plumbline.notes.NoteText;
import plumbline.notes.SourceNotes;
import plumbline.papers.Audience;
import plumbline.papers.Contents;
import plumbline.papers.FootNotes;
import plumbline.papers.Paper;
import plumbline.papers.PaperKind;
import plumbline.papers.Section;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.people.Viewer;
import plumbline.recommendations.Decision;
import plumbline.recommendations.Decisions;
import plumbline.recommendations.RecommendationLinks;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.recommendations.ResponseText;
import plumbline.recommendations.Responses;
import plumbline.recommendations.Stance;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reviews.PartFacts;
import plumbline.reviews.PartKind;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.ReviewParts;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What papers say of items, reviews, recommendations and sources, and to whom they say it. */
class ScrutinySectionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 23);

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final CommitteeId committee = story.committee("Scrutiny");
  private final ReviewParts parts = Plumbline.bean(ReviewParts.class);
  private final Recommendations recommendations = Plumbline.bean(Recommendations.class);

  @Test
  void aSectionOfWhichNothingIsChosenSaysSoInASentence() {
    Contents nothing = contents(Audience.PRIVATE, null, null);
    for (SectionWriter section : sections()) {
      assertThat(said(section, nothing))
          .as("%s", section.kind())
          .endsWith(".")
          .hasSizeBetween(20, 90);
    }
  }

  @Test
  void aReviewThatThePapersReadersMayNotReadIsLeftOut() {
    ReviewId secret = review(Readers.PARTNERSHIP, "Known to leads");
    part(secret, PartFacts.of(PartKind.FINDING, "Only leads know it."));
    for (SectionWriter section : sections()) {
      assertThat(said(section, contents(Audience.PRIVATE, null, secret)))
          .doesNotContain("Known to leads", "Only leads");
    }
  }

  @Test
  void aWithheldCaseIsCountedAndPrintedOnceItIsReleased() {
    ReviewId review = review(Readers.COMMITTEE, "Peer review");
    ReviewPartId example =
        part(review, PartFacts.of(PartKind.CASE, "Placed far away.").headed("", "Example"));
    part(review, PartFacts.of(PartKind.CASE, "Ask sooner.").headed("", "Learning").below(example));
    Contents contents = contents(Audience.PRIVATE, null, review);
    FindingsSection findings = Plumbline.bean(FindingsSection.class);
    assertThat(said(findings, contents))
        .contains("2 parts of the review are withheld")
        .doesNotContain("Placed far away", "Example", "Ask sooner", "Learning");
    parts.release(coordinator, area, example, 1, true, "The family agreed.");
    assertThat(said(findings, contents))
        .contains("Case: Example", "Placed far away.", "1 part of the review is withheld")
        .doesNotContain("Ask sooner");
  }

  @Test
  void everyAnswerStandsInOrderWithItsCorrectionAndEveryChangeOfADateWithItsReason() {
    ReviewId review = review(Readers.COMMITTEE, "Panel");
    RecommendationId id =
        agreed(
            RecommendationText.of(review, "Answer letters.")
                .numbered("iv", "Standards")
                .promised("March 2026"));
    agreed(RecommendationText.of(review, "Answer calls.").numbered("v", "Standards"));
    MeetingId june = meeting(LocalDate.of(2026, 6, 9));
    Responses responses = Plumbline.bean(Responses.class);
    responses.give(
        coordinator, area, id, june, ResponseText.of("Begun in May.", "Head of Service"));
    responses.correct(
        coordinator, area, id, june, 0, ResponseText.of("Begun in June.", "Director"), "The month");
    Decisions decisions = Plumbline.bean(Decisions.class);
    decisions.changeTimescale(coordinator, area, id, version(id), "July 2026", "Staff left");
    decisions.decide(
        coordinator, area, id, version(id), Decision.PARTLY, LocalDate.of(2026, 2, 3), "Cost");
    ReviewId peer = review(Readers.PUBLIC, "Peer review");
    Plumbline.bean(RecommendationLinks.class)
        .assure(coordinator, area, id, version(id), peer, Stance.QUALIFIES, "Letters, not calls.");
    String said =
        said(
            Plumbline.bean(RecommendationsSection.class), contents(Audience.PRIVATE, null, review));
    assertThat(said)
        .containsSubsequence(
            "makes 2 recommendations",
            "1 past due, 1 no timescale set",
            "iv | Answer letters. | 9 June 2026 | Due by the end of July 2026 | Past due",
            "v | Answer calls. | Not yet | No timescale set | No timescale set",
            "Recommendation iv: Standards",
            "Answer to Scrutiny, 9 June 2026",
            "Begun in May.",
            "Answered by Head of Service",
            "Correction of the answer to Scrutiny, 9 June 2026: The month",
            "Begun in June.",
            "Answered by Director",
            "Timescale as written: July 2026",
            "Drift: 122 days later, changed once",
            "Decision: Accepted in part on 3 February 2026: Cost",
            "- “March 2026” became “July 2026”: Staff left",
            "What “Peer review” says: Agrees with reservations. Letters, not calls.",
            "Recommendation v: Standards",
            "Answer: Nothing has been answered yet",
            "Timescale: No timescale set",
            "Decision: No decision yet");
  }

  @Test
  void anItemIsReadThroughTheEyesOfWhoeverMakesThePaper() {
    MeetingId next = meeting(LocalDate.of(2099, 3, 12));
    ItemId item =
        Plumbline.bean(Items.class)
            .add(
                coordinator,
                area,
                next,
                new ItemText("8", "Progress", "Tell how far.", Privacy.PRIVATE, "OFFICIAL", null));
    Plumbline.bean(ItemFacts.class)
        .add(
            coordinator,
            area,
            item,
            List.of(
                Fact.of(FactKind.IMPLICATION, "None."),
                Fact.role(FactKind.CONTACT, "Head of Service"),
                new Fact(
                    FactKind.SIGN_OFF,
                    "Finance",
                    "Yes",
                    "4/3/99",
                    LocalDate.of(2099, 3, 4),
                    "Deputy",
                    "Director"),
                Fact.role(FactKind.CONTACT, "Team manager")));
    SourceNotes notes = Plumbline.bean(SourceNotes.class);
    notes.add(
        coordinator,
        story.area(),
        Items.subject(item),
        new NoteText("2, then 4", "There is no 3.", "Wrongly numbered.", "page 1"));
    Contents contents = contents(Audience.PUBLIC, item, null);
    assertThat(said(Plumbline.bean(GovernanceSection.class), contents))
        .containsSubsequence(
            "Meeting: Scrutiny, 12 March 2099",
            "Item: 8. Progress",
            "Purpose: Tell how far.",
            "Marking: OFFICIAL",
            "Finance | Yes | Deputy, on behalf of Director | “4/3/99”, that is 4 March 2099",
            "Implications",
            "Contact: - Head of Service\n- Team manager");
    assertThat(said(Plumbline.bean(SourceNotesSection.class), contents))
        .containsSubsequence(
            "8. Progress",
            "As printed: 2, then 4",
            "As understood: There is no 3.",
            "Why: Wrongly numbered.",
            "Where: page 1");
  }

  @Test
  void anEarlierItemThatThePapersReadersMayNotReadIsNotNamed() {
    MeetingId june = meeting(LocalDate.of(2026, 6, 9));
    MeetingId next = meeting(LocalDate.of(2099, 3, 12));
    ItemId exempt = item(june, "Canary of the exempt item", Privacy.PRIVATE, null);
    ItemId open = item(june, "Progress in June", Privacy.PUBLIC, null);
    GovernanceSection governance = Plumbline.bean(GovernanceSection.class);
    ItemId afterExempt = item(next, "Progress", Privacy.PUBLIC, exempt);
    ItemId afterOpen = item(next, "Progress", Privacy.PUBLIC, open);
    assertThat(said(governance, contents(Audience.PUBLIC, afterExempt, null)))
        .contains("Item: 8. Progress")
        .doesNotContain("Canary", "Follows up");
    assertThat(said(governance, contents(Audience.PRIVATE, afterExempt, null)))
        .contains("Follows up: 8. Canary of the exempt item, 9 June 2026");
    assertThat(said(governance, contents(Audience.PUBLIC, afterOpen, null)))
        .contains("Follows up: 8. Progress in June, 9 June 2026");
  }

  @Test
  void aVerdictOnAReviewThatIsNotNamedIsLeftOut() {
    ReviewId secret = review(Readers.PARTNERSHIP, "Known to leads");
    ReviewId open = review(Readers.PUBLIC, "The first visit");
    FindingsSection findings = Plumbline.bean(FindingsSection.class);
    assertThat(said(findings, contents(Audience.PUBLIC, null, after(secret))))
        .contains("Review: The second visit")
        .doesNotContain("Known to leads", "Verdict on that", "Little was done.");
    assertThat(said(findings, contents(Audience.PUBLIC, null, after(open))))
        .contains("Looks back on: The first visit", "Verdict on that: Little was done.");
  }

  private ReviewId after(ReviewId earlier) {
    return Plumbline.bean(Reviews.class)
        .add(
            coordinator,
            area,
            ReviewFacts.of(ReviewKind.PEER_REVIEW, "The second visit", "Neighbours")
                .openTo(Readers.PUBLIC, null)
                .after(earlier, "Little was done."));
  }

  private ItemId item(MeetingId meeting, String title, Privacy privacy, @Nullable ItemId follows) {
    return Plumbline.bean(Items.class)
        .add(coordinator, area, meeting, new ItemText("8", title, "", privacy, "", follows));
  }

  private static List<SectionWriter> sections() {
    return List.of(
        Plumbline.bean(GovernanceSection.class),
        Plumbline.bean(RecommendationsSection.class),
        Plumbline.bean(FindingsSection.class),
        Plumbline.bean(EvaluationQuestionsSection.class),
        Plumbline.bean(SourceNotesSection.class));
  }

  private Contents contents(Audience audience, @Nullable ItemId item, @Nullable ReviewId review) {
    Paper paper =
        new Paper(
            new PaperId(1),
            PaperKind.DIAGNOSTIC,
            "Paper",
            committee,
            "Scrutiny",
            item,
            null,
            audience,
            null,
            null,
            review,
            null,
            "",
            Arrays.stream(SectionKind.values()).map(Section::of).toList(),
            null,
            "",
            false,
            1);
    Viewer reader =
        audience == Audience.PUBLIC
            ? Viewer.ofPublic(story.area())
            : Viewer.ofCommittee(story.area(), committee);
    return new Contents(coordinator, reader, story.area(), paper, new FootNotes(), TODAY);
  }

  private ReviewId review(Readers readers, String title) {
    return Plumbline.bean(Reviews.class)
        .add(
            coordinator,
            area,
            ReviewFacts.of(ReviewKind.PEER_REVIEW, title, "Neighbours")
                .openTo(readers, readers == Readers.COMMITTEE ? committee : null));
  }

  private ReviewPartId part(ReviewId review, PartFacts facts) {
    return parts.add(coordinator, area, review, facts);
  }

  private MeetingId meeting(LocalDate day) {
    return Plumbline.bean(Meetings.class)
        .schedule(coordinator, area, committee, new MeetingPlan(day, ""));
  }

  private RecommendationId agreed(RecommendationText text) {
    RecommendationId id = recommendations.add(coordinator, area, text);
    recommendations.agree(coordinator, area, id, 1);
    return id;
  }

  private int version(RecommendationId id) {
    return recommendations.find(coordinator, area, id).orElseThrow().version();
  }

  /** What a section says, a line for each block, term or row. */
  private static String said(SectionWriter section, Contents contents) {
    return section.blocks(contents).stream()
        .flatMap(ScrutinySectionsTest::lines)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Heading(int level, String text) -> {
        assertThat(level).isEqualTo(3);
        yield Stream.of(text);
      }
      case Block.Paragraph(String text) -> Stream.of(text);
      case Block.Words(String label, String text) ->
          Stream.of(label.isEmpty() ? text : label + ": " + text);
      case Block.Facts facts ->
          facts.facts().stream().map(fact -> fact.term() + ": " + fact.description());
      case Block.Table table -> table.rows().stream().map(ScrutinySectionsTest::line);
      case Block.Chart _, Block.Notes _ -> Stream.of();
    };
  }

  private static String line(Row row) {
    return switch (row) {
      case Row.Band(String title) -> title;
      case Row.Cells(List<Cell> cells) ->
          cells.stream().map(Cell::text).collect(Collectors.joining(" | "));
    };
  }
}
