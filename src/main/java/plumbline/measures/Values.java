package plumbline.measures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.common.Refused;

/**
 * The values of a measure, as people write and read them.
 *
 * @param counted what stands after the number, as {@link Measure#counted} says
 */
public record Values(Unit unit, String counted) {

  private static final Pattern NUMBER =
      Pattern.compile("(-?)(\\d{1,14}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.(\\d+))?");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 4;
  private static final String PERCENT = " ?(?:%|per ?cent)$";
  private static final String POSTS = " ?(?:posts?|ftes?|full[- ]time equivalents?|wte)$";

  /** "54.5%", "1,911", "£171,395", "1.5 posts", "4 minutes 36 seconds", "45 days". */
  public String words(BigDecimal amount) {
    return switch (unit) {
      case RATE, MONEY -> shortWords(amount);
      case COUNT -> followed(amount, counted);
      case POSTS -> followed(amount, counted.isEmpty() ? plural(amount, "post") : counted);
      case TIME -> Times.words(amount, counted);
    };
  }

  /** Without what is counted, for axes and columns: "54.5%", "1,911", "£171,395", "1.5", "45". */
  public String shortWords(BigDecimal amount) {
    return switch (unit) {
      case RATE -> number(amount) + "%";
      case MONEY -> (amount.signum() < 0 ? "−£" : "£") + money(amount.abs());
      case COUNT, POSTS, TIME -> number(amount);
    };
  }

  /** The unit in words after a number that stands without it: "%", "£", "plans", "days". */
  public String unitWords() {
    return switch (unit) {
      case RATE -> "%";
      case MONEY -> "£";
      case POSTS -> counted.isEmpty() ? "posts" : counted;
      case COUNT, TIME -> counted;
    };
  }

  /**
   * Reads what was typed: "86%", "1,911", "£171,395", "1.5 posts", "4 min 36 s", "4:36".
   *
   * @param field of the form, under which what is wrong is said
   * @throws Refused with one sentence that says what to enter
   */
  public BigDecimal read(String field, String typed) {
    String text = plain(typed);
    if (text.isEmpty()) {
      throw new Refused(field, "Enter a value, such as " + example() + ".");
    }
    return switch (unit) {
      case RATE -> rate(field, typed, text.replaceAll(PERCENT, ""));
      case COUNT -> notNegative(field, typed, without(text, counted));
      case MONEY -> decimal(field, typed, pounds(text));
      case POSTS -> notNegative(field, typed, without(text.replaceAll(POSTS, ""), counted));
      case TIME -> {
        BigDecimal time =
            Times.read(text, counted).orElseGet(() -> notNegative(field, typed, text));
        yield time;
      }
    };
  }

  private static String plain(String typed) {
    return typed
        .replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[\\u2012\\u2013\\u2212] ?", "-");
  }

  private static String without(String text, String counted) {
    String last = counted.strip().toLowerCase(Locale.ROOT);
    return !last.isEmpty() && text.endsWith(" " + last)
        ? text.substring(0, text.length() - last.length()).strip()
        : text;
  }

  /** "£1.2 million" as a number of pounds. */
  private static String pounds(String text) {
    String number = text.replaceFirst("^(-?)£ ?(-?)", "$1$2");
    Matcher large =
        Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?) ?(k|thousand|m|million|bn|billion)")
            .matcher(number);
    if (!large.matches()) {
      return number;
    }
    int power =
        switch (large.group(2)) {
          case "k", "thousand" -> 3;
          case "m", "million" -> 6;
          default -> 9;
        };
    return new BigDecimal(large.group(1)).scaleByPowerOfTen(power).toPlainString();
  }

  private BigDecimal rate(String field, String typed, String text) {
    BigDecimal rate = decimal(field, typed, text);
    if (rate.signum() < 0 || rate.compareTo(WHOLE) > 0) {
      throw new Refused(
          field,
          "“%s” cannot be a percentage of a whole; enter a number from 0 to 100."
              .formatted(typed.strip()));
    }
    return rate;
  }

  private BigDecimal notNegative(String field, String typed, String text) {
    BigDecimal amount = decimal(field, typed, text);
    if (amount.signum() < 0) {
      throw new Refused(
          field, "“%s” is less than nothing; enter 0 or more.".formatted(typed.strip()));
    }
    return amount;
  }

  private BigDecimal decimal(String field, String typed, String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      throw new Refused(
          field,
          "“%s” is not such a value; enter one like %s.".formatted(typed.strip(), example()));
    }
    String decimals = number.group(3) == null ? "" : number.group(3);
    if (decimals.replaceAll("0+$", "").length() > MOST_DECIMALS) {
      throw new Refused(
          field, "“%s” has more than four decimals; enter four or fewer.".formatted(typed.strip()));
    }
    return new BigDecimal(text.replace(",", ""))
        .setScale(Math.min(MOST_DECIMALS, decimals.length()));
  }

  /** What may be typed, for a hint: "86% or 54.5". */
  String example() {
    return switch (unit) {
      case RATE -> "86% or 54.5";
      case COUNT -> "1,911";
      case MONEY -> "£171,395";
      case POSTS -> "1.5";
      case TIME -> Times.example(counted);
    };
  }

  private static String followed(BigDecimal amount, String counted) {
    return counted.isEmpty() ? number(amount) : number(amount) + " " + counted;
  }

  static String plural(BigDecimal amount, String one) {
    return amount.compareTo(BigDecimal.ONE) == 0 ? one : one + "s";
  }

  /** "1,911" or "54.5": every decimal that is not a nought at the end. */
  static String number(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    String digits = plain.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    return (plain.signum() < 0 ? "−" : "")
        + whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",")
        + (point < 0 ? "" : digits.substring(point));
  }

  /** With pence in full: "12.50". */
  private static String money(BigDecimal amount) {
    String words = number(amount);
    int point = words.indexOf('.');
    return point >= 0 && words.length() - point == 2 ? words + "0" : words;
  }
}
