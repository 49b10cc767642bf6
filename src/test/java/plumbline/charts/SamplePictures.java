package plumbline.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plumbline.charts.Comparison.Exactness;
import plumbline.charts.Comparison.Reading;
import plumbline.charts.Comparison.Series;
import plumbline.common.Month;
import plumbline.periods.Basis;
import plumbline.periods.Period;

/** Charts as measures have them, and some that nobody should have to draw. */
public final class SamplePictures {

  public static final ValueWords PERCENT = ValueWords.of("", "%");
  private static final String AXIS = "Plans issued within 20 weeks, including exceptions";
  private static final String LONG =
      "Percentage of education, health and care plans that were issued within twenty weeks of the"
          + " request, including the cases that the regulations except, of all plans issued in the"
          + " period, in all of the services that the partnership answers for <b>&\"'</b>";

  private SamplePictures() {}

  /** By name, in a steady order. */
  public static Map<String, Picture> all() {
    Map<String, Picture> all = new TreeMap<>();
    all.put("process", process());
    all.put("process-rebased", rebased());
    all.put("process-neutral", neutral());
    all.put("process-trial", series(wave(8), Bounds.PERCENT, null));
    all.put("run", series(wave(3), Bounds.PERCENT, new BigDecimal("90")));
    all.put("histogram", histogram());
    all.put("comparison", comparison());
    extremes(all);
    return all;
  }

  private static void extremes(Map<String, Picture> all) {
    for (int count : new int[] {0, 1, 2, 60, 120}) {
      all.put("points-%03d".formatted(count), series(wave(count), Bounds.PERCENT, null));
      all.put("bars-%03d".formatted(count), bars(count, "1"));
      all.put("readings-%03d".formatted(count), readings(count));
    }
    all.put(
        "negative", series("-5 -3 -8 -1 2 -4 -6 -2 -5 -3 -7 -4 -20", Bounds.NONE, BigDecimal.ZERO));
    all.put("bars-negative", bars(9, "-3"));
    all.put("equal", series("100 ".repeat(14).trim(), Bounds.PERCENT, null));
    all.put("nought", series("0 ".repeat(7).trim(), Bounds.PERCENT, null));
    all.put("huge", series("1e15 2e15 3e15 1e15 9e15 4e15 1e14", Bounds.FROM_NOUGHT, null));
    all.put("tiny", series("0.00001 0.00002 0.00003 0.00001 0.00002 0.00004", Bounds.NONE, null));
    all.put("gaps", series("40 42 - 45 - - 50 41 44 43 - 47 49 60 -", Bounds.PERCENT, null));
    all.put("long-names", longNames());
    all.put("long-histogram", longHistogram());
    all.put("many-series", manySeries());
    all.put("many-thresholds", manyThresholds());
  }

  public static ProcessPicture process() {
    return new ProcessPicture(
        "Plans issued within 20 weeks",
        AXIS,
        ProcessChart.of(
            ProcessChartTest.points(
                "42 38 45 41 36 44 40 47 39 43 37 44 46 52 55 58 61 64 69 86 63 60 66 64"),
            Improvement.HIGHER,
            List.of()),
        new BigDecimal("90"),
        List.of(
            new Threshold("England 2018", new BigDecimal("60.1")),
            new Threshold("Statistical neighbours", new BigDecimal("58.4"))),
        Bounds.PERCENT,
        PERCENT);
  }

  private static ProcessPicture rebased() {
    return new ProcessPicture(
        "Requests for assessment each month",
        "Requests",
        ProcessChart.of(
            ProcessChartTest.points(
                "20 22 19 25 21 18 20 24 22 21 19 23 60 58 64 40 42 38 45 41 39 44 40 41 15 43 42"),
            Improvement.LOWER,
            List.of(
                new Rebase(LocalDate.of(2019, 1, 1), "A new form is used."),
                new Rebase(LocalDate.of(2019, 4, 1), "Two teams became one"))),
        null,
        List.of(),
        Bounds.FROM_NOUGHT,
        ValueWords.of("", ""));
  }

  private static ProcessPicture neutral() {
    return new ProcessPicture(
        "Open caseload of each coordinator",
        "Cases for each coordinator",
        ProcessChart.of(
            ProcessChartTest.points(
                "180 182 179 181 183 180 178 181 190 192 195 197 199 203 205 181 180 179 182 150"),
            Improvement.NEITHER,
            List.of()),
        null,
        List.of(),
        Bounds.FROM_NOUGHT,
        ValueWords.of("", " cases"));
  }

  private static ProcessPicture series(String values, Bounds bounds, @Nullable BigDecimal target) {
    return new ProcessPicture(
        "A series of " + values.length() + " letters",
        AXIS,
        ProcessChart.of(ProcessChartTest.points(values), Improvement.HIGHER, List.of()),
        target,
        List.of(),
        bounds,
        PERCENT);
  }

