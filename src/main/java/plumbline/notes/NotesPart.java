package plumbline.notes;

import java.util.List;

/**
 * The notes of a record as its page shows them with {@code {{render "notes/part" notes}}}.
 *
 * @param withdrawn for whoever writes notes only
 * @param add the page on which one is added; empty for whoever may not
 */
public record NotesPart(List<Line> lines, List<Line> withdrawn, String add) {

  /**
   * One note.
   *
   * @param href its own page, where it can be withdrawn; empty for whoever may not
   * @param reason why it was withdrawn, or empty
   */
  public record Line(
      String printed,
      String understood,
      String why,
      String pageReference,
      String noted,
      String href,
      String reason) {}
}
