package plumbline.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in minutes, hours, days or weeks, as people write and read them. */
final class Times {

  /** The units of time that a measure may have. */
  static final List<String> UNITS = List.of("minutes", "hours", "days", "weeks");

  private static final int DECIMALS = 4;
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final Map<String, Integer> SECONDS = Map.of("minutes", 60, "hours", 3600);
  private static final Map<String, Integer> DAYS = Map.of("days", 1, "weeks", 7);

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d))?");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<hours>\\d{1,6}(?:\\.\\d{1,4})?) ?(?:h|hrs?|hours?))?(?: ?(?:and )?|, )"
              + "(?:(?<minutes>\\d{1,6}(?:\\.\\d{1,4})?) ?(?:m|mins?|minutes?))?(?: ?(?:and )?|, )"
              + "(?:(?<seconds>\\d{1,6}) ?(?:s|secs?|seconds?))?");
  private static final Pattern LONG =
      Pattern.compile("(?<amount>\\d{1,6}(?:\\.\\d{1,4})?) ?(?<unit>day|week)s?");

  private Times() {}

  /** "4 minutes 36 seconds", "1 hour 30 minutes", "45 days", "37.5 weeks". */
  static String words(BigDecimal amount, String unit) {
    Integer size = SECONDS.get(unit);
    if (size == null || isWhole(amount)) {
      return Values.number(amount) + " " + named(amount, unit);
    }
    BigDecimal seconds = amount.multiply(BigDecimal.valueOf(size));
    BigDecimal rounded = seconds.setScale(0, RoundingMode.HALF_UP);
    // Four decimals of a unit say a second only so exactly.
    BigDecimal doubt = BigDecimal.valueOf(size).movePointLeft(DECIMALS);
    if (seconds.subtract(rounded).abs().compareTo(doubt) > 0) {
      return Values.number(amount) + " " + named(amount, unit);
    }
    return parts(rounded.longValueExact(), size);
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }

  private static String named(BigDecimal amount, String unit) {
    return UNITS.contains(unit)
        ? Values.plural(amount, unit.substring(0, unit.length() - 1))
        : unit;
  }

  private static String parts(long seconds, int size) {
    long hours = size == SECONDS.getOrDefault("hours", 0) ? seconds / size : 0;
    long rest = seconds - hours * size;
    List<String> parts = new ArrayList<>();
    add(parts, hours, "hour");
    add(parts, rest / 60, "minute");
    add(parts, rest % 60, "second");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String one) {
    if (number != 0) {
      BigDecimal amount = BigDecimal.valueOf(number);
      parts.add(Values.number(amount) + " " + Values.plural(amount, one));
    }
  }

  /** What a text that names its units comes to in this unit; nothing for a number alone. */
  static Optional<BigDecimal> read(String text, String unit) {
    return SECONDS.containsKey(unit) ? shortTime(text, unit) : longTime(text, unit);
  }

  private static Optional<BigDecimal> shortTime(String text, String unit) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      BigDecimal first = new BigDecimal(clock.group(1));
      BigDecimal second = new BigDecimal(clock.group(2));
      return clock.group(3) == null
          ? Optional.of(first.add(part(second, SIXTY)))
          : Optional.of(inUnit(seconds(first, second, new BigDecimal(clock.group(3))), unit));
    }
    Matcher parts = PARTS.matcher(text);
    return parts.matches()
        ? Optional.of(
            inUnit(
                seconds(
                    number(parts.group("hours")),
                    number(parts.group("minutes")),
                    number(parts.group("seconds"))),
                unit))
        : Optional.empty();
  }

  private static BigDecimal number(String digits) {
    return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
  }

  private static BigDecimal seconds(BigDecimal hours, BigDecimal minutes, BigDecimal seconds) {
    return hours.multiply(SIXTY).add(minutes).multiply(SIXTY).add(seconds);
  }

  private static BigDecimal inUnit(BigDecimal seconds, String unit) {
    return part(seconds, BigDecimal.valueOf(SECONDS.getOrDefault(unit, 1)));
  }

  private static BigDecimal part(BigDecimal amount, BigDecimal of) {
    return amount.divide(of, DECIMALS, RoundingMode.HALF_UP);
  }

  private static Optional<BigDecimal> longTime(String text, String unit) {
    Matcher matcher = LONG.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int size = DAYS.getOrDefault(matcher.group("unit") + "s", 1);
    BigDecimal days = new BigDecimal(matcher.group("amount")).multiply(BigDecimal.valueOf(size));
    return Optional.of(part(days, BigDecimal.valueOf(DAYS.getOrDefault(unit, 1))));
  }

  static String example(String unit) {
    return switch (unit) {
      case "minutes" -> "4 min 36 s, 4:36 or 4.6";
      case "hours" -> "1 h 30 min, 1:30 or 1.5";
      case "weeks" -> "20 weeks or 20";
      default -> "45 days or 45";
    };
  }
}
