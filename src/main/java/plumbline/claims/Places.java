package plumbline.claims;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** To how many places a number was printed. */
final class Places {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.(\\d+))?");

  private Places() {}

  /** Of the printed text, where it holds the number and its zeros; else of the number itself. */
  static int of(String printed, BigDecimal amount) {
    Matcher number = NUMBER.matcher(printed);
    while (number.find()) {
      if (new BigDecimal(number.group().replace(",", "")).compareTo(amount.abs()) == 0) {
        String decimals = number.group(1);
        return decimals == null ? 0 : decimals.length();
      }
    }
    return Math.max(0, amount.stripTrailingZeros().scale());
  }
}
