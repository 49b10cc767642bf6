package plumbline.charts.drawing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import plumbline.common.Month;

/**
 * An axis of time in bands of equal kind, the finest whose names fit: months, quarters, years, or
 * several years.
 */
final class TimeBands {

  private static final List<Integer> MONTHS = List.of(1, 3, 12, 24, 60, 120, 600, 2400);

  private final Plot plot;
  private final int months;
  private final YearMonth first;
  private final YearMonth end;

  private TimeBands(Plot plot, int months, LocalDate from, LocalDate to) {
    this.plot = plot;
    this.months = months;
    first = floor(from, months);
    end = floor(to, months).plusMonths(months);
  }

  static TimeBands of(Plot plot, LocalDate from, LocalDate to) {
    for (int months : MONTHS) {
      var bands = new TimeBands(plot, months, from, to);
      if (bands.fit()) {
        return bands;
      }
    }
    return new TimeBands(plot, MONTHS.getLast(), from, to);
  }

  private static YearMonth floor(LocalDate day, int months) {
    long number = day.getYear() * 12L + day.getMonthValue() - 1;
    long start = Math.floorDiv(number, months) * months;
    return YearMonth.of((int) Math.floorDiv(start, 12L), (int) Math.floorMod(start, 12L) + 1);
  }

  private boolean fit() {
    for (YearMonth band = first; band.isBefore(end); band = band.plusMonths(months)) {
      double width = x(band.plusMonths(months).atDay(1)) - x(band.atDay(1));
      if (plot.draft().width(name(band)) + plot.draft().format().size() * 0.6 > width) {
        return false;
      }
    }
    return true;
  }

  private String name(YearMonth band) {
    String brief = LabelRow.brief(new Month(band).words());
    if (months == 1) {
      return brief;
    }
    if (months == 3) {
      return brief.substring(0, 3) + "–" + LabelRow.brief(new Month(band.plusMonths(2)).words());
    }
    return months == 12
        ? String.valueOf(band.getYear())
        : band.getYear() + "–" + (band.getYear() + months / 12 - 1);
  }

  /** Where a day begins. */
  double x(LocalDate day) {
    double all = ChronoUnit.DAYS.between(first.atDay(1), end.atDay(1));
    double share = ChronoUnit.DAYS.between(first.atDay(1), day) / all;
    return plot.left() + share * plot.width();
  }

  void draw() {
    Draft draft = plot.draft();
    double size = draft.format().size();
    Stroke tick = Stroke.whole(Ink.QUIET, draft.format().thin());
    double middle = plot.bottom() + draft.format().leading() * 0.85;
    for (YearMonth band = first; !band.isAfter(end); band = band.plusMonths(months)) {
      double x = x(band.atDay(1));
      draft.line(tick, new Spot(x, plot.bottom()), new Spot(x, plot.bottom() + size * 0.5));
      if (band.isBefore(end)) {
        String name = name(band);
        double centre = (x + x(band.plusMonths(months).atDay(1))) / 2;
        draft.words(name, centre - draft.width(name) / 2, middle);
      }
    }
    draft.down(draft.format().leading() * 1.5);
  }
}
