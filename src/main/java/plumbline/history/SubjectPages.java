package plumbline.history;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.web.Page;

/**
 * Makes the page that says who changed one record, and what. Whoever asks for it checks first that
 * the person may read the whole area.
 */
@Singleton
public class SubjectPages {

  /** What each agency said stays between it and those who have said something themselves. */
  private static final String BLIND = " by agency ";

  private static final int ON_A_PAGE = 50;

  private final StepLines lines;

  SubjectPages(StepLines lines) {
    this.lines = lines;
  }

  record SubjectPage(String heading, String back, List<StepLines.Line> changes, String older) {}

  /**
   * @param subjectPrefix how the subjects of the record and of its parts begin
   * @param address of the record; its history has the same and {@code /history}
   * @param before the number of the change from which on nothing is shown
   */
  public Page page(AreaId area, String subjectPrefix, String heading, String address, long before) {
    List<StepLines.Line> changes =
        lines.of(area, Wanted.about(subjectPrefix, before), ON_A_PAGE, SubjectPages::isOpen);
    return new Page(
        "History of " + heading,
        "history/subject",
        new SubjectPage(
            heading,
            address,
            changes,
            changes.size() < ON_A_PAGE
                ? ""
                : address + "/history?before=" + changes.getLast().number()));
  }

  /** Whether the fields of this subject are told to whoever reads the whole area. */
  public static boolean isOpen(String subject) {
    return !subject.contains(BLIND);
  }
}
