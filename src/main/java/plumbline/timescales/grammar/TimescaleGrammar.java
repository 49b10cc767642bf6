package plumbline.timescales.grammar;

import static plumbline.timescales.grammar.Vocabulary.EVENT;
import static plumbline.timescales.grammar.Vocabulary.MONTH;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Doubt;
import plumbline.timescales.DueDate;
import plumbline.timescales.Timescale;
import plumbline.timescales.Understanding;
import plumbline.timescales.Understanding.NoneSet;
import plumbline.timescales.Understanding.NotUnderstood;
import plumbline.timescales.Understanding.Standing;

/**
 * Reads a whole timescale: remarks in brackets, a standing, reviews, a due date and an event, in
 * any order, until every word is explained. Whatever is left over ends the reading.
 */
public final class TimescaleGrammar {

  private static final Pattern NONE =
      Words.pattern(
          "(?:none|no (?:timescale|timeframe|date|deadline|due date)|not (?:set|stated|specified"
              + "|given|applicable)|n/?a|-)(?: (?:is |was )?(?:set|given|stated))?\\.?$");

  private static final Pattern BETWEEN_PARTS =
      Words.pattern("[,;:.()-]|and|but|however|also|plus|&");
  private static final Pattern BREAK = Words.pattern("[,;:.()-]|and|but|with");
  private static final Pattern REMARK = Words.pattern(Vocabulary.REMARK);

  private static final Pattern COMPLETE =
      Words.pattern(
          "(?:(?:(?:this|the) )?(?:action|recommendation|work|task) (?:(?:is|has been|was) )?)?"
              + "(?:now |fully )?(?:100% )?(?:complete|completed|done|closed|achieved|finished"
              + "|actioned)");
  private static final Pattern COMPLETED_IN = Words.pattern("completed (?:in|on)");

  private static final Pattern ONGOING =
      Words.pattern(
          "(?:(?:this|it)(?: (?:action|work|recommendation))? (?:is|remains|will be|will remain) )?"
              + "(?:on )?(?:an? )?(?:on[ -]?going|continuous|continual|continuing)"
              + "(?: (?:focus|work|process|programme|action|activity|task|priority|basis"
              + "|commitment|monitoring|review|improvement))?");

  private static final Pattern AFTER =
      Words.pattern(
          "(?:immediately )?(?:after|following|upon|once|when|as soon as"
              + "|on(?= (?:the )?(?:completion|publication|receipt|approval|adoption"
              + "|conclusion|implementation|appointment) of))"
              + " (?<event>"
              + EVENT
              + ")");
  private static final Pattern NEXT_MEETING =
      Words.pattern(
          "(?:(?:at|by|for|to) )?(?<event>(?:the |its |our )?next (?:[\\p{L}']+ ){0,4}meeting"
              + "(?: of [\\p{L}']+(?: [\\p{L}']+){0,5})?)");

  private static final Pattern VAGUE =
      Words.pattern(
          "\\b(?:soon|asap|as soon as|tb[ac]|to be (?:confirmed|agreed|determined)|early|mid"
              + "|middle|late|start of|beginning of|around|about|approximately|circa"
              + "|immediate(?:ly)?|urgent(?:ly)?|future|short term|medium term|long term"
              + "|due course|possible|practicable)");
  private static final Pattern WHEN =
      Words.pattern(
          "\\b(?:"
              + MONTH
              + "|spring|summer|autumn|winter|end of (?:the |this )?term|q[1-4]|quarter"
              + "|christmas|easter)");
  private static final Pattern YEAR = Words.pattern("\\b\\d{4}");

  private final Words words;
  private final Draft draft;
  private final DueGrammar dues;
  private boolean parted = true;

  private TimescaleGrammar(Words words) {
    this.words = words;
    this.draft = new Draft(words);
    this.dues = new DueGrammar(words, draft);
  }

  /**
   * What the words mean, or what is doubtful about them.
   *
   * @param countedFrom the day from which "in six months" counts, when there is one
   */
  public static Understanding read(String written, @Nullable LocalDate countedFrom) {
    if (written.length() > Timescale.LONGEST_READ) {
      return new NotUnderstood(Doubt.TOO_LONG);
    }
    var words = new Words(written, countedFrom);
    if (words.atEnd() || words.take(NONE)) {
      return new NoneSet();
    }
    return new TimescaleGrammar(words).whole();
  }

  private Understanding whole() {
    while (!words.atEnd()) {
      if (words.doubt() != null || !part()) {
        words.doubt(leftOver());
        break;
      }
    }
    return draft.finished();
  }

  /** Only what comes first or after a comma and the like may be a date or an event. */
  private boolean part() {
    if (remark()) {
      return true;
    }
    if (words.take(BETWEEN_PARTS)) {
      parted = true;
      return true;
    }
    boolean explained =
        standing()
            || dues.reviewDue()
            || RhythmGrammar.take(words, draft)
            || (parted && (dues.due() || event()));
    parted = false;
    return explained;
  }

  private boolean remark() {
    MatchResult found = words.taken(REMARK);
    if (found == null) {
      return false;
    }
    draft.remark(found.group("remark"));
    return true;
  }

  private boolean standing() {
    if (words.take(ONGOING)) {
      draft.stand(Standing.ONGOING);
      return true;
    }
    int start = words.place();
    if (words.take(COMPLETED_IN)) {
      DueDate when = dues.plainDate();
      if (when != null && !words.isLater(when.from())) {
        draft.remark("completed " + when.words());
        draft.stand(Standing.COMPLETE);
        return true;
      }
      words.backTo(start);
    }
    if (!words.take(COMPLETE)) {
      return false;
    }
    draft.stand(Standing.COMPLETE);
    doubtADateAfterwards();
    if (!words.atEnd() && !words.see(BREAK)) {
      // "Complete review" may be an order.
      words.doubt(Doubt.UNEXPLAINED);
    }
    return true;
  }

  /** "Complete by April 2019" can be a promise as well as a report of what was done. */
  private void doubtADateAfterwards() {
    int start = words.place();
    while (words.take(BETWEEN_PARTS)) {
      // What parts the words from the date does not make them clearer.
    }
    if (dues.plainDate() != null) {
      words.doubt(Doubt.DONE_OR_DUE);
    }
    words.backTo(start);
  }

  private boolean event() {
    MatchResult found = words.taken(NEXT_MEETING);
    if (found == null) {
      found = words.taken(AFTER);
    }
    if (found == null) {
      return false;
    }
    draft.waitsFor(found.group("event").strip());
    return true;
  }

  private Doubt leftOver() {
    if (words.hold(VAGUE)) {
      return Doubt.VAGUE;
    }
    return words.hold(WHEN) && !words.hold(YEAR) ? Doubt.NO_YEAR : Doubt.UNEXPLAINED;
  }
}
