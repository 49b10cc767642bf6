package plumbline.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.Privacy;
import plumbline.people.NewGrant;
import plumbline.publications.Publications;
import plumbline.publications.Seen;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** A draft from its beginning to its sending. */
class PapersTest {

  private final Papers papers = Plumbline.bean(Papers.class);
  private final Desk desk = new Desk();

  @Test
  void aPaperBeginsWithTheSectionsOfItsKind() {
    Paper paper = desk.paper(desk.make(desk.monthly()));
    assertThat(paper.sections()).extracting(Section::kind).isEqualTo(paper.kind().sections());
    assertThat(paper.committee()).isEqualTo("Scrutiny Committee");
    assertThat(paper.heldOn()).isNotNull();
    assertThat(paper.summary()).isEmpty();
    assertThat(paper.sent()).isFalse();
    assertThat(paper.version()).isEqualTo(1);
  }

  @Test
  void theSectionAboutTheItemComesWithTheItem() {
    PaperFacts without =
        desk.facts(PaperKind.SINCE_LAST_MET, null, Audience.PRIVATE, null, null, null, null);
    PaperId id = desk.make(without);
    assertThat(kinds(id)).doesNotContain(SectionKind.GOVERNANCE);
    papers.change(
        desk.coordinator,
        desk.area,
        id,
        1,
        desk.facts(PaperKind.SINCE_LAST_MET, desk.item, Audience.PUBLIC, null, null, null, null));
    assertThat(kinds(id)).isEqualTo(PaperKind.SINCE_LAST_MET.sections());
    assertThatThrownBy(() -> papers.change(desk.coordinator, desk.area, id, 2, without))
        .isInstanceOf(Refused.class)
        .hasMessage("“About this item” needs an item of a meeting: choose the item.");
  }

  @Test
  void anotherKindBringsItsOwnSections() {
    PaperId id = desk.make(desk.monthly());
    papers.change(
        desk.coordinator,
        desk.area,
        id,
        1,
        desk.facts(
            PaperKind.ONE_PAGE, null, Audience.PUBLIC, Desk.AUGUST, Desk.SEPTEMBER, null, null));
    assertThat(kinds(id)).isEqualTo(PaperKind.ONE_PAGE.sections());
  }

  @Test
  void whatACommitteeCallsASectionStandsInItsNextPaperAndInNoOther() {
    PaperId first = desk.make(desk.monthly());
    arrange(first, 1, new Section(SectionKind.CHALLENGE, "What is not good enough yet"));
    assertThat(headings(desk.make(desk.monthly()))).contains("What is not good enough yet");
    PaperFacts elsewhere =
        new PaperFacts(
            PaperKind.MONTHLY_POSITION,
            "Position",
            desk.other,
            desk.elsewhere,
            Audience.PUBLIC,
            Desk.AUGUST,
            Desk.SEPTEMBER,
            null,
            null);
    PaperId second = desk.make(elsewhere);
    assertThat(headings(second)).contains("Challenge remaining");
    papers.change(desk.coordinator, desk.area, second, 1, desk.monthly());
    assertThat(headings(second)).contains("What is not good enough yet");
    arrange(first, 2, Section.of(SectionKind.CHALLENGE));
    assertThat(headings(desk.make(desk.monthly()))).contains("Challenge remaining");
  }

  @Test
  void everyChangeWritesOneRowOfHistoryWithTheWholePaper() {
    PaperId id = desk.make(desk.monthly());
    papers.change(desk.coordinator, desk.area, id, 1, desk.monthly());
    arrange(id, 2, Section.of(SectionKind.SUMMARY));
    papers.summarise(desk.coordinator, desk.area, id, 3, "In our own words.");
    papers.summariseByRule(desk.coordinator, desk.area, id, 4);
    papers.remove(desk.coordinator, desk.area, id, 5);
    List<HistoryEntry> entries =
        Plumbline.bean(History.class).entries(desk.area, "paper " + id.value(), 20, Long.MAX_VALUE);
    assertThat(entries)
        .extracting(HistoryEntry::kind)
        .containsExactly(
            "paper removed",
            "paper summary left to the rule",
            "paper summary written",
            "paper sections changed",
            "paper changed",
            "paper begun");
    assertThat(entries.get(2).record()).contains("In our own words.", "Summary", "2026-08");
    assertThat(papers.find(desk.coordinator, desk.area, id)).isEmpty();
  }

