package plumbline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.common.Month;
import plumbline.testing.RunsBeside;

/** The rules against worked numbers, each just met and just not met, and both ways. */
@RunsBeside
class ProcessChartTest {

  static final String WORKED = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";
  private static final String ALTERNATING = "10 12 10 12 10 12 10 12 10 12 10 12 ";
  private static final ValueWords PERCENT = ValueWords.of("", "%");

  @Test
  void theWorkedNumbersOfThePublishedSourceComeOut() {
    assertThat(limits(ProcessChart.of(points(WORKED), Improvement.HIGHER, List.of(), false)))
        .isEqualTo("-3.06 1.94 6.95");
    assertThat(limits(chart(WORKED))).isEqualTo("-0.72 1.94 4.60");
  }

  /**
   * A letter for each point: outside, trend, near (two of three), side; small where it is
   * downwards.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "just outside             | A 17.7                | ............O",
        "just not outside         | A 17.6                | .............",
        "a trend of seven         | 9 8 9 8 9 8 9 8 7 8 9 8.5 9 8.5 6.5 7 8 9 9.5 10 10.2 8 9 8 9"
            + " | ..............TTTTTTT....",
        "a tie ends a trend       | 9 8 9 8 9 8 9 8 7 8 9 8.5 9 8.5 6.5 7 8 9 9.5 10 10 8 9 8 9"
            + " | .........................",
        "a trend of six is none   | 9 8 9 8 9 8 9 8 7 8 9 8.5 9 8 6 7 8 9 10 10 8 9 8 9"
            + " | ........................",
        "outside comes first      | 5 6 7 8 9 10 11 10 9 8 7 6 5 | oTTTTTOttttto",
        "two of three, one apart  | A 10 12 10 12 16.0 12 16.0 10 | ................N.N.",
        "two of three, not near   | A 10 12 10 12 15.9 12 15.9 10 | ....................",
        "two of three, side by side | A 10 12 10 12 15.0 15.0 10 11 | ................NN..",
        "side by side, not near   | A 10 12 10 12 14.9 14.9 10 11 | ....................",
        "third on the other side  | A 10 12 10 12 16.0 10 16.0 10 | ....................",
        "seven on one side        | 10 12 9 13 8 11 12 13 12 13 12 13 11.1 9 10 8"
            + " | ......SSSSSSS...",
        "on the mean is no side   | 10 12 9 13 8 11 12 13 12 13 12 13 11 9 10 8"
            + " | ................",
        "one side, nine points    | 4 2 4 2 4 2 4 2 4 2 7 6.5 7 6.5 7 6.5 7 4 2 4 2"
            + " | ssssssssssSSSSSSS....",
        "the same all along       | 7 7 7 7 7 7 7 7 7 7 7 7 7 | .............",
        "tenths that are equal    | 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 | ...........",
        "below nought             | -5 -6 -7 -8 -9 -10 -11 -10 -9 -8 -7 -6 -5 | OtttttoTTTTTO",
        "huge                     | 5e15 6e15 7e15 8e15 9e15 10e15 11e15 | oTTTTTO",
      })
  void eachRuleIsMetOrNot(String name, String values, String letters) {
    List<ChartPoint> points = points(values.replace("A ", ALTERNATING));
    assertThat(letters(points, Improvement.NEITHER)).as(name).isEqualTo(letters);
    List<ChartPoint> mirrored =
        points.stream().map(point -> point(point.day(), negated(point.value()))).toList();
    assertThat(letters(mirrored, Improvement.NEITHER)).as(name).isEqualTo(swapped(letters));
  }

  @ParameterizedTest
  @EnumSource(Improvement.class)
  void aSpecialCauseIsDirectedByWhatIsBetter(Improvement better) {
    String series = "4 2 4 2 4 2 4 2 4 2 7 6.5 7 6.5 7 6.5 7 4 2 4 2";
    List<Verdict> verdicts =
        ProcessChart.of(points(series), better, List.of()).points().stream()
            .map(Judged::verdict)
            .distinct()
            .toList();
    assertThat(verdicts)
        .isEqualTo(
            switch (better) {
              case HIGHER -> List.of(Verdict.CONCERN, Verdict.IMPROVEMENT, Verdict.NONE);
              case LOWER -> List.of(Verdict.IMPROVEMENT, Verdict.CONCERN, Verdict.NONE);
              case NEITHER -> List.of(Verdict.NEUTRAL, Verdict.NONE);
            });
  }

  @Test
  void aPointOnALimitIsNotBeyondIt() {
    var limits =
        new Limits(number("6"), number("2"), number("10"), number("4"), number("8"), number("1"));
    assertThat(limits.outside(number("10.0"))).isZero();
    assertThat(limits.outside(number("10.01"))).isOne();
    assertThat(limits.outside(number("2"))).isZero();
    assertThat(limits.outside(number("1.99"))).isEqualTo(-1);
    assertThat(limits.near(number("8"))).isZero();
    assertThat(limits.near(number("8.01"))).isOne();
    assertThat(limits.near(number("10.01"))).isZero();
    assertThat(limits.side(number("6.00"))).isZero();
  }

  @Test
  void aRangeThatIsJustAsWideAsTheScreenIsDropped() {
    String nineRanges = "0 0.7 0 0.7 0 0.7 0 0.7 0 1.133 ";
    assertThat(meanRange(nineRanges + "4.4")).isEqualTo("0.748111");
    assertThat(meanRange(nineRanges + "4.399")).isEqualTo("0.999900");
  }

  @ParameterizedTest
  @CsvSource({"5, false, false", "6, true, true", "11, true, true", "12, true, false"})
  void fewPointsHaveNoLimitsAndSomeHaveTrialLimits(int count, boolean limits, boolean trial) {
    String series = "10 12 ".repeat(6).substring(0, count * 3);
    ProcessChart chart = chart(series);
    assertThat(chart.limits().isPresent()).isEqualTo(limits);
    assertThat(chart.stretches().getFirst().trial()).isEqualTo(trial);
    String words = words(chart).latest();
    assertThat(words.startsWith("Too few points to call a trend")).isEqualTo(!limits);
    assertThat(words.contains("trial limits")).isEqualTo(trial);
  }

  @Test
  void eachStretchBetweenRebasesHasItsOwnLimits() {
    List<ChartPoint> points =
        points("10 12 10 12 10 12 10 12 50 52 50 30 32 30 32 30 32 30 32 30 32 30 32");
    ProcessChart chart =
        ProcessChart.of(
            points,
            Improvement.HIGHER,
            List.of(
                new Rebase(LocalDate.of(2018, 12, 1), "A new form is used."),
                new Rebase(LocalDate.of(2018, 9, 15), "Two teams became one"),
                new Rebase(LocalDate.of(2030, 1, 1), "Not yet"),
                new Rebase(LocalDate.of(2017, 1, 1), "Long before")));
    assertThat(chart.stretches())
        .extracting(stretch -> stretch.points().size())
        .containsExactly(8, 3, 12);
    assertThat(mean(chart, 0)).isEqualByComparingTo("11");
    assertThat(chart.stretches().get(1).limits()).isNull();
    assertThat(mean(chart, 2)).isEqualByComparingTo("31");
    assertThat(chart.signals()).isEmpty();
    assertThat(words(chart).stretches())
        .containsExactly(
            "Limits are worked out anew from January 2018: Long before.",
            "January 2018 to August 2018: these are trial limits, from eight points; twelve make"
                + " them firm.",
            "Limits are worked out anew from September 2018: Two teams became one.",
            "September 2018 to November 2018: too few points to call a trend: three figures, where"
                + " six are needed.",
            "Limits are worked out anew from December 2018: A new form is used.");
  }

  @Test
  void nothingRunsOverAGap() {
    assertThat(letters(points("5 6 7 8 9 10 11"), Improvement.HIGHER)).isEqualTo("oTTTTTO");
    assertThat(letters(points("5 6 7 8 - 9 10 11"), Improvement.HIGHER)).isEqualTo("o...-..O");
    Limits limits = chart("10 12 10 - 40 42 40 42").limits().orElseThrow();
    assertThat(limits.meanRange()).isEqualByComparingTo("2");
    assertThat(words(chart("10 - 12 - 10 - 12 - 10 - 12 - 10")).latest())
        .isEqualTo(
            "Too few points to call a trend: no two of them follow each other without a gap.");
    assertThat(words(chart("")).latest()).isEqualTo("No figure is recorded yet.");
    assertThat(words(chart("- - -")).latest()).isEqualTo("No figure is recorded yet.");
  }

  @ParameterizedTest(name = "{0} better, target {1}")
  @CsvSource({
    "HIGHER, 16.33, CONSISTENTLY_MISSES",
    "HIGHER, 16.32, INCONSISTENT",
    "HIGHER, 5.68, INCONSISTENT",
    "HIGHER, 5.67, CONSISTENTLY_MEETS",
    "LOWER, 16.33, CONSISTENTLY_MEETS",
    "LOWER, 16.32, INCONSISTENT",
    "LOWER, 5.68, INCONSISTENT",
    "LOWER, 5.67, CONSISTENTLY_MISSES",
    "NEITHER, 5.67, NOT_CALLED",
    "HIGHER, , NOT_CALLED",
  })
  void assuranceLooksAtTheLastPointsLimits(Improvement better, BigDecimal target, Assurance said) {
    ProcessChart chart =
        ProcessChart.of(
            points("90 95 90 95 90 95 " + ALTERNATING),
            better,
            List.of(new Rebase(LocalDate.of(2018, 7, 1), "A new service")));
    assertThat(chart.assurance(target)).isEqualTo(said);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HIGHER | Improved: seven points running above the mean, 4.56% (November 2018 to May 2019)."
            + " | 4 2 4 2 4 2 4 2 4 2 7 6.5 7 6.5 7 6.5 7",
        "LOWER | Concern: seven points running, each above the one before (March 2019 to September 2019)."
            + " | 9 8 9 8 9 8 9 8 7 8 9 8.5 9 8.5 6.5 7 8 9 9.5 10 10.2",
        "NEITHER | Changed: 17.7% is above the upper limit, 17.66% (January 2019). | A 17.7",
        "HIGHER | Concern: two of three points close to the lower limit, 3.97%"
            + " (May 2019 to July 2019). | A 10 12 10 12 6.1 10 6.1",
        "HIGHER | No significant change: the latest figure, 12% (December 2018), varies as the"
            + " figures usually do, between 5.7% and 16.3%. | A",
        "HIGHER | No significant change: the latest figure, 1% (June 2018), varies as the figures"
            + " usually do, between −1.2% and 4.2%. These are trial limits, from six points; twelve"
            + " make them firm. | 2 1 2 1 2 1",
      })
  void theLatestStateIsASentence(Improvement better, String sentence, String values) {
    ProcessChart chart =
        ProcessChart.of(points((values + " ").replace("A ", ALTERNATING)), better, List.of());
    assertThat(words(chart).latest()).isEqualTo(sentence);
  }

  @Test
  void everySpecialCauseIsASentenceThoughAnEarlierRuleIsMetToo() {
    assertThat(words(chart("5 6 7 8 9 10 11 10 9 8 7 6 5")).specialCauses())
        .containsExactly(
            "Concern: 5% is below the lower limit, 5.1% (January 2018).",
            "Improved: seven points running, each above the one before (January 2018 to July"
                + " 2018).",
            "Improved: seven points running above the mean, 7.8% (April 2018 to October 2018).",
            "Improved: two of three points close to the upper limit, 10.4% (June 2018 to August"
                + " 2018).",
            "Improved: 11% is above the upper limit, 10.4% (July 2018).",
            "Concern: seven points running, each below the one before (July 2018 to January"
                + " 2019).",
            "Concern: 5% is below the lower limit, 5.1% (January 2019).");
  }

  @Test
  void assuranceIsASentence() {
    ProcessWords words = words(chart(ALTERNATING));
    assertThat(words.assurance(number("90")))
        .contains("Target consistently missed: 90% is above the upper limit, 16.3%.");
    assertThat(words.assurance(number("5")))
        .contains("Target consistently met: 5% is below the lower limit, 5.7%.");
    assertThat(words.assurance(number("12")))
        .contains(
            "Target met or missed by chance: 12% lies between the limits, 5.7% and 16.3%, so it may"
                + " be met one time and missed the next.");
    assertThat(words.assurance(null)).isEmpty();
    assertThat(words(chart("1 2 3")).assurance(number("12"))).isEmpty();
  }

  private static String meanRange(String values) {
    return Limits.of(points(values), true)
        .orElseThrow()
        .meanRange()
        .setScale(6, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static ProcessWords words(ProcessChart chart) {
    return new ProcessWords(chart, PERCENT);
  }

  private static ProcessChart chart(String values) {
    return ProcessChart.of(points(values), Improvement.HIGHER, List.of());
  }

  private static String limits(ProcessChart chart) {
    Limits limits = chart.limits().orElseThrow();
    return List.of(limits.lower(), limits.mean(), limits.upper()).stream()
        .map(limit -> limit.setScale(2, RoundingMode.HALF_UP).toPlainString())
        .collect(Collectors.joining(" "));
  }

  /** Months from January 2018 on; a dash is a gap. */
  static List<ChartPoint> points(String values) {
    List<ChartPoint> points = new ArrayList<>();
    for (String value : values.isBlank() ? new String[0] : values.trim().split(" ")) {
      LocalDate day = Month.of(2018, 1).plus(points.size()).lastDay();
      points.add(point(day, value.equals("-") ? null : number(value)));
    }
    return points;
  }

