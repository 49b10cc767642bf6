package plumbline.timescales.grammar;

import static plumbline.timescales.grammar.Vocabulary.MONTH;
import static plumbline.timescales.grammar.Vocabulary.NUMBER;
import static plumbline.timescales.grammar.Vocabulary.PLAIN_WORD;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Doubt;
import plumbline.timescales.DueDate;
import plumbline.timescales.DueDate.Precision;

/** Reads when something is due or reviewed once: a date and the words that lead to it. */
final class DueGrammar {

  private static final Pattern REVIEW_DUE =
      Words.pattern(
          "(?:(?:to|will|should) be reviewed"
              + ("|(?:(?:the|this) (?:" + PLAIN_WORD + " ){1,4}will |we will |to |for |with an? )?")
              + "(?:(?:next|further|final|an?) )?"
              + "(?:impact review|review(?: of)?(?: (?:the|its))? impact|review))"
              + "(?: (?:is )?due| date)?");

  /** "In place September 2019" may report what was done; with "by" it promises. */
  private static final Pattern DUE =
      Words.pattern(
          "(?:(?:the )?(?:(?:target|due|completion|end) )?(?:date|deadline)(?: for completion)?"
              + "|due|target|timescale|timeframe|(?:for )?completion"
              + "|(?:(?:this )?(?:to|will|should) be )?"
              + "(?:in place|fully (?:functioning|operational)|ready)(?= by\\b)"
              + "|(?:this )?(?:to|will|should) be "
              + "(?:complete|completed|implemented|delivered|achieved|embedded|finalised|published"
              + "|agreed|established|launched))(?: is)?");

  private static final Pattern COLON = Words.pattern("[:-]");
  private static final Pattern BEFORE = Words.pattern("before|prior to");
  private static final Pattern BY =
      Words.pattern("(?:by )?no later than|not later than|by|on or before");
  private static final Pattern IN =
      Words.pattern("on|at|during|in(?! (?:" + NUMBER + "|the next)\\b)");
  private static final Pattern END_OF =
      Words.pattern("(?:the )?(?:end(?: of)?|last day of)(?: the\\b)?");

  private static final Pattern START =
      Words.pattern(
          "(?:start(?:s|ing|ed)?|from|since|commenc(?:e|es|ed|ing)|begin(?:s|ning)?)"
              + "(?: in| on| from)?");
  private static final Pattern BETWEEN = Words.pattern("between");
  private static final Pattern TO = Words.pattern("-|to|until");
  private static final Pattern TO_OR_AND = Words.pattern("-|to|until|and");
  private static final Pattern YEARLESS = yearless("-|to|until");
  private static final Pattern YEARLESS_OR_AND = yearless("-|to|until|and");

  private final Words words;
  private final Draft draft;
  private boolean stated;

  DueGrammar(Words words, Draft draft) {
    this.words = words;
    this.draft = draft;
  }

  /** "3 to" or "April -" before a date with a year. */
  private static Pattern yearless(String joins) {
    String day = "(?:\\d{1,2}(?:st|nd|rd|th)? )?";
    return Words.pattern(
        "(?<start>" + day + MONTH + ") ?(?:" + joins + ") ?(?=" + day + "\\p{L}{3,9} 20)");
  }

  /** Moves past a date with at most a small word before it. */
  @Nullable DueDate plainDate() {
    int start = words.place();
    DueDate date = DateGrammar.take(words);
    if (date == null) {
      if (!words.take(BY)) {
        words.take(IN);
      }
      words.take(END_OF);
      date = DateGrammar.take(words);
    }
    if (date == null) {
      words.backTo(start);
    }
    return date;
  }

  /** Moves past a single review and keeps its date. */
  boolean reviewDue() {
    int start = words.place();
    if (words.take(REVIEW_DUE)) {
      words.take(COLON);
      DueDate date = plainDate();
      if (date != null) {
        draft.reviewDue(date);
        return true;
      }
    }
    words.backTo(start);
    return false;
  }

  /** Moves past a due date, or a span of time at whose end it is due. */
  boolean due() {
    int start = words.place();
    stated = false;
    boolean between = words.take(BETWEEN);
    boolean begins = between || words.take(START);
    DueDate date = led(begins, between);
    if (date == null) {
      words.backTo(start);
      return false;
    }
    keep(date);
    return true;
  }

  /** "Monthly, April 2020" does not say what happens then; "monthly, due by April 2020" does. */
  private void keep(DueDate date) {
    boolean first = draft.isEmpty();
    draft.due(date);
    if (!first && !stated) {
      words.doubt(Doubt.UNEXPLAINED);
    }
  }

  private @Nullable DueDate led(boolean begins, boolean between) {
    DueDate plain = DateGrammar.take(words);
    if (plain != null) {
      return endOfSpan(plain, begins, between);
    }
    stated = words.take(DUE);
    words.take(COLON);
    boolean before = words.take(BEFORE);
    boolean by = !before && words.take(BY);
    stated = stated || before || by;
    if (!before && !by) {
      words.take(IN);
    }
    boolean end = words.take(END_OF);
    MatchResult yearless = words.taken(between ? YEARLESS_OR_AND : YEARLESS);
    DueDate date = DateGrammar.take(words);
    if (date == null) {
      return null;
    }
    if (yearless != null) {
      draft.remark("from " + yearless.group("start"));
      return date;
    }
    return endOfSpan(end ? date : atTheStart(date, before, by), begins, between);
  }

  /** The date itself, unless a later one follows: "September 2019 to July 2020". */
  private DueDate endOfSpan(DueDate first, boolean begins, boolean between) {
    int start = words.place();
    if (words.take(between ? TO_OR_AND : TO)) {
      words.take(END_OF);
      DueDate last = DateGrammar.take(words);
      if (last != null && !first.from().isAfter(last.from())) {
        draft.remark("from " + first.words());
        return last;
      }
    }
    words.backTo(start);
    if (begins) {
      words.doubt(Doubt.ONLY_A_START);
    }
    return first;
  }

  /** "Before April 2019" ends with March; "by 2020" may mean its first day or its last. */
  private DueDate atTheStart(DueDate date, boolean before, boolean by) {
    boolean year =
        switch (date.precision()) {
          case YEAR, ACADEMIC_YEAR, FINANCIAL_YEAR -> true;
          case DAY, MONTH, QUARTER, TERM, SEASON -> false;
        };
    if (by && year) {
      words.doubt(Doubt.START_OR_END);
    }
    if (!before) {
      return date;
    }
    boolean loose = date.precision() == Precision.TERM || date.precision() == Precision.SEASON;
    LocalDate eve = date.from().minusDays(1);
    if (loose || eve.getYear() < 2000) {
      words.doubt(Doubt.VAGUE);
      return date;
    }
    return DueDate.day(eve);
  }
}
