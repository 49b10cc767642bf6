package plumbline.reviews;

import java.util.List;
import plumbline.notes.NotesPart;

/** One review with its parts in print order. */
record ReviewPage(
    String heading,
    String kind,
    String base,
    String reviews,
    String recommendations,
    boolean mayKeep,
    List<Fact> facts,
    String predecessor,
    String predecessorHref,
    String verdict,
    String outcome,
    List<Line> parts,
    NotesPart notes) {

  record Fact(String name, String value) {}

  /**
   * @param level how far it stands below others: 1, 2 or 3
   * @param caption the kind with the printed reference, where the heading does not say it
   * @param state that it is withheld, or who released it
   * @param notes what is noted on the source, each on one line
   */
  record Line(
      int level,
      String anchor,
      String caption,
      String heading,
      String words,
      boolean quoted,
      List<Fact> facts,
      boolean withheld,
      String state,
      List<String> notes,
      String change) {}
}
