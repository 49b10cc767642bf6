package plumbline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.claims.FindingKind.AGREES;
import static plumbline.claims.FindingKind.AGREES_WITH_EARLIER_RELEASE;
import static plumbline.claims.FindingKind.AGREES_WITH_OTHER_DEFINITION;
import static plumbline.claims.FindingKind.DIFFERS;
import static plumbline.claims.FindingKind.NOTHING_TO_COMPARE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.common.ImportId;
import plumbline.measures.Unit;
import plumbline.observations.Exactness;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.statistics.PublishedValue;

/** Figures of the papers beside those that the Department published for the same areas. */
class PublishedCheckTest {

  private static final Figures RATE = Figures.rate();
  private static final Figures PLANS =
      Figures.of(Unit.COUNT, "plans").as(Exceptions.NOT_APPLICABLE);

  /** Including and excluding exceptions, as one release gives them. */
  private static List<PublishedValue> published(String period, String including, String excluding) {
    return List.of(
        value(Exceptions.INCLUDING, period, including, 2022),
        value(Exceptions.EXCLUDING, period, excluding, 2022));
  }

  private static PublishedValue value(
      Exceptions exceptions, String typed, String amount, int release) {
    Period period = Figures.period(typed);
    return new PublishedValue(
        "standard",
        exceptions,
        "E06000026",
        "Area",
        period.basis(),
        period.first(),
        period.last(),
        new BigDecimal(amount),
        null,
        null,
        release,
        new ImportId(1),
        "file.csv");
  }

  private static List<PublishedValue> plans(String period, String amount) {
    return List.of(value(Exceptions.NOT_APPLICABLE, period, amount, 2022));
  }

  static Stream<Arguments> figures() {
    List<PublishedValue> devon2020 = published("2020", "54.2", "54.5");
    List<PublishedValue> plymouth2018 = published("2018", "41.2", "68.8");
    List<PublishedValue> kirklees2019 = published("2019", "71.5", "71.5");
    Figures about = PLANS.as(Exactness.ABOUT);
    return Stream.of(
        Arguments.of(
            RATE.quote("2020", "54.5%"), devon2020, AGREES_WITH_OTHER_DEFINITION, "excluding"),
        Arguments.of(
            RATE.as(Exceptions.INCLUDING).quote("2020", "54.5%"),
            devon2020,
            AGREES_WITH_OTHER_DEFINITION,
            "given as the figure including"),
        Arguments.of(
            RATE.as(Exceptions.EXCLUDING).quote("2020", "54.5%"), devon2020, AGREES, "54.2%"),
        Arguments.of(RATE.quote("2020", "54.2%"), devon2020, AGREES, "54.5%"),
        Arguments.of(
            RATE.quote("2018", "4.3%"), published("2018", "4.3", "4.3"), AGREES, "and excluding"),
        Arguments.of(RATE.quote("2018", "47.5%"), plymouth2018, DIFFERS, "matches neither"),
        Arguments.of(RATE.quote("Jan-Dec 2018", "47.5%"), plymouth2018, DIFFERS, "68.8%"),
        Arguments.of(RATE.quote("January 2019", "45%"), kirklees2019, NOTHING_TO_COMPARE, "71.5%"),
        Arguments.of(
            RATE.quote("Jan-May 2019", "54.9%"), kirklees2019, NOTHING_TO_COMPARE, "calendar year"),
        Arguments.of(
            RATE.quote("by September 2021", "40%"),
            published("2021", "38.8", "38.8"),
            NOTHING_TO_COMPARE,
            "38.8%"),
        Arguments.of(RATE.quote("2018", "9%"), List.of(), NOTHING_TO_COMPARE, "Nothing published"),
        Arguments.of(
            about.quote("January 2019, point in time", "2,060"),
            plans("January 2019, point in time", "2024"),
            AGREES,
            "5%"),
        Arguments.of(
            PLANS.quote("January 2019, point in time", "2,060"),
            plans("January 2019, point in time", "2024"),
            DIFFERS,
            "2,024"),
        Arguments.of(
            about.quote("January 2019, point in time", "2,160"),
            plans("January 2019, point in time", "2024"),
            DIFFERS,
            "5%"),
        Arguments.of(
            about.quote("June 2019, point in time", "2,060"),
            plans("January 2019, point in time", "2024"),
            NOTHING_TO_COMPARE,
            "nearest"),
        Arguments.of(
            PLANS.as(Exactness.AT_LEAST).quote("2019", "2,000"), plans("2019", "2024"), AGREES, ""),
        Arguments.of(
            PLANS.as(Exactness.AT_MOST).quote("2019", "2,000"), plans("2019", "2024"), DIFFERS, ""),
        Arguments.of(PLANS.upTo("270").quote("2019", "200"), plans("2019", "270"), AGREES, ""),
        Arguments.of(PLANS.upTo("270").quote("2019", "200"), plans("2019", "271"), DIFFERS, ""));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void isPutBesideThePublishedOne(
      Quoted quoted, List<PublishedValue> published, FindingKind kind, String said) {
    List<Finding> findings = Claims.of(quoted, published);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().kind()).as(findings.getFirst().words()).isEqualTo(kind);
    assertThat(findings.getFirst().words()).contains(said);
  }

  static Stream<Arguments> roundings() {
    return Stream.of(
        Arguments.of("45%", "44.6", AGREES),
        Arguments.of("45%", "44.4", DIFFERS),
        Arguments.of("45.0%", "44.96", AGREES),
        Arguments.of("45.0%", "44.6", DIFFERS),
        Arguments.of("44.63%", "44.6", AGREES),
        Arguments.of("44.5%", "44.545454545454", AGREES),
        Arguments.of("44.5%", "44.56", DIFFERS));
  }

  @ParameterizedTest
  @MethodSource("roundings")
  void agreesWhenThePublishedOneRoundsToIt(String printed, String published, FindingKind kind) {
    assertThat(Claims.of(RATE.quote("2018", printed), plans("2018", published)))
        .extracting(Finding::kind)
        .containsExactly(kind);
  }

  @Test
  void aRestatedValueIsNamedWhenItIsTheOneQuoted() {
    List<PublishedValue> both =
        List.of(
            value(Exceptions.INCLUDING, "2020", "54.1", 2025),
            value(Exceptions.INCLUDING, "2020", "54.2", 2022));
    List<Finding> older = Claims.of(RATE.quote("2020", "54.2%"), both);
    assertThat(older).extracting(Finding::kind).containsExactly(AGREES_WITH_EARLIER_RELEASE);
    assertThat(older.getFirst().words()).contains("2022", "54.1%", "2025");
    assertThat(Claims.of(RATE.quote("2020", "54.1%"), both).getFirst().kind()).isEqualTo(AGREES);
  }

  @Test
  void forecastsAndFiguresWithoutANumberAreNotPutBesideAnything() {
    List<PublishedValue> published = published("2020", "54.2", "54.5");
    assertThat(Claims.of(RATE.forecast().quote("2020", "60%"), published)).isEmpty();
  }
}
