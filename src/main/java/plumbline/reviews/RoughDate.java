package plumbline.reviews;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import plumbline.common.Month;

/**
 * A date with the precision that a paper gives it: a year, a month or a day, written {@code 2022},
 * {@code 2022-11} or {@code 2022-11-09}; empty when the paper gives none.
 */
public record RoughDate(String value) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");
  private static final Pattern SLASHED =
      Pattern.compile("(?:(\\d{1,2})[/.])?(\\d{1,2})[/.](\\d{4})");
  private static final Pattern WORDED = Pattern.compile("(?:(\\d{1,2}) )?([A-Za-z]+) (\\d{4})");

  /** The paper gives no date. */
  public static final RoughDate NONE = new RoughDate("");

  public RoughDate {
    Matcher form = FORM.matcher(value);
    if (!value.isEmpty() && !(form.matches() && isPossible(form))) {
      throw new IllegalArgumentException("not a date: " + value);
    }
  }

  private static boolean isPossible(Matcher form) {
    try {
      int month = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
      int day = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
      return LocalDate.of(Integer.parseInt(form.group(1)), month, day).getYear() > 1900;
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  /** Reads what people type: 2022, 11/2022, November 2022, 9 November 2022, 9/11/2022. */
  public static Optional<RoughDate> parse(String text) {
    String typed = text.strip().replaceAll("\\s+", " ");
    Matcher iso = ISO.matcher(typed);
    Matcher slashed = SLASHED.matcher(typed);
    Matcher worded = WORDED.matcher(typed);
    if (typed.isEmpty()) {
      return Optional.of(NONE);
    }
    if (iso.matches()) {
      return of(iso.group(1), iso.group(2), iso.group(3));
    }
    if (slashed.matches()) {
      return of(slashed.group(3), slashed.group(2), slashed.group(1));
    }
    return worded.matches()
        ? of(worded.group(3), month(worded.group(2)), worded.group(1))
        : Optional.empty();
  }

  private static String month(String name) {
    String start = name.toLowerCase(Locale.UK);
    return IntStream.rangeClosed(1, 12)
        .filter(month -> {
          String words = Month.of(2000, month).words().toLowerCase(Locale.UK);
          return start.length() >= 3 && words.replace(" 2000", "").startsWith(start);
        })
        .mapToObj(String::valueOf)
        .findFirst()
        .orElse("13");
  }

  private static Optional<RoughDate> of(
      String year,
      @org.jspecify.annotations.Nullable String month,
      @org.jspecify.annotations.Nullable String day) {
    try {
      return Optional.of(new RoughDate(year + two(month) + two(day)));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  private static String two(@org.jspecify.annotations.Nullable String number) {
    return number == null ? "" : "-%02d".formatted(Integer.parseInt(number));
  }

  public boolean isNone() {
    return value.isEmpty();
  }

  /** Whether it lies wholly before the other, as far as their precision tells. */
  boolean isBefore(RoughDate other) {
    int known = Math.min(value.length(), other.value.length());
    return value.substring(0, known).compareTo(other.value.substring(0, known)) < 0;
  }

  /** "2022", "November 2022", "9 November 2022", or nothing. */
  public String words() {
    return switch (value.length()) {
      case 7 -> Month.parse(value).orElseThrow().words();
      case 10 -> Month.words(LocalDate.parse(value));
      default -> value;
    };
  }
}
