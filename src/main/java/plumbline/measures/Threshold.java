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
    ABOVE("above"),
    BELOW("below");

    private final String words;

    Side(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
