package plumbline.papers.sections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.recommendations.Addressee;
import plumbline.recommendations.RecommendationDetail;
import plumbline.recommendations.Response;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;

/** All recommendations of a review in one table, each on a line of its own under its theme. */
final class RecommendationOverview {

  private static final int SHOWN = 150;

  private final List<RecommendationDetail> all;
  private final boolean answered;
  private final boolean timed;
  private final boolean addressed;

  private RecommendationOverview(List<RecommendationDetail> all) {
    this.all = all;
    answered = lastMeetings(all).size() > 1;
    timed = anyTimescale(all);
    addressed = !timed && all.stream().anyMatch(each -> !each.addressees().isEmpty());
  }

  static Block of(List<RecommendationDetail> all) {
    return new RecommendationOverview(all).table();
  }

  static boolean anyAnswer(List<RecommendationDetail> all) {
    return all.stream().anyMatch(each -> !each.responses().isEmpty());
  }

  /** The meetings to which they were last answered; one is the same for all. */
  private static Set<String> lastMeetings(List<RecommendationDetail> all) {
    return all.stream()
        .map(each -> each.responses().isEmpty() ? "" : each.responses().getLast().meetingWords())
        .collect(Collectors.toSet());
  }

  /** That none is answered, or that all were last answered to one meeting. */
  static String answered(List<RecommendationDetail> all) {
    if (!anyAnswer(all)) {
      return "Nothing has been answered yet.";
    }
    Set<String> last = lastMeetings(all);
    return last.size() == 1 ? "All were last answered to " + last.iterator().next() + "." : "";
  }

  /** Whether a timescale was set for any of them. */
  static boolean anyTimescale(List<RecommendationDetail> all) {
    return all.stream().anyMatch(RecommendationOverview::isTimed);
  }

  static boolean isTimed(RecommendationDetail each) {
    return !each.standing().promises().current().timescale().asWritten().isBlank();
  }

  /** Columns that would say the same in every row are left out. */
  private Block table() {
    List<String> columns = new ArrayList<>(List.of("Reference", "Recommendation"));
    if (addressed) {
      columns.add("Addressed to");
    }
    if (answered) {
      columns.add("Last answered");
    }
    if (timed) {
      columns.addAll(List.of("Timescale", "How it stands"));
    }
    List<Row> rows = new ArrayList<>();
    String theme = "";
    for (RecommendationDetail each : all) {
      String of = each.recommendation().theme();
      if (!of.equals(theme)) {
        rows.add(Row.band(of.isBlank() ? "Without a theme" : of));
        theme = of;
      }
      rows.add(row(each));
    }
    return new Block.Table("The recommendations at a glance", columns, rows);
  }

  private Row row(RecommendationDetail each) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(each.recommendation().reference()));
    cells.add(Cell.of(shortened(each.recommendation().words())));
    if (addressed) {
      cells.add(Cell.of(names(each.addressees())));
    }
    if (answered) {
      cells.add(lastAnswered(each.responses()));
    }
    if (timed) {
      cells.add(Cell.of(each.standing().promises().current().timescale().words()));
      cells.add(Cell.of(each.standing().words()));
    }
    return new Row.Cells(cells);
  }

  private static Cell lastAnswered(List<Response> responses) {
    LocalDate last = responses.isEmpty() ? null : responses.getLast().heldOn();
    return last == null ? Cell.of("Not yet") : Cell.of(last);
  }

  static String names(List<Addressee> addressees) {
    return addressees.isEmpty()
        ? "Nobody is named"
        : addressees.stream()
            .map(each -> each.words().isBlank() ? each.kind().words() : each.words())
            .collect(Collectors.joining("; "));
  }

  /** The first line, cut at a word where it is long. */
  private static String shortened(String words) {
    String line = words.strip().lines().findFirst().orElse("");
    if (line.length() <= SHOWN) {
      return line;
    }
    int end = line.lastIndexOf(' ', SHOWN);
    return line.substring(0, end < 1 ? SHOWN : end) + " …";
  }
}
