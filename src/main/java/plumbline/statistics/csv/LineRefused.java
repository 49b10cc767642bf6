package plumbline.statistics.csv;

import plumbline.common.Refused;

/** Makes the sentence about a line that cannot be taken. */
final class LineRefused {

  private LineRefused() {}

  static Refused of(long line, String column, String wrong) {
    return new Refused(
        "files",
        "Line %,d, column %s: %s. Nothing was taken; choose the file as published, or ask the publisher about this line."
            .formatted(line, column, wrong));
  }

  static Refused ofRow(long line, String wrong) {
    return new Refused(
        "files",
        "Line %,d %s. Nothing was taken; download the file once more and choose that one."
            .formatted(line, wrong));
  }

  /** What a cell holds, short enough for a sentence. */
  static String shown(String cell) {
    return "“" + (cell.length() > 40 ? cell.substring(0, 40) + "…" : cell) + "”";
  }
}
