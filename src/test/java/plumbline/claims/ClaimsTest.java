package plumbline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.claims.FindingKind.CHANGE_DOES_NOT_FOLLOW;
import static plumbline.claims.FindingKind.CHANGE_IS_POINTS;
import static plumbline.claims.FindingKind.CHANGE_IS_RELATIVE;
import static plumbline.claims.FindingKind.DATE_AFTER_SOURCE;
import static plumbline.claims.FindingKind.QUOTIENT_DOES_NOT_FOLLOW;
import static plumbline.claims.FindingKind.QUOTIENT_FOLLOWS;
import static plumbline.claims.FindingKind.RATE_DOES_NOT_FOLLOW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.measures.Unit;
import plumbline.observations.ClaimKind;
import plumbline.observations.Reckoned;

/** What papers say follows from their figures, and from when they say it. */
class ClaimsTest {

  private static final Figures RATE = Figures.rate();
  private static final Figures CASES = Figures.of(Unit.COUNT, "cases");
  private static final Figures HOURS = Figures.of(Unit.TIME, "hours");

  private static Stated stated(Quoted first, Quoted second, String printed, Reckoned reckoned) {
    BigDecimal amount = new BigDecimal(printed.replaceAll("[^0-9.].*", ""));
    return new Stated(first, second, printed, amount, reckoned);
  }

  static Stream<Arguments> changes() {
    Quoted from = RATE.quote("2018", "47.5%");
    Quoted to = RATE.quote("Jan-May 2019", "54.9%");
    return Stream.of(
        Arguments.of(stated(from, to, "15.5%", Reckoned.UNSTATED), CHANGE_IS_RELATIVE, "15.6%"),
        Arguments.of(
            stated(from, to, "15.5%", Reckoned.POINTS), CHANGE_DOES_NOT_FOLLOW, "not one in"),
        Arguments.of(
            stated(from, to, "7.4%", Reckoned.RELATIVE), CHANGE_DOES_NOT_FOLLOW, "not a relative"),
        Arguments.of(
            new Stated(from, to, "-7.4", new BigDecimal("-7.4"), Reckoned.POINTS),
            CHANGE_DOES_NOT_FOLLOW,
            "up 7.4"),
        Arguments.of(
            new Stated(to, from, "-7.4", new BigDecimal("-7.4"), Reckoned.POINTS),
            CHANGE_IS_POINTS,
            "down"),
        Arguments.of(stated(from, to, "7.4", Reckoned.UNSTATED), CHANGE_IS_POINTS, "15.6%"),
        Arguments.of(stated(to, from, "7.4", Reckoned.POINTS), CHANGE_IS_POINTS, "down"),
        Arguments.of(stated(from, to, "20%", Reckoned.UNSTATED), CHANGE_DOES_NOT_FOLLOW, "up 7.4"),
        Arguments.of(
            stated(RATE.quote("2018", "0%"), to, "15%", Reckoned.RELATIVE),
            CHANGE_DOES_NOT_FOLLOW,
            "54.9"),
        Arguments.of(
            stated(
                CASES.quote("2018", "1,911"),
                CASES.quote("2019", "2,060"),
                "149",
                Reckoned.UNSTATED),
            CHANGE_IS_POINTS,
            "7.8%"),
        Arguments.of(
            stated(
                RATE.quote("January 2018", "69%"),
                RATE.quote("February 2018", "86%"),
                "17 points",
                Reckoned.POINTS),
            CHANGE_IS_POINTS,
            "17 points"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeSaysHowItIsReckoned(Stated stated, FindingKind kind, String said) {
    Finding finding = Claims.of(ClaimKind.CHANGE, stated);
    assertThat(finding.kind()).as(finding.words()).isEqualTo(kind);
    assertThat(finding.words()).contains(said);
  }

  static Stream<Arguments> quotients() {
    Quoted week = HOURS.quote("2022", "37");
    Quoted cases = CASES.quote("2022", "500");
    return Stream.of(
        Arguments.of(
            stated(week, cases, "4 minutes and 36 seconds", Reckoned.UNSTATED),
            QUOTIENT_DOES_NOT_FOLLOW,
            "4 minutes 26 seconds, not 4 minutes and 36 seconds"),
        Arguments.of(
            stated(week, cases, "4 minutes 36 seconds", Reckoned.UNSTATED),
            QUOTIENT_DOES_NOT_FOLLOW,
            "about 483"),
        Arguments.of(
            stated(week, cases, "4 minutes 26 seconds", Reckoned.UNSTATED), QUOTIENT_FOLLOWS, ""),
        Arguments.of(stated(week, cases, "4 minutes", Reckoned.UNSTATED), QUOTIENT_FOLLOWS, ""),
        Arguments.of(
            stated(CASES.quote("2022", "7"), CASES.quote("2022", "24"), "29%", Reckoned.UNSTATED),
            QUOTIENT_FOLLOWS,
            "29.2%"),
        Arguments.of(
            stated(CASES.quote("2022", "7"), CASES.quote("2022", "24"), "33%", Reckoned.UNSTATED),
            QUOTIENT_DOES_NOT_FOLLOW,
            "29.2%"),
        Arguments.of(
            stated(cases, CASES.quote("2022", "0"), "3", Reckoned.UNSTATED),
            QUOTIENT_DOES_NOT_FOLLOW,
            "among none"));
  }

  @ParameterizedTest
  @MethodSource("quotients")
  void aQuotientIsWorkedOutAgain(Stated stated, FindingKind kind, String said) {
    Finding finding = Claims.of(ClaimKind.QUOTIENT, stated);
    assertThat(finding.kind()).as(finding.words()).isEqualTo(kind);
    assertThat(finding.words()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "since September 2019, 2019-05-30, true",
    "academic year 2018/19, 2019-05-30, true",
    "Jan-May 2019, 2019-05-30, false",
    "Jan-May 2019, 2019-04-30, true",
    "April 2019, 2019-05-30, false",
    "since April 2019, 2019-05-30, false",
    "by September 2021, 2022-11-01, false"
  })
  void aTimeAfterThePaperIsSaid(String period, LocalDate written, boolean isAfter) {
    List<FindingKind> kinds =
        Claims.of(CASES.writtenOn(written).quote(period, "110"), List.of()).stream()
            .map(Finding::kind)
            .toList();
    assertThat(kinds.contains(DATE_AFTER_SOURCE)).isEqualTo(isAfter);
  }

  @Test
  void aForecastMayBeAboutATimeAfterThePaper() {
    Quoted forecast =
        CASES.forecast().writtenOn(LocalDate.of(2019, 5, 30)).quote("academic year 2018/19", "150");
    assertThat(Claims.of(forecast, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"180, 785, 22.9%, false", "180, 785, 25%, true", "0, 0, 25%, false"})
  void aPercentageFollowsFromItsNumbers(int part, int whole, String printed, boolean isWrong) {
    List<FindingKind> kinds =
        Claims.of(RATE.given(part, whole).quote("2024", printed), List.of()).stream()
            .map(Finding::kind)
            .toList();
    assertThat(kinds.contains(RATE_DOES_NOT_FOLLOW)).isEqualTo(isWrong);
  }
}
