package plumbline.timescales.grammar;

import static plumbline.timescales.grammar.Vocabulary.NAME;
import static plumbline.timescales.grammar.Vocabulary.NUMBER;
import static plumbline.timescales.grammar.Vocabulary.PLAIN_WORD;
import static plumbline.timescales.grammar.Vocabulary.UNIT;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Rhythm;
import plumbline.timescales.Rhythm.Every;
import plumbline.timescales.Rhythm.Tie;
import plumbline.timescales.Rhythm.Tied;
import plumbline.timescales.Rhythm.Unit;

/** Reads what is done again and again: "with a half termly review", "after each SEND Panel". */
final class RhythmGrammar {

  private static final Pattern LEAD =
      Words.pattern(
          "(?:(?:this|it|progress|impact) )?(?:(?:to|will|should) be |is )?(?:with )?(?:an? )?"
              + "(?:regular )?(?:(?:reviewed|review|reviews|monitored|monitoring|reported|report"
              + "|reports|reporting|checked|updated|updates?|meets?|meetings?)(?: progress)?\\b)?"
              + "(?: on an?\\b)?(?:on an?\\b)?");

  /** Words without which "through" and "by" could speak of anything. */
  private static final Pattern REVIEWED =
      Words.pattern(
          "(?:and )?(?:(?:to|will|should) be |is )?(?:reviewed|monitored|overseen) (?:through|via"
              + "|by|as part of) "
              + NAME);

  private static final Pattern OVERSIGHT =
      Words.pattern(
          "(?:this |it )?(?:(?:will|to|is to) be |is )?(?:incorporated into|included in|part of"
              + "|under|with|within) "
              + "(?<name>(?:the )?oversight (?:of|by) "
              + NAME.replace("?<name>", "?:")
              + ")");

  private static final Pattern SUPERVISION =
      Words.pattern("(?:through|via) (?<name>(?:" + PLAIN_WORD + " ){0,2}supervision)");

  private static final Pattern THROUGH = Words.pattern("(?:through|via|as part of) " + NAME);

  private static final Pattern OCCASION =
      Words.pattern("(?<tie>after|following|at) (?:each|every) " + NAME);

  private static final List<Pattern> EVERY =
      List.of(
          Words.pattern("(?<least>)(?<most>)" + UNIT + "ly"),
          Words.pattern("(?<least>)(?<most>)(?<unit>daily|annually)"),
          Words.pattern("(?<least>" + NUMBER + ")(?<most>)[ -]?(?<unit>month|week)ly"),
          Words.pattern("(?<least>)(?<most>)(?:each|every|once an?|once every|per) " + UNIT),
          Words.pattern(
              "every (?<least>"
                  + NUMBER
                  + ")(?: ?(?:to|or|-) ?(?<most>"
                  + NUMBER
                  + "))? "
                  + UNIT
                  + "s"));

  private static final Pattern NOUN =
      Words.pattern(
          "(?:reviews?|monitoring|meetings?|updates?|reports?|reporting|checks?|basis|audits?)?"
              + "(?: ?(?:to review|of) (?:progress|impact))?");

  private static final Pattern TAIL = Words.pattern("(?:to|by|at|with) (?:the )?" + NAME);

  private RhythmGrammar() {}

  /** Moves past one rhythm and keeps it, if one stands here. */
  static boolean take(Words words, Draft draft) {
    int start = words.place();
    Rhythm rhythm = tied(words, draft);
    if (rhythm == null) {
      words.take(LEAD);
      rhythm = every(words);
      if (rhythm == null) {
        rhythm = occasion(words);
      } else {
        words.take(NOUN);
        tail(words, draft);
      }
    }
    if (rhythm == null) {
      words.backTo(start);
      return false;
    }
    draft.review(rhythm);
    return true;
  }

  private static @Nullable Rhythm tied(Words words, Draft draft) {
    for (Pattern pattern : List.of(REVIEWED, OVERSIGHT, SUPERVISION, THROUGH)) {
      // Without a review before it, "through" may speak of how the thing itself is done.
      boolean reviews = pattern != THROUGH || draft.hasReviews();
      MatchResult found = reviews ? words.taken(pattern) : null;
      if (found != null) {
        return new Tied(Tie.THROUGH, found.group("name"));
      }
    }
    return null;
  }

  private static @Nullable Rhythm occasion(Words words) {
    MatchResult found = words.taken(OCCASION);
    if (found == null) {
      return null;
    }
    boolean at = found.group("tie").equalsIgnoreCase("at");
    return new Tied(at ? Tie.AT_EACH : Tie.AFTER_EACH, found.group("name"));
  }

  private static @Nullable Rhythm every(Words words) {
    for (Pattern pattern : EVERY) {
      MatchResult found = words.taken(pattern);
      if (found != null) {
        return every(found);
      }
    }
    return null;
  }

  private static @Nullable Rhythm every(MatchResult found) {
    int least = number(found.group("least"), 1);
    int most = number(found.group("most"), least);
    String unit = found.group("unit").toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
    if (least < 1 || most < least || most > 99) {
      return null;
    }
    return switch (unit) {
      case "halfterm" -> new Every(least, most, Unit.HALF_TERM);
      case "fortnight" -> new Every(2 * least, 2 * most, Unit.WEEK);
      case "daily" -> new Every(least, most, Unit.DAY);
      case "annually" -> new Every(least, most, Unit.YEAR);
      default -> new Every(least, most, Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
    };
  }

  private static int number(@Nullable String written, int otherwise) {
    return written == null || written.isEmpty() ? otherwise : Vocabulary.number(written);
  }

  private static void tail(Words words, Draft draft) {
    MatchResult found = words.taken(TAIL);
    if (found != null) {
      draft.remark(found.group());
    }
  }
}
