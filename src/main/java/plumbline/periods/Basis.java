package plumbline.periods;

/** How the time that a figure is about was chosen. */
public enum Basis {
  POINT("point in time"),
  MONTH("month"),
  QUARTER("quarter"),
  TERM("term"),
  CALENDAR_YEAR("calendar year"),
  ACADEMIC_YEAR("academic year"),
  FINANCIAL_YEAR("financial year"),
  PART_YEAR("part of a year"),
  SPAN("another span of time"),
  BY("up to a date, beginning not stated"),
  SINCE("since a date"),
  NOT_STATED("not stated");

  private final String words;

  Basis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
