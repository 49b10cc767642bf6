package plumbline.recommendations;

import java.util.List;
import plumbline.notes.NotesPart;

/** One recommendation: what is asked, how it stands, every response in order. */
record ShowPage(
    String heading,
    String base,
    String list,
    String review,
    String reviewHref,
    String theme,
    String note,
    String state,
    String tone,
    boolean draft,
    String words,
    List<SubPart> parts,
    List<Fact> facts,
    List<Told> promises,
    String drift,
    List<Told> responses,
    boolean mayRespond,
    List<Told> assurances,
    List<Linked> criteria,
    List<Linked> evidence,
    List<LinkedActions.Linked> actions,
    List<LinkedMeasures.Linked> measures,
    boolean mayChange,
    boolean mayAgree,
    boolean readsHistory,
    int version,
    NotesPart notes) {

  record Fact(String name, String value) {}

  /**
   * Something that was said on a day.
   *
   * @param correct where a response is corrected; empty for who may not
   */
  record Told(
      String anchor, String when, String title, String words, String more, String correct) {}

  record Linked(String text, String href) {}
}
