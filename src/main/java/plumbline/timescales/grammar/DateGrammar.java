package plumbline.timescales.grammar;

import static plumbline.timescales.grammar.Vocabulary.MONTH;
import static plumbline.timescales.grammar.Vocabulary.NUMBER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Doubt;
import plumbline.timescales.DueDate;
import plumbline.timescales.DueDate.Precision;
import plumbline.timescales.TermDates.Term;

/** Reads one date of any precision, when it can mean one thing only. */
final class DateGrammar {

  /** What a form of words says: a date, or nothing with a doubt left at the words. */
  private interface Reading {
    @Nullable DueDate of(MatchResult found, Words words);
  }

  private record Form(Pattern pattern, Reading reading) {}

  private static final String YEAR = "(?<year>20\\d\\d)(?![/-]\\d)";
  private static final String SHORT_YEAR = "(?<year>(?:20|')?\\d\\d)(?![/-]\\d)";
  private static final String SPAN = "(?<year>20\\d\\d)[/-](?<next>(?:20)?\\d\\d)(?![/-]\\d)";
  private static final String DAY =
      "(?:(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?"
          + "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String SEASON = "(?:the )?(?<season>spring|summer|autumn)";
  private static final String KIND = "(?<kind>academic|school|financial|fiscal)";

  /** Nobody promises anything in 400 months. */
  private static final int LONGEST_COUNT = 120;

  private static final List<Form> FORMS =
      List.of(
          form(DAY + " ?(?:of )?" + MONTH + "[, -]*" + SHORT_YEAR, DateGrammar::day),
          form(MONTH + " " + DAY + ",? " + YEAR, DateGrammar::day),
          form(MONTH + ",? ?(?:of |-)?" + YEAR, DateGrammar::month),
          form(MONTH + " ?(?<year>'\\d\\d)", DateGrammar::month),
          form(MONTH + "[ -]?\\d\\d", doubt(Doubt.DAY_OR_YEAR)),
          form(SEASON + " term,? (?:of )?" + SPAN, DateGrammar::termOfSchoolYear),
          form(SEASON + " term,? (?:of )?" + SHORT_YEAR, DateGrammar::term),
          form(SEASON + " " + SHORT_YEAR + " term", DateGrammar::term),
          form(SEASON + ",? (?:of )?" + SPAN, doubt(Doubt.WHICH_YEAR)),
          form(SEASON + ",? (?:of )?" + SHORT_YEAR, DateGrammar::season),
          form(
              "(?:the )?winter (?:of )?" + SPAN,
              (found, _) -> spanning(found, Precision.SEASON, 12)),
          form("q(?:uarter)? ?(?<quarter>[1-4])(?: of)?,? (?:FY ?)?" + SPAN, DateGrammar::quarter),
          form("q(?:uarter)? ?[1-4](?: of)?,? ?" + SHORT_YEAR, doubt(Doubt.WHICH_YEAR)),
          form("(?:the )?" + KIND + " year,? (?:of )?" + SPAN, DateGrammar::namedYear),
          form("(?:the )?" + SPAN + " " + KIND + " year", DateGrammar::namedYear),
          form("(?<kind>AY|FY) ?" + SPAN, DateGrammar::namedYear),
          form(
              "(?<which>this|(?:the )?current|(?:the )?next) " + KIND + " year",
              DateGrammar::thisYear),
          form("(?<which>this|(?:the )?current|next) month", DateGrammar::nearMonth),
          form(
              "(?:(?:in|within)(?: the (?:next|coming))?|(?:over|during) the (?:next|coming))"
                  + " (?<number>"
                  + NUMBER
                  + ") (?<unit>day|week|month|year)(?:'?s)?'?(?: time)?",
              DateGrammar::relative),
          form("\\d{1,4}(?<separator>[/.-])\\d{1,2}\\k<separator>\\d{2,4}", NumericDate::read),
          form("(?<number>\\d{1,2})/" + YEAR, NumericDate::month),
          form(SPAN, doubt(Doubt.WHICH_YEAR)),
          form("(?:calendar year )?" + YEAR, DateGrammar::year));

  private DateGrammar() {}

  private static Form form(String words, Reading reading) {
    return new Form(Words.pattern(words), reading);
  }

  /** Moves past a date, if one stands here; a date that can mean two things leaves a doubt. */
  static @Nullable DueDate take(Words words) {
    int start = words.place();
    for (Form form : FORMS) {
      MatchResult found = words.taken(form.pattern());
      if (found == null) {
        continue;
      }
      DueDate date = form.reading().of(found, words);
      if (date == null) {
        words.backTo(start);
        words.doubt(Doubt.NO_SUCH_DAY);
      }
      return date;
    }
    return null;
  }

