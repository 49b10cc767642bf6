package plumbline.terms;

import java.util.Locale;
import plumbline.timescales.TermDates.Term;

/** What terms are called on the page and in its form. */
final class Terms {

  private Terms() {}

  /** "the autumn term". */
  static String name(Term term) {
    return "the " + lower(term) + " term";
  }

  /** "Autumn term". */
  static String heading(Term term) {
    return term.name().charAt(0) + lower(term).substring(1) + " term";
  }

  /**
   * The field of a day, such as {@code autumn_last}.
   *
   * @param which {@code first} or {@code last}
   */
  static String field(Term term, String which) {
    return lower(term) + "_" + which;
  }

  private static String lower(Term term) {
    return term.name().toLowerCase(Locale.ROOT);
  }
}