  private static ChartPoint point(LocalDate day, @Nullable BigDecimal value) {
    return new ChartPoint(day, Month.words(day).replaceFirst("^\\d+ ", ""), value);
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  private static BigDecimal negated(@Nullable BigDecimal value) {
    return Objects.requireNonNull(value).negate();
  }

  private static BigDecimal mean(ProcessChart chart, int stretch) {
    return Objects.requireNonNull(chart.stretches().get(stretch).limits()).mean();
  }

  private static String letters(List<ChartPoint> points, Improvement better) {
    return ProcessChart.of(points, better, List.of()).points().stream()
        .map(ProcessChartTest::letter)
        .collect(Collectors.joining());
  }

  private static String letter(Judged judged) {
    String letter =
        switch (judged.cause()) {
          case OUTSIDE -> "O";
          case TREND -> "T";
          case TWO_OF_THREE -> "N";
          case ONE_SIDE -> "S";
          case COMMON -> ".";
          case NOT_CALLED -> "-";
        };
    return judged.upwards() ? letter : letter.toLowerCase(Locale.ROOT);
  }

  private static String swapped(String letters) {
    return letters
        .chars()
        .mapToObj(
            c -> String.valueOf((char) (Character.isUpperCase(c) ? c + 32 : c > 90 ? c - 32 : c)))
        .collect(Collectors.joining());
  }
}
