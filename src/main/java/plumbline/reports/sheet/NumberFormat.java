package plumbline.reports.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.reports.Cell;

/** The format in which a spreadsheet prints a number as the report prints it. */
final class NumberFormat {

  private static final Pattern PRINTED =
      Pattern.compile("([−-]?)([^0-9−\"-]*)(\\d{1,3}(?:,\\d{3})+|\\d+)((?:\\.\\d+)?)([^0-9\"]*)");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private NumberFormat() {}

  /** "General" where the printed words are no number with something before or after it. */
  static String of(Cell.Quantity quantity) {
    Matcher printed = PRINTED.matcher(quantity.text());
    if (!printed.matches()) {
      return "General";
    }
    String fraction = printed.group(4);
    int decimals = Math.max(0, fraction.length() - 1);
    String digits =
        (printed.group(3).contains(",") ? "#,##0" : "0")
            + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    String after = printed.group(5);
    BigDecimal number = new BigDecimal(printed.group(3).replace(",", "") + fraction);
    BigDecimal value = quantity.value().abs();
    if (after.equals("%") && isRounded(value.multiply(WHOLE), number)) {
      return digits + "%";
    }
    if (!isRounded(value, number)) {
      return "General";
    }
    return quoted(printed.group(2)) + digits + quoted(after);
  }

  private static boolean isRounded(BigDecimal value, BigDecimal printed) {
    BigDecimal half = BigDecimal.ONE.movePointLeft(printed.scale()).divide(BigDecimal.TWO);
    return value.subtract(printed).abs().compareTo(half) <= 0;
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : "\"" + words + "\"";
  }
}
