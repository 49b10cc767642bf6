package plumbline.figures;

import plumbline.measures.Unit;
import plumbline.measures.Values;
import plumbline.observations.Observation;

/** A value in words, as exactly as its source gives it. */
final class ValueText {

  private ValueText() {}

  static String of(Values values, Observation value) {
    return value.howMuch().words(values);
  }

  /** "12 of 24", where the source gives what a rate was made of. */
  static String parts(Observation value) {
    var part = value.numerator();
    var whole = value.denominator();
    Values numbers = new Values(Unit.COUNT, "");
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
