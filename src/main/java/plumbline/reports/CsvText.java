package plumbline.reports;

/** Guards text cells of spreadsheet files against being read as formulas. */
public final class CsvText {

  /** What starts a formula, in its full-width forms too, or lets one through unseen. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvText() {}

  /** The text, with a leading apostrophe if a spreadsheet could take it for a formula. */
  public static String guard(String text) {
    boolean dangerous = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return dangerous ? "'" + text : text;
  }
}
