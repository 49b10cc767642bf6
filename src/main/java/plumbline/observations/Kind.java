package plumbline.observations;

import plumbline.periods.Exceptions;

/**
 * What kind of value it is, besides how much.
 *
 * @param category of a breakdown, such as {@code 40 to 45 days}; nothing for the whole
 * @param order of the category among the others
 */
public record Kind(Exceptions exceptions, boolean isForecast, String category, int order) {

  /** An actual value of the whole, for a measure that knows no exceptions. */
  public static final Kind PLAIN = new Kind(Exceptions.NOT_APPLICABLE, false, "", 0);

  public Kind {
    category = category.strip();
    Texts.requireShort("category", category, 100);
  }

  public static Kind of(Exceptions exceptions) {
    return new Kind(exceptions, false, "", 0);
  }

  public Kind forecast() {
    return new Kind(exceptions, true, category, order);
  }

  public Kind in(String part, int place) {
    return new Kind(exceptions, isForecast, part, place);
  }
}
