package plumbline.recommendations;

import java.util.List;
import plumbline.web.Choice;

/** The recommendations of an area by review and theme. */
record IndexPage(
    String base,
    String csv,
    String reviewId,
    List<Choice> reviews,
    List<Choice> shows,
    boolean filtered,
    List<Figure> figures,
    List<Group> groups,
    List<Drift> owners,
    boolean mayWrite,
    boolean mayAgree,
    int drafts,
    boolean anyReview) {

  /** How many stand in one way, with the list of just those. */
  record Figure(int number, String words, String href, String tone) {}

  record Group(String review, String href, List<Theme> themes) {}

  record Theme(String name, String drift, List<Row> rows) {}

  record Drift(String name, String words) {}

  /**
   * @param note that the number is not the paper's
   * @param tone of the tag, which has its words too
   */
  record Row(
      String href,
      String label,
      String note,
      String words,
      String owner,
      String state,
      String tone,
      String draft,
      String asWritten,
      String understood,
      String drift,
      String latest,
      String latestWords) {}
}
