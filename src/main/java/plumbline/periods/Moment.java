package plumbline.periods;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the shortest texts that name a time: a day, a month, a quarter, a term or a year. */
final class Moment {

  static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final String YEAR = "((?:19|20|21)\\d\\d)";
  private static final String SHORT = "((?:19|20|21)\\d\\d|\\d\\d)";
  private static final int CENTURY = 2000;
  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Two years, such as 2017/18; which months they mean is for others to say. */
  private static final Pattern YEARS =
      Pattern.compile(YEAR + "(?: ?[/-] ?(?:(?:19|20|21)(\\d\\d)|(\\d\\d))|(\\d\\d))");

  private static final List<Form> FORMS =
      List.of(
          new Form(
              YEAR + "-(\\d{1,2})-(\\d{1,2})", at -> Span.day(of(at, 1), of(at, 2), of(at, 3))),
          new Form(
              "(\\d{1,2})[/. ](\\d{1,2})[/. ]" + YEAR,
              at -> Span.day(of(at, 3), of(at, 2), of(at, 1))),
          new Form(
              "(\\d{1,2})(?:st|nd|rd|th)?[ -]?" + MONTH + "[ -]?" + SHORT,
              at -> Span.day(of(at, 3), named(at.group(2)), of(at, 1))),
          new Form(MONTH + "[ -]?" + SHORT, at -> Span.month(of(at, 2), named(at.group(1)))),
          new Form(YEAR + "-(\\d{2})", at -> Span.month(of(at, 1), of(at, 2))),
          new Form("(\\d{1,2})/" + YEAR, at -> Span.month(of(at, 2), of(at, 1))),
          new Form(
              "q(?:uarter)? ?([1-4]) ?" + YEAR,
              at -> Span.months(YearMonth.of(of(at, 2), 3 * of(at, 1) - 2), 3)),
          new Form(
              "q(?:uarter)? ?([1-4]) ?" + YEAR + "[/-]\\d{2,4}",
              at -> Span.months(YearMonth.of(of(at, 2), 4).plusMonths(3L * of(at, 1) - 3), 3)),
          new Form(YEAR, at -> Span.months(YearMonth.of(of(at, 1), 1), 12)));

  private static final Pattern TERM =
      Pattern.compile("(autumn|spring|summer)(?: term)?(?: of)? " + YEAR);

  private Moment() {}

  private record Form(Pattern pattern, Function<MatchResult, Span> reading) {
    Form(String pattern, Function<MatchResult, Span> reading) {
      this(Pattern.compile(pattern), reading);
    }
  }

  /** The days that a text in small letters names; nothing for a day that no calendar has. */
  static Optional<Span> read(String text) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        try {
          return Optional.of(form.reading().apply(matcher.toMatchResult()));
        } catch (DateTimeException impossible) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  static Optional<Span> term(String text) {
    Matcher matcher = TERM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            Term.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT))
                .of(Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The first of two years that follow each other: 2017 of 2017/18. */
  static Optional<Integer> years(String text) {
    Matcher matcher = YEARS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    String second =
        Optional.ofNullable(matcher.group(2))
            .or(() -> Optional.ofNullable(matcher.group(3)))
            .orElseGet(() -> matcher.group(4));
    return Integer.parseInt(second) == (first + 1) % 100 ? Optional.of(first) : Optional.empty();
  }

  private static int of(MatchResult at, int group) {
    String digits = at.group(group);
    int number = Integer.parseInt(digits);
    boolean isShortYear = group == at.groupCount() && digits.length() == 2 && !isNumeric(at);
    return isShortYear ? CENTURY + number : number;
  }

  /** Whether the text has no month by name, so that its years have four digits. */
  private static boolean isNumeric(MatchResult at) {
    return at.group().chars().noneMatch(Character::isLetter);
  }

  private static int named(String month) {
    return NAMES.indexOf(month.substring(0, 3)) + 1;
  }
}
