package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A calendar month in London; written {@code 2026-11} in addresses and files. */
@TypeDef(type = DataType.STRING)
public record Month(YearMonth value) implements Comparable<Month> {

  /** Where months begin and end, and days fall due. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The Children and Families Act 2014 came into force: no self-evaluation is older. */
  public static final Month EARLIEST = new Month(YearMonth.of(2014, 9));

  /** Our own names, because those of a Java release may change under us. */
  private static final List<String> NAMES =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}");

  public static Month of(int year, int month) {
    return new Month(YearMonth.of(year, month));
  }

  /** The month that a person in London is in at this instant. */
  public static Month now(InstantSource clock) {
    return new Month(YearMonth.from(today(clock)));
  }

  /** The day that it is in London at this instant. */
  public static LocalDate today(InstantSource clock) {
    return clock.instant().atZone(LONDON).toLocalDate();
  }

  /** Reads {@code 2026-11}; anything else is no month. */
  public static Optional<Month> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Month(YearMonth.parse(text)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  public Month plus(int months) {
    return new Month(value.plusMonths(months));
  }

  /** The number of months from this one to the other. */
  public int until(Month other) {
    return Math.toIntExact(java.time.temporal.ChronoUnit.MONTHS.between(value, other.value));
  }

  public boolean isAfter(Month other) {
    return value.isAfter(other.value);
  }

  public LocalDate lastDay() {
    return value.atEndOfMonth();
  }

  /** "November 2026". */
  public String words() {
    return NAMES.get(value.getMonthValue() - 1) + " " + value.getYear();
  }

  /** "Nov 26", for the head of a narrow column. */
  public String shortWords() {
    return NAMES.get(value.getMonthValue() - 1).substring(0, 3)
        + " "
        + String.valueOf(value.getYear()).substring(2);
  }

  /** "28 November 2026". */
  public static String words(LocalDate day) {
    return day.getDayOfMonth() + " " + new Month(YearMonth.from(day)).words();
  }

  /** "Friday 27 November 2026". */
  public static String dayWords(LocalDate day) {
    return DAYS.get(day.getDayOfWeek().getValue() - 1) + " " + words(day);
  }

  /** The day in London of an instant that is stored in UTC. */
  public static LocalDate londonDay(LocalDateTime utc) {
    return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(LONDON).toLocalDate();
  }

  /** "28 November 2026 at 14:02" for an instant that is stored in UTC. */
  public static String momentWords(LocalDateTime utc) {
    ZonedDateTime at = utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(LONDON);
    return "%s at %02d:%02d".formatted(words(at.toLocalDate()), at.getHour(), at.getMinute());
  }

  @Override
  public int compareTo(Month other) {
    return value.compareTo(other.value);
  }

  /** {@code 2026-11}. */
  @Override
  public String toString() {
    return value.toString();
  }
}
