package plumbline.evidence;

import java.util.List;

/** The library of an area, newest first. */
record LibraryPage(
    String base,
    boolean mayAdd,
    boolean readsDrafts,
    List<Filter> filters,
    boolean filtered,
    List<Line> lines,
    String previous,
    String next) {

  record Filter(String name, String text, List<AddPage.Choice> items) {}

  record Line(
      String href,
      String title,
      String detail,
      String produced,
      String criteria,
      List<String> marks) {}
}
