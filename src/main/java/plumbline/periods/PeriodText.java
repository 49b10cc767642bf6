package plumbline.periods;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.common.Refused;

/**
 * A period as people and papers write it: "January 2018", "2017/18", "Jan–May 2019", "autumn term
 * 2018", "Q2 2018/19", "30 June 2018", "by September 2021".
 *
 * @param field of the form, under which what is wrong is said
 * @param basis what the person says that the words mean; nothing where the words say it
 * @param sourceDay of the paper that gives the figure, which stands for a period not stated
 */
public record PeriodText(
    String field, String typed, @Nullable Basis basis, @Nullable LocalDate sourceDay) {

  private static final Pattern TO = Pattern.compile(" ?(?:\\bto\\b|\\buntil\\b|\\band\\b|-) ?");
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:(?<academic>(?:academic|school) year|ay)|(?<financial>financial year|fy)"
              + "|(?<calendar>calendar year)|(?<by>by|up to|until)|(?<since>since|from)"
              + "|(?<point>as at|as of|at|on|end of)"
              + "|(?<none>(?:period )?not stated, source of)) (?<rest>.+)");
  private static final Pattern YEARLESS = Pattern.compile("(?:\\d{1,2} )?" + Moment.MONTH);
  private static final String POINT = ", point in time";
  private static final int LONGEST = 100;

  /** Reads words that say their basis themselves. */
  public static Period read(String field, String typed) {
    return new PeriodText(field, typed, null, null).read();
  }

  /**
   * @throws Refused with one sentence that says what cannot be understood and what to enter
   */
  public Period read() {
    String text = plain(typed);
    boolean isNotStated = basis == Basis.NOT_STATED && !text.contains("source of");
    if (isNotStated || text.equals("not stated")) {
      return notStated(text);
    }
    if (text.isEmpty()) {
      throw refused("Enter the period that the figure is about, such as January 2018 or 2017/18.");
    }
    if (text.length() > LONGEST) {
      throw refused("This period is too long to be one; enter one such as January 2018.");
    }
    if (text.endsWith(POINT)) {
      return chosen(Basis.POINT, text.substring(0, text.length() - POINT.length()));
    }
    Matcher prefix = PREFIX.matcher(text);
    if (prefix.matches()) {
      return chosen(named(prefix), prefix.group("rest"));
    }
    return basis == null ? unchosen(text) : chosen(basis, text);
  }

  private static String plain(String typed) {
    return typed
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
        .replaceAll("[\\s\\u00a0]+", " ")
        .replaceAll("^the ", "")
        .replaceAll("^(.+?),? ((?:academic|school|financial|calendar) year)$", "$2 $1")
        .replaceAll("^(?:from|between) (.+ (?:to|until|and|-) .+)$", "$1")
        .replaceAll("([a-z])\\.", "$1");
  }

  private static Basis named(Matcher prefix) {
    if (prefix.group("academic") != null) {
      return Basis.ACADEMIC_YEAR;
    }
    if (prefix.group("financial") != null) {
      return Basis.FINANCIAL_YEAR;
    }
    if (prefix.group("calendar") != null) {
      return Basis.CALENDAR_YEAR;
    }
    if (prefix.group("by") != null) {
      return Basis.BY;
    }
    if (prefix.group("none") != null) {
      return Basis.NOT_STATED;
    }
    return prefix.group("since") != null ? Basis.SINCE : Basis.POINT;
  }

  private Period notStated(String text) {
    Optional<LocalDate> known =
        Moment.read(text).map(Span::last).or(() -> Optional.ofNullable(sourceDay));
    LocalDate day =
        known.orElseThrow(
            () -> refused("Enter the day of the source, because the period is not stated."));
    return new Period(Basis.NOT_STATED, day, day);
  }

  private Period unchosen(String text) {
    Optional<Span> term = Moment.term(text);
    if (term.isPresent()) {
      return new Period(Basis.TERM, term.get().first(), term.get().last());
    }
    Optional<Span> moment = Moment.read(text);
    if (moment.isEmpty() && Moment.years(text).isPresent()) {
      throw refused(
          "“%s” may be an academic or a financial year; say which.".formatted(typed.strip()));
    }
    Span span = span(text);
    return new Period(span.basis(), span.first(), span.last());
  }

  private Period chosen(Basis meant, String text) {
    requireAgreement(meant);
    return switch (meant) {
      case POINT, PART_YEAR, SPAN -> of(meant, span(text));
      case BY -> day(meant, span(text).last());
      case SINCE -> day(meant, span(text).first());
      case ACADEMIC_YEAR -> year(meant, text, 9);
      case FINANCIAL_YEAR -> year(meant, text, 4);
      case TERM -> of(meant, Moment.term(text).orElseThrow(() -> not(meant)));
      case MONTH, QUARTER, CALENDAR_YEAR -> plainly(meant, span(text));
      case NOT_STATED -> notStated(text);
    };
  }

  private void requireAgreement(Basis meant) {
    if (basis != null && basis != meant) {
      throw not(basis);
    }
  }

  private Period year(Basis meant, String text, int month) {
    Optional<Span> pair =
        Moment.years(text).map(first -> Span.months(YearMonth.of(first, month), 12));
    return pair.map(span -> of(meant, span)).orElseGet(() -> plainly(meant, span(text)));
  }

  private Period plainly(Basis meant, Span span) {
    if (span.basis() != meant) {
      throw not(meant);
    }
    return of(meant, span);
  }

  private static Period of(Basis basis, Span span) {
    return new Period(basis, span.first(), span.last());
  }

  private static Period day(Basis basis, LocalDate day) {
    return new Period(basis, day, day);
  }

  private Span span(String text) {
    Span span =
        Moment.term(text)
            .or(() -> Moment.read(text))
            .or(() -> range(text))
            .orElseThrow(() ->
                refused(
                    "“%s” is not a period that can be understood; enter one such as January 2018, 2018, Jan–May 2019 or 30 June 2018."
                        .formatted(typed.strip())));
    if (span.isReversed()) {
      throw refused(
          "“%s” ends before it starts; enter the earlier date first.".formatted(typed.strip()));
    }
    return span;
  }

  private static Optional<Span> range(String text) {
    Matcher to = TO.matcher(text);
    while (to.find()) {
      String from = text.substring(0, to.start());
      Optional<Span> last = Moment.read(text.substring(to.end()));
      Optional<Span> first =
          last.flatMap(end ->
              Moment.read(
                  YEARLESS.matcher(from).matches() ? from + " " + end.last().getYear() : from));
      if (first.isPresent() && last.isPresent()) {
        return Optional.of(new Span(first.get().first(), last.get().last()));
      }
    }
    return Optional.empty();
  }

  private Refused not(Basis meant) {
    return refused(
        "“%s” is not of the kind “%s”; change the one or the other."
            .formatted(typed.strip(), meant.words()));
  }

  private Refused refused(String sentence) {
    return new Refused(field, sentence);
  }
}
