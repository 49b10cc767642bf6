package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.QuestionId;
import plumbline.meetings.Fact;
import plumbline.meetings.ItemFacts;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.meetings.NextReports;
import plumbline.meetings.Privacy;
import plumbline.meetings.Questions;
import plumbline.meetings.Said;

/** Enters the meetings of a file with what was on their agenda. */
@Singleton
class PaperMeetings {

  private final Meetings meetings;
  private final Items items;
  private final ItemFacts facts;
  private final NextReports nextReports;
  private final Questions questions;
  private final PaperNotes notes;

  PaperMeetings(
      Meetings meetings,
      Items items,
      ItemFacts facts,
      NextReports nextReports,
      Questions questions,
      PaperNotes notes) {
    this.meetings = meetings;
    this.items = items;
    this.facts = facts;
    this.nextReports = nextReports;
    this.questions = questions;
    this.notes = notes;
  }

  void plan(PapersFile file, Desk desk) {
    for (PapersFile.MeetingText text : file.meetings()) {
      desk.on(text.recorded(), () -> enter(text, desk));
    }
  }

  private void enter(PapersFile.MeetingText text, Desk desk) {
    Writers by = desk.writers();
    MeetingId meeting =
        meetings.schedule(
            by.coordinator(),
            by.id(),
            by.committee(text.committee()),
            new MeetingPlan(text.held(), text.place()));
    text.items().forEach(item -> enter(text, item, meeting, desk));
  }

  private void enter(
      PapersFile.MeetingText text, PapersFile.ItemText item, MeetingId meeting, Desk desk) {
    Writers by = desk.writers();
    Privacy privacy = item.privacy() == null ? Privacy.PUBLIC : item.privacy();
    ItemId follows = desk.records().items().get(item.follows());
    ItemId id =
        items.add(
            by.coordinator(),
            by.id(),
            meeting,
            new ItemText(
                item.number(), item.title(), item.purpose(), privacy, item.marking(), follows));
    if (!item.nextReport().isEmpty()) {
      nextReports.promise(by.coordinator(), by.id(), id, 1, item.nextReport(), "");
    }
    desk.records().items().put(item.key(), id);
    desk.records().meetings().put(item.key(), meeting);
    List<Fact> said = facts(item);
    if (!said.isEmpty()) {
      facts.add(by.coordinator(), by.id(), id, said);
    }
    notes.hang(by, Items.subject(id), item.notes());
    for (PapersFile.QuestionText question : item.questions()) {
      Said asked = new Said(question.words(), question.asker(), text.held());
      QuestionId asking = questions.ask(by.coordinator(), by.id(), id, asked);
      question.answers().forEach(answer -> answer(asking, answer, desk));
    }
  }

  private void answer(QuestionId question, PapersFile.AnswerText answer, Desk desk) {
    Writers by = desk.writers();
    Said said = new Said(answer.words(), answer.role(), PapersFile.day(answer.day()));
    desk.on(said.on(), () -> questions.answer(by.coordinator(), by.id(), question, said));
  }

  private static List<Fact> facts(PapersFile.ItemText item) {
    return item.facts().stream().map(PaperMeetings::fact).toList();
  }

  private static Fact fact(PapersFile.FactText fact) {
    return new Fact(
        fact.kind(),
        fact.heading(),
        fact.words().strip(),
        fact.dated(),
        fact.day().isEmpty() ? null : PapersFile.day(fact.day()),
        fact.role(),
        fact.onBehalfOf());
  }
}
