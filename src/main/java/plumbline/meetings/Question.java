package plumbline.meetings;

import java.util.List;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.QuestionId;

/**
 * A question on an item, with its answers in the order in which they were given.
 *
 * @param item the title of the item
 */
public record Question(
    QuestionId id,
    MeetingId meetingId,
    ItemId itemId,
    String item,
    Said asked,
    List<Said> answers) {

  public Question {
    answers = List.copyOf(answers);
  }

  /** Whether nobody has answered it yet. */
  public boolean isOpen() {
    return answers.isEmpty();
  }

  /** What the history keeps. */
  record Kept(String item, KeptSaid asked, List<KeptSaid> answers) {}

  record KeptSaid(String words, String role, String on) {
    static KeptSaid of(Said said) {
      return new KeptSaid(said.words(), said.role(), said.on().toString());
    }
  }

  Kept kept() {
    return new Kept(
        String.valueOf(itemId.value()),
        KeptSaid.of(asked),
        answers.stream().map(KeptSaid::of).toList());
  }
}