  @Test
  void whoeverSavesSecondIsToldSo() {
    PaperId id = desk.make(desk.monthly());
    papers.summarise(desk.coordinator, desk.area, id, 1, "First.");
    Stream.<Runnable>of(
            () -> papers.change(desk.coordinator, desk.area, id, 1, desk.monthly()),
            () -> arrange(id, 1, Section.of(SectionKind.SUMMARY)),
            () -> papers.summarise(desk.coordinator, desk.area, id, 1, "Second."),
            () -> papers.summariseByRule(desk.coordinator, desk.area, id, 1),
            () -> papers.remove(desk.coordinator, desk.area, id, 1))
        .forEach(late -> assertThatThrownBy(late::run).isInstanceOf(Conflict.class));
    assertThat(desk.paper(id).summary()).isEqualTo("First.");
    assertThat(desk.paper(id).sections()).hasSize(11);
  }

  @Test
  void aDraftIsReadByWhoeverMakesReportsThereAndByNobodyElse() {
    PaperId id = desk.make(desk.monthly());
    Story elsewhere = Story.begin();
    assertThat(papers.find(desk.story.lead("lead", java.util.Set.of(Desk.E1)), desk.area, id))
        .isPresent();
    Stream.of(
            desk.story.person("councillor", NewGrant.reader(desk.committee)),
            desk.story.contributor(
                "contributor", desk.story.agency("Trust"), java.util.Set.of(Desk.E1)),
            elsewhere.coordinator())
        .forEach(other -> {
          assertThat(papers.find(other, desk.area, id)).isEmpty();
          assertThat(papers.drafts(other, desk.area, 10, 0)).isEmpty();
        });
    assertThat(papers.find(elsewhere.coordinator(), elsewhere.area().id(), id)).isEmpty();
    assertThat(papers.drafts(desk.coordinator, desk.area, 10, 0)).containsExactly(desk.paper(id));
  }

  @Test
  void aPaperThatWasSentNeverChanges() {
    PaperId id = desk.make(desk.monthly());
    PublicationId publication = send(id);
    assertThat(desk.paper(id).sent()).isTrue();
    assertThat(papers.sentAs(desk.coordinator, desk.area, id)).contains(publication);
    assertThat(papers.drafts(desk.coordinator, desk.area, 10, 0)).isEmpty();
    Stream.<Runnable>of(
            () -> papers.change(desk.coordinator, desk.area, id, 2, desk.monthly()),
            () -> arrange(id, 2, Section.of(SectionKind.SUMMARY)),
            () -> papers.summarise(desk.coordinator, desk.area, id, 2, "Other words."),
            () -> papers.summariseByRule(desk.coordinator, desk.area, id, 2),
            () -> papers.remove(desk.coordinator, desk.area, id, 2),
            () -> markSent(id, 2))
        .forEach(late ->
            assertThatThrownBy(late::run)
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("has been sent, so it stays as it is"));
  }

