package plumbline.periods;

import java.time.YearMonth;
import java.util.Locale;

/**
 * A term as figures mean it: the same months for every area, so that figures of two areas about one
 * term stand side by side, whatever days their schools keep.
 */
enum Term {
  SPRING(1, 3),
  SUMMER(4, 4),
  AUTUMN(9, 4);

  private final int month;
  private final int months;

  Term(int month, int months) {
    this.month = month;
    this.months = months;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Span of(int year) {
    return Span.months(YearMonth.of(year, month), months);
  }
}
