package plumbline.timescales;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something is looked at again and again. */
public sealed interface Rhythm {

  /** "each half term", "every 4 to 5 weeks", "after each SEND Panel", "through supervision". */
  String words();

  /** The form in which it is stored, on one line; {@link #of} reads it. */
  String code();

  /** Every so many units: {@code least} to {@code most}, which are mostly the same. */
  record Every(int least, int most, Unit unit) implements Rhythm {
    public Every {
      if (least < 1 || most < least || most > 999) {
        throw new IllegalArgumentException("No rhythm: every %d to %d".formatted(least, most));
      }
    }

    @Override
    public String words() {
      if (most == 1) {
        return "each " + unit.words();
      }
      String range = least == most ? String.valueOf(most) : least + " to " + most;
      return "every %s %ss".formatted(range, unit.words());
    }

    @Override
    public String code() {
      return "EVERY %d-%d %s".formatted(least, most, unit);
    }
  }

  /** Tied to something that happens, named as it was written. */
  record Tied(Tie tie, String name) implements Rhythm {
    public Tied {
      if (name.isBlank() || name.lines().count() > 1) {
        throw new IllegalArgumentException("A name is one line with something on it");
      }
    }

    @Override
    public String words() {
      return tie.words() + " " + name;
    }

    @Override
    public String code() {
      return tie + " " + name;
    }
  }

  /** The units of a rhythm. The names are stored. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_TERM,
    TERM,
    YEAR;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** How a rhythm hangs on an occasion. The names are stored. */
  enum Tie {
    AFTER_EACH,
    AT_EACH,
    THROUGH;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Reads what {@link #code} gave.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Rhythm of(String code) {
    Matcher every = Pattern.compile("EVERY (\\d{1,3})-(\\d{1,3}) (\\w+)").matcher(code);
    if (every.matches()) {
      MatchResult found = every.toMatchResult();
      return new Every(
          Integer.parseInt(found.group(1)),
          Integer.parseInt(found.group(2)),
          Unit.valueOf(found.group(3)));
    }
    int space = code.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("No rhythm: " + code);
    }
    return new Tied(Tie.valueOf(code.substring(0, space)), code.substring(space + 1));
  }
}
