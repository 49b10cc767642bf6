package plumbline.meetings;

import java.util.List;
import plumbline.notes.NotesPart;

/**
 * An item with everything that is kept of it.
 *
 * @param standing whether it is public, and its marking
 * @param edit where it is changed, and so on; empty for whoever may not
 */
record ItemPage(
    String heading,
    String meeting,
    String back,
    String standing,
    String purpose,
    List<Link> follows,
    List<Link> following,
    List<Line> facts,
    List<Report> nextReport,
    List<Exchange> questions,
    NotesPart notes,
    String edit,
    String addFacts,
    String promise,
    String ask,
    String csv) {

  /** Another item. */
  record Link(String text, String href) {}

  /** A fact; {@code who} and {@code when} may be empty, as {@code words} may. */
  record Line(String label, String words, String who, String when, String edit) {}

  /**
   * When the next report was promised; of the changes there may be none.
   *
   * @param unsure whether a person has yet to say what it means
   */
  record Report(
      String asWritten, String understood, String state, boolean unsure, List<String> changes) {}

  /** A question with its answers; {@code answer} is empty for whoever may not answer. */
  record Exchange(String words, String who, boolean isOpen, List<Reply> answers, String answer) {}

  record Reply(String words, String who) {}
}
