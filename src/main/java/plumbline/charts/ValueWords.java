package plumbline.charts;

import java.math.BigDecimal;

/** How an amount is printed: {@code 54.5%}, {@code £171,395}, {@code 45 days}. */
@FunctionalInterface
public interface ValueWords {

  String words(BigDecimal amount);

  /** Amounts with thousands parted, between what stands before and after: "£", "%", " days". */
  static ValueWords of(String before, String after) {
    return amount -> {
      BigDecimal plain = amount.stripTrailingZeros();
      int decimals = Math.max(0, plain.scale());
      String digits = ("%,." + decimals + "f").formatted(plain.abs());
      return (plain.signum() < 0 ? "−" : "") + before + digits + after;
    };
  }
}
