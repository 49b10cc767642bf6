package plumbline.measures;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;

/**
 * A value whose crossing has a consequence.
 *
 * @param whose who set it: the area itself, the law, the Department or another body
 */
@Introspected
public record Threshold(
    long id, Side side, BigDecimal amount, String whose, String consequence, String source) {

  /** On which side of it the consequence lies. */
  public enum Side {
    ABOVE("above", "No more than this"),
    BELOW("below", "No less than this");

    private final String words;
    private final String choice;

    Side(String words, String choice) {
      this.words = words;
      this.choice = choice;
    }

    public String words() {
      return words;
    }

    String choice() {
      return choice;
    }
  }

  /** "No more than 45 days, the law". */
  public String words(Values values) {
    return words(side, values.words(amount), whose);
  }

  static String words(Side side, String amount, String whose) {
    return "%s %s, %s".formatted(side.choice.replace(" this", ""), amount, whose);
  }

  /** What crossing it means, and where that is written; may be empty. */
  public String detail() {
    String separator = consequence.isEmpty() || source.isEmpty() ? "" : ". ";
    return consequence + separator + (source.isEmpty() ? "" : "Source: " + source);
  }
}
