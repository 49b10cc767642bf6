package plumbline.evidence;

import java.util.List;

/**
 * The library of an area, newest first.
 *
 * @param asked what this person's agencies are asked for
 * @param requests the page with all requests, or empty for readers of papers
 */
record LibraryPage(
    String base,
    List<Asked> asked,
    String requests,
    int openRequests,
    boolean mayAdd,
    boolean readsDrafts,
    List<Filter> filters,
    boolean filtered,
    List<Line> lines,
    String previous,
    String next) {

  /** What an agency of the person who looks is asked for. */
  record Asked(
      String href, String criterion, String what, String detail, String due, boolean late) {}

  record Filter(String name, String text, List<AddPage.Choice> items) {}

  record Line(
      String href,
      String title,
      String detail,
      String produced,
      String criteria,
      List<String> marks) {}
}