  private static String wave(int count) {
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < count; i++) {
      values.append(50 + (i * 37 % 23) - 11 + (i > 40 ? 20 : 0)).append(' ');
    }
    return values.toString().trim();
  }

  public static Histogram histogram() {
    return new Histogram(
        "How long assessments of social care took",
        "Assessments",
        "Working days taken",
        List.of(
            bar("0–10", 4),
            bar("11–20", 9),
            bar("21–30", 31),
            bar("31–35", 52),
            bar("36–40", 66),
            bar("41–45", 120),
            bar("46–50", 48),
            bar("51–60", 22),
            bar("Over 60", 13)),
        new Histogram.Mark(6, "45 days, the limit"),
        ValueWords.of("", ""));
  }

  private static Histogram.Bar bar(String category, int amount) {
    return new Histogram.Bar(category, BigDecimal.valueOf(amount));
  }

  private static Histogram bars(int count, String times) {
    List<Histogram.Bar> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigDecimal amount = BigDecimal.valueOf(i * 7 % 11 - 2).multiply(new BigDecimal(times));
      bars.add(new Histogram.Bar("Category " + (i + 1), amount));
    }
    Histogram.Mark mark = count == 0 ? null : new Histogram.Mark((count + 1) / 2, "The limit");
    return new Histogram("Bars", "Cases", "Category", bars, mark, ValueWords.of("", ""));
  }

  /** The 20-week figures of four papers, each on its own basis. */
  public static Comparison comparison() {
    return new Comparison(
        "20-week figures of four areas",
        "Plans issued within 20 weeks",
        List.of(
            new Series("Kirklees", List.of(month(2019, 1, "45"), month(2019, 5, "62"))),
            new Series(
                "Devon",
                List.of(
                    year(2018, "4.3"),
                    year(2020, "54.5"),
                    new Reading(
                        day(Basis.BY, LocalDate.of(2021, 9, 30)),
                        "by September 2021",
                        new BigDecimal("90"),
                        null,
                        Exactness.AT_LEAST,
                        true))),
            new Series("Sunderland", List.of(month(2018, 1, "69"), month(2018, 2, "86"))),
            new Series(
                "Plymouth",
                List.of(
                    year(2018, "47.5"),
                    new Reading(
                        new Period(
                            Basis.PART_YEAR, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 5, 31)),
                        "January to May 2019",
                        new BigDecimal("54.9"),
                        null,
                        Exactness.ABOUT,
                        false),
                    new Reading(
                        new Period(
                            Basis.ACADEMIC_YEAR,
                            LocalDate.of(2019, 9, 1),
                            LocalDate.of(2020, 8, 31)),
                        "2019/20",
                        new BigDecimal("60"),
                        new BigDecimal("72"),
                        Exactness.RANGE,
                        false),
                    new Reading(
                        day(Basis.SINCE, LocalDate.of(2020, 9, 1)),
                        "since September 2020",
                        new BigDecimal("75"),
                        null,
                        Exactness.AT_MOST,
                        false)))),
        Bounds.PERCENT,
        PERCENT);
  }

  private static Period day(Basis basis, LocalDate day) {
    return new Period(basis, day, day);
  }

  private static Reading month(int year, int month, String amount) {
    LocalDate first = LocalDate.of(year, month, 1);
    Month of = Month.of(year, month);
    return new Reading(
        new Period(Basis.MONTH, first, of.lastDay()),
        of.words(),
        new BigDecimal(amount),
        null,
        Exactness.EXACT,
        false);
  }

  private static Reading year(int year, String amount) {
    return new Reading(
        new Period(Basis.CALENDAR_YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
        String.valueOf(year),
        new BigDecimal(amount),
        null,
        Exactness.EXACT,
        false);
  }

  private static Comparison readings(int count) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readings.add(month(2010 + i / 12, 1 + i % 12, String.valueOf(30 + i * 17 % 41)));
    }
    return new Comparison(
        "Readings", AXIS, List.of(new Series("Wexbridge", readings)), Bounds.PERCENT, PERCENT);
  }

  private static ProcessPicture longNames() {
    List<ChartPoint> points = new ArrayList<>();
    for (ChartPoint point : ProcessChartTest.points("10 12 14 11 13 10 12 15 9")) {
      points.add(new ChartPoint(point.day(), LONG + " in " + point.label(), point.value()));
    }
    return new ProcessPicture(
        LONG,
        LONG,
        ProcessChart.of(
            points,
            Improvement.LOWER,
            List.of(new Rebase(LocalDate.of(2018, 7, 1), LONG + " שלום 😀"))),
        new BigDecimal("10"),
        List.of(
            new Threshold(LONG, new BigDecimal("12")),
            new Threshold("Unbroken" + "x".repeat(200), new BigDecimal("12.01"))),
        Bounds.PERCENT,
        ValueWords.of("", " " + LONG));
  }

  private static Histogram longHistogram() {
    return new Histogram(
        LONG,
        LONG,
        LONG,
        List.of(
            new Histogram.Bar(LONG, BigDecimal.ONE),
            new Histogram.Bar("y".repeat(300) + "😀", new BigDecimal("123456789012345678.5")),
            new Histogram.Bar("", BigDecimal.TEN)),
        new Histogram.Mark(3, LONG),
        ValueWords.of("£", ""));
  }

  private static Comparison manySeries() {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      series.add(
          new Series(
              "Area " + (i + 1) + (i == 3 ? " " + LONG : ""),
              i == 5
                  ? List.of()
                  : List.of(year(2017, String.valueOf(40 + i)), year(1994 + i * 3, "50"))));
    }
    return new Comparison(LONG, AXIS, series, Bounds.NONE, ValueWords.of("", " %"));
  }

  private static ProcessPicture manyThresholds() {
    List<Threshold> thresholds = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      thresholds.add(new Threshold("Area " + (i + 1), new BigDecimal(40 + i % 7)));
    }
    ProcessPicture process = process();
    return new ProcessPicture(
        "Thresholds", AXIS, process.chart(), null, thresholds, Bounds.PERCENT, PERCENT);
  }
}
