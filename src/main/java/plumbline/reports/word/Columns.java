package plumbline.reports.word;

import java.util.List;
import java.util.stream.IntStream;
import plumbline.charts.drawing.TextWidth;
import plumbline.reports.Block.Table;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reports.WideTable;

/**
 * The widths of a table's columns in points: each at least as wide as its widest word, the rest of
 * the page shared by how much each has to say.
 *
 * @param narrow whether ratings stand by their letters alone
 */
record Columns(List<Double> widths, boolean narrow) {

  private static final int MARKS_WITH_WORDS = 6;
  private static final double SIZE = 9;
  private static final double INSETS = 10;
  private static final double NARROW = 30;
  private static final double WIDEST_WORD = 150;
  private static final double WIDEST_LINE = 700;
  private static final double WIDEST_MARK = 84;

  static Columns of(Table table) {
    int count = table.columns().size();
    long marks = IntStream.range(0, count).filter(i -> WideTable.hasMarks(table, i)).count();
    boolean narrow = marks > MARKS_WITH_WORDS;
    double[] least = new double[count];
    double[] wanted = new double[count];
    for (int i = 0; i < count; i++) {
      if (narrow && i > 0 && WideTable.hasMarks(table, i)) {
        least[i] = NARROW;
        wanted[i] = NARROW;
      } else {
        measure(table, i, least, wanted);
      }
    }
    return new Columns(shared(least, wanted), narrow);
  }

  private static void measure(Table table, int column, double[] least, double[] wanted) {
    double widest = WideTable.hasMarks(table, column) ? WIDEST_MARK : WIDEST_LINE;
    add(table.columns().get(column), column, least, wanted, widest);
    for (Row row : table.rows()) {
      if (row instanceof Row.Cells(List<Cell> cells)) {
        add(cells.get(column).text(), column, least, wanted, widest);
      }
    }
  }

  private static void add(String text, int column, double[] least, double[] wanted, double widest) {
    for (String line : text.split("\n", -1)) {
      for (String word : line.split(" ")) {
        least[column] = Math.max(least[column], Math.min(WIDEST_WORD, width(word)));
      }
      double whole = Math.min(widest, width(line));
      wanted[column] = Math.max(wanted[column], Math.max(least[column], whole));
    }
  }

  /** Heads and ratings are bold, which is about a twelfth wider. */
  private static double width(String text) {
    return TextWidth.of(text, SIZE) * 1.08 + INSETS;
  }

  private static List<Double> shared(double[] least, double[] wanted) {
    double leastSum = IntStream.range(0, least.length).mapToDouble(i -> least[i]).sum();
    double wantedSum = IntStream.range(0, wanted.length).mapToDouble(i -> wanted[i]).sum();
    double room = Template.BODY_WIDTH;
    double[] widths = new double[least.length];
    for (int i = 0; i < widths.length; i++) {
      if (leastSum >= room) {
        widths[i] = least[i] * room / leastSum;
      } else if (wantedSum <= room) {
        widths[i] = wanted[i];
      } else {
        double share = (wanted[i] - least[i]) / (wantedSum - leastSum);
        widths[i] = least[i] + (room - leastSum) * share;
      }
    }
    double sum = IntStream.range(0, widths.length).mapToDouble(i -> widths[i]).sum();
    widths[0] += Math.max(0, room - sum);
    return IntStream.range(0, widths.length).mapToObj(i -> widths[i]).toList();
  }
}
