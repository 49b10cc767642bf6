package plumbline.publications;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.papers.Audience;
import plumbline.papers.Copies;
import plumbline.papers.Paper;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.Papers;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.reports.Report;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** An area with two closed months, a committee, and whoever sends papers to it and reads them. */
final class SentPapers {

  static final CriterionId E1 = new CriterionId("23.E1");
  static final Month AUGUST = Month.of(2026, 8);
  static final Month SEPTEMBER = Month.of(2026, 9);

  final Story story = Story.begin();
  final Viewer coordinator = story.coordinator();
  final CommitteeId committee = story.committee("Scrutiny");
  final CommitteeId panel = story.committee("Panel");

  SentPapers() {
    story.person("councillor", NewGrant.reader(committee));
    story.person("other", NewGrant.reader(panel));
    story.person("national", NewGrant.of(Role.NATIONAL_READER));
    rate(AUGUST, "red");
    rate(SEPTEMBER, "amber");
  }

  private void rate(Month month, String level) {
    story.open(coordinator, month);
    story.agree(coordinator, month, E1, level, "The reason of " + month.words() + ".");
    story.close(coordinator, month);
  }

  /** Sends the ratings of both months, with everything still to be made. */
  PublicationId send(Audience audience, @Nullable PublicationId corrects) {
    return send(audience, AUGUST, SEPTEMBER, corrects);
  }

  PublicationId send(
      Audience audience,
      @Nullable Month from,
      @Nullable Month to,
      @Nullable PublicationId corrects) {
    PaperId draft = new PaperId(Ids.next());
    if (corrects == null) {
      return send(draft, facts(audience, from, to));
    }
    PaperId wrong = Objects.requireNonNull(find(corrects).paperId());
    Plumbline.bean(Copies.class).correct(coordinator, story.area().id(), draft, corrects, wrong);
    return send(draft, "A sheet was misread.");
  }

  PublicationId send(PaperId draft, PaperFacts facts) {
    Plumbline.bean(Papers.class).make(coordinator, story.area().id(), draft, facts);
    return send(draft, "");
  }

  private PublicationId send(PaperId draft, String correction) {
    Paper paper =
        Plumbline.bean(Papers.class).find(coordinator, story.area().id(), draft).orElseThrow();
    Report seen = Plumbline.bean(PaperReports.class).report(coordinator, story.area(), paper);
    PublicationId id = new PublicationId(Ids.next());
    Plumbline.bean(Publications.class)
        .send(coordinator, story.area(), paper, Seen.of(paper.version(), seen), id, correction);
    return id;
  }

  private PaperFacts facts(Audience audience, @Nullable Month from, @Nullable Month to) {
    PaperKind kind = from == null ? PaperKind.MEASURES_REPORT : PaperKind.MONTHLY_POSITION;
    return new PaperFacts(
        kind, "Position of the area", committee, null, audience, from, to, null, null);
  }

  /** Sends and makes it. */
  PublicationId publish(Audience audience, @Nullable PublicationId corrects) {
    PublicationId id = send(audience, corrects);
    make(id);
    return id;
  }

  void make(PublicationId id) {
    Plumbline.bean(Making.class).make(story.area().id(), id);
  }

  Publication find(PublicationId id) {
    return Plumbline.bean(SentRepository.class).find(story.area().id(), id).orElseThrow();
  }

  String path(PublicationId id) {
    return story.path("/publications/" + id.value());
  }

  int status(String person, String path) {
    return story.visit(person).get(path).status();
  }

  String text(String person, String path) {
    return story.visit(person).get(path).page().text();
  }

  String board(String person) {
    return story.visit(person).get(story.path("/board.csv")).text();
  }

  /** How many ratings the spreadsheet of the area holds for this person. */
  long sheetRows(String person) throws IOException {
    byte[] sheet = story.visit(person).get(story.path("/ratings.xlsx")).bytes();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
      return book.getFirstSheet().read().size() - 1;
    }
  }
}
