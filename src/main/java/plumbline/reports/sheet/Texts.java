package plumbline.reports.sheet;

import org.dhatim.fastexcel.Worksheet;
import plumbline.charts.drawing.TextWidth;
import plumbline.reports.FileText;

/** Puts text into cells, as text. */
final class Texts {

  /** More than this no spreadsheet takes in one cell. */
  private static final int LONGEST = 32_767;

  private static final String GOES_ON = " … (the text goes on in the other formats)";

  private static final double LETTER = 6;
  private static final double LINE = 15;
  private static final double HIGHEST = 405;

  private Texts() {}

  static void put(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, clean(text));
    }
  }

  /** As a cell can hold it. */
  static String clean(String text) {
    return fitting(FileText.clean(text));
  }

  /** How high a row is whose texts stand in columns of these widths, in points. */
  static double height(String text, double width) {
    long lines =
        text.lines()
            .mapToLong(line -> (long) Math.ceil(letters(line) / (width - 1)))
            .map(count -> Math.max(1, count))
            .sum();
    return Math.min(HIGHEST, Math.max(1, lines) * LINE);
  }

  /** About how many digits wide the text is, which is how spreadsheets measure columns. */
  static double letters(String text) {
    return TextWidth.of(text, 11) / LETTER;
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST - GOES_ON.length() - 1) + GOES_ON;
  }
}
