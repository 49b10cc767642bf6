package plumbline.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as papers print them, counted in seconds. */
final class TimeText {

  private static final Pattern PART =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)\\s*(weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)\\b",
          Pattern.CASE_INSENSITIVE);

  private TimeText() {}

  /** What a printed length can stand for: its last part is rounded. */
  static Optional<Interval> read(String printed) {
    BigDecimal seconds = BigDecimal.ZERO;
    BigDecimal half = BigDecimal.ZERO;
    Matcher part = PART.matcher(printed);
    while (part.find()) {
      BigDecimal number = new BigDecimal(part.group(1));
      BigDecimal unit = unit(part.group(2));
      seconds = seconds.add(number.multiply(unit));
      half = unit.multiply(new BigDecimal("0.5").movePointLeft(number.scale()));
    }
    return half.signum() == 0
        ? Optional.empty()
        : Optional.of(new Interval(seconds.subtract(half), seconds.add(half)));
  }

  static BigDecimal unit(String name) {
    return switch (name.isEmpty() ? ' ' : Character.toLowerCase(name.charAt(0))) {
      case 'w' -> BigDecimal.valueOf(604_800);
      case 'd' -> BigDecimal.valueOf(86_400);
      case 'h' -> BigDecimal.valueOf(3600);
      case 'm' -> BigDecimal.valueOf(60);
      default -> BigDecimal.ONE;
    };
  }

  /** To the second: 4 minutes 26 seconds. */
  static String words(BigDecimal seconds) {
    long left = seconds.setScale(0, RoundingMode.HALF_UP).longValueExact();
    List<String> parts = new ArrayList<>();
    add(parts, left / 3600, "hour");
    add(parts, left / 60 % 60, "minute");
    add(parts, left % 60, "second");
    return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
