package plumbline.timescales.grammar;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Doubt;

/** A text and the place in it up to which it has been explained. */
final class Words {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc`]");

  private final String text;
  private int place;
  private final @Nullable LocalDate countedFrom;
  private @Nullable Doubt doubt;

  /** Spaces, dashes, apostrophes and brackets of every kind become the plain ones. */
  Words(String written, @Nullable LocalDate countedFrom) {
    this.countedFrom = countedFrom;
    String spaced = SPACES.matcher(written).replaceAll(" ").strip();
    spaced = spaced.replace('[', '(').replace(']', ')');
    text = APOSTROPHES.matcher(DASHES.matcher(spaced).replaceAll("-")).replaceAll("'");
  }

  /** A pattern of whole words in either case. */
  static Pattern pattern(String words) {
    return Pattern.compile(
        "(?:" + words + ")(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean atEnd() {
    return place == text.length();
  }

  /** Moves past what the pattern finds here, and past a space after it. */
  boolean take(Pattern pattern) {
    return taken(pattern) != null;
  }

  @Nullable MatchResult taken(Pattern pattern) {
    Matcher here = pattern.matcher(text).region(place, text.length());
    here.useTransparentBounds(true);
    if (!here.lookingAt()) {
      return null;
    }
    place = here.end();
    if (!atEnd() && text.charAt(place) == ' ') {
      place++;
    }
    return here.toMatchResult();
  }

  /** Whether the pattern is found here; the place stays. */
  boolean see(Pattern pattern) {
    int here = place;
    boolean seen = take(pattern);
    place = here;
    return seen;
  }

  int place() {
    return place;
  }

  void backTo(int earlier) {
    place = earlier;
  }

  /** Whether the pattern is found anywhere in the whole text. */
  boolean hold(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  /** The day from which a relative period counts; where there is none, that is a doubt. */
  @Nullable LocalDate countedFrom() {
    if (countedFrom == null) {
      doubt(Doubt.NOTHING_TO_COUNT_FROM);
    }
    return countedFrom;
  }

  /** Whether the day comes after the one from which periods count. */
  boolean isLater(LocalDate day) {
    return countedFrom != null && day.isAfter(countedFrom);
  }

  /** The first doubt is the one that is told. */
  void doubt(Doubt what) {
    if (doubt == null) {
      doubt = what;
    }
  }

  @Nullable Doubt doubt() {
    return doubt;
  }
}
