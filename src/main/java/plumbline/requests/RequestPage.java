package plumbline.requests;

import java.util.List;

/**
 * What agencies are asked for in an area, with the form to ask.
 *
 * @param mayAsk whether this person may ask on any criterion
 */
record RequestPage(
    String library,
    String base,
    boolean mayAsk,
    List<Choice> agencies,
    String agencyError,
    List<Choice> criteria,
    String criterionError,
    Field what,
    Field dueOn,
    List<Line> open,
    List<Line> ended) {

  record Choice(String value, String text, boolean selected) {}

  record Field(String value, String error) {}

  /** A piece of evidence that answered. */
  record Answer(String text, String href) {}

  /**
   * One request.
   *
   * @param answer where to add what answers it, or empty for whoever may not
   * @param withdraw where it is withdrawn, or empty for whoever may not
   * @param wrong whether its withdrawal was sent and not taken
   */
  record Line(
      String anchor,
      String title,
      String what,
      String due,
      boolean late,
      String asked,
      String state,
      String reason,
      List<Answer> answers,
      String answer,
      String withdraw,
      int version,
      boolean wrong,
      Field why) {}
}