  @Test
  void aCorrectionIsACopyThatNamesWhatItCorrects() {
    PaperId id = desk.make(desk.monthly());
    papers.summarise(desk.coordinator, desk.area, id, 1, "As it was sent.");
    PublicationId another = publication();
    assertThatThrownBy(() -> copy(new PaperId(Ids.next()), another, id))
        .isInstanceOf(Conflict.class);
    PublicationId publication = send(id);
    PaperId copy = new PaperId(Ids.next());
    copy(copy, publication, id);
    Paper paper = desk.paper(copy);
    assertThat(paper.correctsId()).isEqualTo(publication);
    assertThat(paper.sent()).isFalse();
    assertThat(paper.summary()).isEqualTo("As it was sent.");
    assertThat(paper.sections()).isEqualTo(desk.paper(id).sections());
    assertThatThrownBy(() -> copy(new PaperId(Ids.next()), publication, id))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("being made already");
    assertThatThrownBy(() -> copy(new PaperId(Ids.next()), publication, new PaperId(7)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aSummaryIsReadAgainBeforeMorePeopleReadIt() {
    PaperFacts few =
        desk.facts(
            PaperKind.MONTHLY_POSITION,
            desk.item,
            Audience.PRIVATE,
            Desk.AUGUST,
            Desk.SEPTEMBER,
            null,
            null);
    PaperId id = desk.make(few);
    papers.summarise(desk.coordinator, desk.area, id, 1, "For the committee.");
    papers.change(desk.coordinator, desk.area, id, 2, desk.monthly());
    assertThatThrownBy(() -> markSent(id, 3))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Read the summary again and save it");
    papers.summarise(desk.coordinator, desk.area, id, 3, "For the committee.");
    send(id);
    assertThat(desk.paper(id).sent()).isTrue();
  }

  @Test
  void whatAPrivatePaperCallsItsSectionsIsForItsCommitteeOnly() {
    PaperId id =
        desk.make(
            desk.facts(
                PaperKind.MONTHLY_POSITION,
                null,
                Audience.PRIVATE,
                Desk.AUGUST,
                Desk.SEPTEMBER,
                null,
                null));
    arrange(id, 1, new Section(SectionKind.CHALLENGE, "What went wrong at one school"));
    assertThat(headings(desk.make(desk.monthly()))).contains("Challenge remaining");
  }

  @Test
  void aPublicPaperIsNotSentOnceItsItemIsPrivate() {
    PaperId id = desk.make(desk.monthly());
    Plumbline.bean(Items.class)
        .change(
            desk.coordinator,
            desk.area,
            desk.item,
            1,
            new ItemText("8", "Progress report", "", Privacy.PRIVATE, "", null));
    assertThatThrownBy(() -> markSent(id, 1))
        .isInstanceOf(Refused.class)
        .hasMessage("“8. Progress report” is private: make the paper private.");
    assertThat(desk.paper(id).sent()).isFalse();
  }

  private List<SectionKind> kinds(PaperId id) {
    return desk.paper(id).sections().stream().map(Section::kind).toList();
  }

  private List<String> headings(PaperId id) {
    return desk.paper(id).sections().stream().map(Section::heading).toList();
  }

  private void arrange(PaperId id, int version, Section section) {
    papers.arrange(desk.coordinator, desk.area, id, version, List.of(section));
  }

  private PublicationId publication() {
    return Plumbline.bean(Publications.class)
        .publish(desk.coordinator, desk.story.area(), desk.committee, Desk.AUGUST, Desk.SEPTEMBER);
  }

  private PublicationId send(PaperId id) {
    Paper paper = desk.paper(id);
    Seen seen =
        Seen.of(
            paper.version(),
            Plumbline.bean(PaperReports.class).report(desk.coordinator, desk.story.area(), paper));
    PublicationId publication = new PublicationId(Ids.next());
    Plumbline.bean(Publications.class)
        .send(desk.coordinator, desk.story.area(), paper, seen, publication, "");
    return publication;
  }

  private void markSent(PaperId id, int version) {
    TransactionOperations<Object> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status -> {
      papers.markSent(desk.coordinator, desk.area, id, version, new PublicationId(Ids.next()));
      return true;
    });
  }

  private void copy(PaperId copy, PublicationId publication, PaperId sent) {
    Plumbline.bean(Copies.class).correct(desk.coordinator, desk.area, copy, publication, sent);
  }
}
