package plumbline.charts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What values can be at all: a limit beyond it is kept as a number but not drawn. */
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {

  public static final Bounds NONE = new Bounds(null, null);

  /** Counts, money, times: nothing is below nought. */
  public static final Bounds FROM_NOUGHT = new Bounds(BigDecimal.ZERO, null);

  /** Percentages of a whole. */
  public static final Bounds PERCENT = new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(100));
}
