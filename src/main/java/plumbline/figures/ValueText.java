package plumbline.figures;

import java.util.Objects;
import plumbline.measures.Values;
import plumbline.observations.Observation;

/** A value in words, as exactly as its source gives it. */
final class ValueText {

  private ValueText() {}

  /** "54.5%", "about 2,060 plans", "200 to 270", "went up", "not recorded in the source". */
  static String of(Values values, Observation value) {
    var amount = value.amount();
    if (amount == null) {
      return value.heading() == null
          ? value.exactness().words()
          : Objects.requireNonNull(value.heading()).words();
    }
    String words = values.words(amount);
    return switch (value.exactness()) {
      case EXACT, DIRECTION, NOT_RECORDED -> words;
      case ABOUT, AT_LEAST, AT_MOST -> value.exactness().words() + " " + words;
      case RANGE -> values.shortWords(amount) + " to " + upper(values, value);
    };
  }

  private static String upper(Values values, Observation value) {
    var to = value.amountTo();
    return to == null ? "" : values.words(to);
  }

  /** "12 of 24", where the source gives what a rate was made of. */
  static String parts(Observation value) {
    var part = value.numerator();
    var whole = value.denominator();
    Values numbers = new Values(plumbline.measures.Unit.COUNT, "");
    if (part == null || whole == null) {
      return "";
    }
    return numbers.words(part) + " of " + numbers.words(whole);
  }

  static String source(Observation value) {
    String page = value.page().isEmpty() ? "" : ", " + value.page();
    return value.source().isEmpty() ? "" : value.source() + page;
  }
}