  private static Reading doubt(Doubt doubt) {
    return (_, words) -> {
      words.doubt(doubt);
      return null;
    };
  }

  private static @Nullable DueDate day(MatchResult found, Words words) {
    int month = Vocabulary.month(found.group("month"));
    LocalDate day = NumericDate.day(year(found), month, Integer.parseInt(found.group("day")));
    String weekday = found.group("weekday");
    if (day == null
        || (weekday != null
            && !day.getDayOfWeek().name().startsWith(weekday.toUpperCase(Locale.ROOT)))) {
      return null;
    }
    return DueDate.day(day);
  }

  private static DueDate month(MatchResult found, Words words) {
    return DueDate.month(YearMonth.of(year(found), Vocabulary.month(found.group("month"))));
  }

  private static DueDate term(MatchResult found, Words words) {
    return DueDate.term(term(found), year(found));
  }

  private static @Nullable DueDate termOfSchoolYear(MatchResult found, Words words) {
    if (isNoSpan(found)) {
      return null;
    }
    Term term = term(found);
    return DueDate.term(term, term == Term.AUTUMN ? year(found) : year(found) + 1);
  }

  private static Term term(MatchResult found) {
    return Term.valueOf(found.group("season").toUpperCase(Locale.ROOT));
  }

  private static DueDate season(MatchResult found, Words words) {
    int month = 3 * (term(found).ordinal() + 1);
    return new DueDate(Precision.SEASON, LocalDate.of(year(found), month, 1));
  }

  private static @Nullable DueDate quarter(MatchResult found, Words words) {
    DueDate year = spanning(found, Precision.FINANCIAL_YEAR, 4);
    int earlier = Integer.parseInt(found.group("quarter")) - 1;
    return year == null
        ? null
        : new DueDate(Precision.QUARTER, year.from().plusMonths(3L * earlier));
  }

  private static @Nullable DueDate namedYear(MatchResult found, Words words) {
    return isFinancial(found)
        ? spanning(found, Precision.FINANCIAL_YEAR, 4)
        : spanning(found, Precision.ACADEMIC_YEAR, 9);
  }

  private static boolean isFinancial(MatchResult found) {
    return found.group("kind").toLowerCase(Locale.ROOT).startsWith("f");
  }

  /** A period that begins in the first of two years that follow one another: "2019/20". */
  private static @Nullable DueDate spanning(MatchResult found, Precision precision, int month) {
    return isNoSpan(found) ? null : new DueDate(precision, LocalDate.of(year(found), month, 1));
  }

  private static boolean isNoSpan(MatchResult found) {
    int next = Integer.parseInt(found.group("next"));
    return next % 100 != (year(found) + 1) % 100 || year(found) == 2099;
  }

  private static DueDate year(MatchResult found, Words words) {
    return new DueDate(Precision.YEAR, LocalDate.of(year(found), 1, 1));
  }

  private static int year(MatchResult found) {
    String written = found.group("year");
    return 2000 + Integer.parseInt(written.substring(written.length() - 2));
  }

  private static @Nullable DueDate thisYear(MatchResult found, Words words) {
    boolean financial = isFinancial(found);
    int month = financial ? 4 : 9;
    LocalDate day = words.countedFrom();
    if (day == null) {
      return null;
    }
    int year = day.getMonthValue() < month ? day.getYear() - 1 : day.getYear();
    return new DueDate(
        financial ? Precision.FINANCIAL_YEAR : Precision.ACADEMIC_YEAR,
        LocalDate.of(isNext(found) ? year + 1 : year, month, 1));
  }

  private static @Nullable DueDate nearMonth(MatchResult found, Words words) {
    LocalDate day = words.countedFrom();
    return day == null
        ? null
        : DueDate.month(YearMonth.from(day).plusMonths(isNext(found) ? 1 : 0));
  }

  private static boolean isNext(MatchResult found) {
    return found.group("which").toLowerCase(Locale.ROOT).endsWith("next");
  }

  /** Days and weeks lead to a day; "in six months" does not mean the very day of the month. */
  private static @Nullable DueDate relative(MatchResult found, Words words) {
    LocalDate day = words.countedFrom();
    if (day == null) {
      return null;
    }
    int number = Vocabulary.number(found.group("number"));
    if (number < 1 || number > LONGEST_COUNT) {
      words.doubt(Doubt.VAGUE);
      return null;
    }
    return switch (found.group("unit").toLowerCase(Locale.ROOT)) {
      case "day" -> DueDate.day(day.plusDays(number));
      case "week" -> DueDate.day(day.plusWeeks(number));
      case "month" -> DueDate.month(YearMonth.from(day).plusMonths(number));
      default -> number > 10 ? null : DueDate.month(YearMonth.from(day).plusYears(number));
    };
  }
}
