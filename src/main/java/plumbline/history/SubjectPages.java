package plumbline.history;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.web.Page;

/** Makes the page that says who changed one record. Whoever asks for it checks the right first. */
@Singleton
public class SubjectPages {

  private static final int ON_A_PAGE = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private final History history;

  SubjectPages(History history) {
    this.history = history;
  }

  record SubjectPage(String heading, String back, List<Line> changes, String older) {
    record Line(String when, String who, String what) {}
  }

  /**
   * @param subjectPrefix how the subjects of the record and of its parts begin
   * @param address of the record; its history has the same and {@code /history}
   * @param before the number of the change from which on nothing is shown
   */
  public Page page(AreaId area, String subjectPrefix, String heading, String address, long before) {
    List<HistoryEntry> entries = history.entries(area, subjectPrefix, ON_A_PAGE, before);
    return new Page(
        "History of " + heading,
        "history/subject",
        new SubjectPage(
            heading,
            address,
            entries.stream().map(SubjectPages::line).toList(),
            entries.size() < ON_A_PAGE
                ? ""
                : address + "/history?before=" + entries.getLast().sequence()));
  }

  private static SubjectPage.Line line(HistoryEntry entry) {
    var london = entry.at().atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON);
    String name = entry.personName();
    return new SubjectPage.Line(
        Month.words(london.toLocalDate()) + ", " + TIME.format(london),
        name == null ? "" : name,
        entry.kind());
  }
}
