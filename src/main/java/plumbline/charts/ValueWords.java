package plumbline.charts;

import java.math.BigDecimal;

/** How an amount is printed: {@code 54.5%}, {@code £171,395}, {@code 45 days}. */
@FunctionalInterface
public interface ValueWords {

  String words(BigDecimal amount);

  /** Amounts with thousands parted, between what stands before and after: "£", "%", " days". */
  static ValueWords of(String before, String after) {
    return new Between(before, after);
  }

  /** Words that are data, so that a chart can be kept and read again. */
  record Between(String before, String after) implements ValueWords {

    @Override
    public String words(BigDecimal amount) {
      BigDecimal plain = amount.stripTrailingZeros();
      int decimals = Math.max(0, plain.scale());
      // Pence are printed in full: £12.50.
      decimals = decimals == 1 && before.endsWith("£") ? 2 : decimals;
      String digits = ("%,." + decimals + "f").formatted(plain.abs());
      return (plain.signum() < 0 ? "−" : "") + before + digits + after;
    }
  }
}
