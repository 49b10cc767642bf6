package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.common.Refused;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.statistics.csv.FileDefinition;
import plumbline.statistics.csv.Found;
import plumbline.statistics.csv.FoundArea;
import plumbline.statistics.csv.FoundValue;
import plumbline.statistics.csv.StatisticFile;
import plumbline.testing.RunsBeside;

/** Reading published files of three releases, and whatever else the publisher might write. */
@RunsBeside
class StatisticFileTest {

  private static final List<FileDefinition> KNOWN =
      StatisticsDefinitions.load(Optional.empty()).files();
  private static final Charset OFFICE = Charset.forName("windows-1252");

  record Read(
      String key,
      Set<FoundValue> values,
      List<FoundArea> areas,
      Map<String, Integer> skipped,
      List<String> missing) {

    /** "77.7 = 171 / 220". */
    String value(String measure, Exceptions exceptions, String area, int year) {
      return values.stream()
          .filter(each ->
              each.measure().equals(measure)
                  && each.exceptions() == exceptions
                  && each.areaCode().equals(area)
                  && each.period().last().getYear() == year)
          .map(each ->
              "%s = %s / %s"
                  .formatted(
                      each.amount().stripTrailingZeros().toPlainString(),
                      each.numerator(),
                      each.denominator()))
          .findFirst()
          .orElse("nothing");
    }
  }

  static Read read(byte[] bytes) {
    return read(bytes, 2025);
  }

  static Read read(byte[] bytes, int release) {
    List<FoundValue> values = new ArrayList<>();
    List<FoundArea> areas = new ArrayList<>();
    Found found =
        new Found() {
          @Override
          public void area(FoundArea area) {
            areas.add(area);
          }

          @Override
          public void value(FoundValue value) {
            values.add(value);
          }

          @Override
          public void progress(int rows, long read) {
            assertThat(read).isLessThanOrEqualTo(bytes.length);
          }
        };
    try {
      StatisticFile file = StatisticFile.of(() -> new ByteArrayInputStream(bytes), KNOWN);
      Map<String, Integer> skipped = file.read(release, found);
      Set<FoundValue> distinct = new HashSet<>(values);
      assertThat(distinct).hasSameSizeAs(values);
      return new Read(file.definition().key(), distinct, areas, skipped, file.missing());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Extract timeliness() {
    return Extract.of(Extract.TIMELINESS);
  }

  @ParameterizedTest
  @CsvSource({
    "E08000024, 2024, INCLUDING, 77.7 = 171 / 220",
    "E08000034, 2024, INCLUDING, 22.9 = 180 / 785",
    "E10000008, 2024, EXCLUDING, 3.2 = 41 / 1277",
    "E06000026, 2024, INCLUDING, 6 = 24 / 403",
    "E06000023, 2019, INCLUDING, 0.8 = 3 / 395",
    "E92000001, 2019, INCLUDING, 58.7 = 31313 / 53327",
    "E92000001, 2024, INCLUDING, 45.9 = 41448 / 90392"
  })
  void theTwentyWeekFileOf2025IsReadAsItsDefinitionSays(
      String area, int year, Exceptions exceptions, String expected) {
    Read read = read(Extract.bytes(Extract.TIMELINESS));
    assertThat(read.value("ehc-plans-20-weeks", exceptions, area, year)).isEqualTo(expected);
  }

  @Test
  void whatIsLeftOutIsCountedByReason() {
    Read read = read(Extract.bytes(Extract.TIMELINESS));
    assertThat(read.key()).isEqualTo("timeliness_20_week");
    assertThat(read.areas())
        .hasSize(9)
        .contains(new FoundArea("E06000023", "Bristol, City of", "E12000009"))
        .contains(new FoundArea("E12000009", "South West", ""))
        .contains(new FoundArea("E92000001", "England", ""));
    assertThat(read.skipped())
        .containsOnlyKeys(
            "Rows about a part only, such as an age or a sex", "Values marked “x”: not available");
    assertThat(read.missing()).containsExactly("avg_weeks_issue_plan", "avg_weeks_issue_plan_exc");
  }

  @Test
  void theReturnsOf2022HaveOtherNamesAndTheirAreaCodesTheOtherWayRound() {
    Read read = read(Extract.bytes(Extract.RETURNS), 2022);
    assertThat(read.key()).isEqualTo("sen2_mi");
    String measure = "ehc-plans-20-weeks";
    assertThat(read.value(measure, Exceptions.INCLUDING, "E10000008", 2018)).startsWith("4.3 =");
    assertThat(read.value(measure, Exceptions.EXCLUDING, "E10000008", 2020))
        .isEqualTo("54.5 = 715 / 1313");
    assertThat(read.value(measure, Exceptions.INCLUDING, "E06000026", 2018)).startsWith("41.2 =");
    assertThat(read.value(measure, Exceptions.EXCLUDING, "E06000026", 2018)).startsWith("68.8 =");
    assertThat(read.skipped()).containsOnlyKeys("Values marked “z”: not applicable");
  }

  @Test
  void requestsAndTheirDecisionsAreRead() {
    Read read = read(Extract.bytes(Extract.REQUESTS));
    assertThat(read.key()).isEqualTo("requests");
    assertThat(read.value("ehc-requests", Exceptions.NOT_APPLICABLE, "E92000001", 2019))
        .isEqualTo("82329 = null / null");
    assertThat(read.value("ehc-requests-6-weeks", Exceptions.NOT_APPLICABLE, "E08000024", 2024))
        .isNotEqualTo("nothing");
  }

  /** The names that the release of 2026 has, by what it is known to change. */
  private static Extract asOf2026() {
    return timeliness()
        .heading(heading ->
            heading.toLowerCase(Locale.ROOT) + ",avg_weeks_issue_plan,avg_weeks_issue_plan_exc")
        .replace("All EHC plans issued", "All EHC plans")
        .replace("Local authority", "Local Authority");
  }

  private static Stream<Arguments> variants() {
    Extract file = timeliness();
    List<Integer> backwards =
        IntStream.rangeClosed(1, file.width()).mapToObj(at -> file.width() - at).toList();
    List<Integer> withoutOld =
        IntStream.range(0, file.width())
            .boxed()
            .filter(at -> at != file.place("old_la_code") && at != file.place("country_name"))
            .toList();
    byte[] whole = file.bytes();
    return Stream.of(
        arguments("small letters", file.heading(String::toLowerCase).bytes()),
        arguments("capital letters", file.heading(String::toUpperCase).bytes()),
        arguments("columns the other way round", file.columns(backwards).bytes()),
        arguments("columns missing that nobody needs", file.columns(withoutOld).bytes()),
        arguments("in an office encoding", file.bytes(OFFICE)),
        arguments("a line end missing at the end", Arrays.copyOf(whole, whole.length - 2)),
        arguments(
            "other line ends",
            (String.join("\n", file.lines()) + "\n\n").getBytes(StandardCharsets.UTF_8)),
        arguments(
            "a heading twice that nobody needs",
            file.heading(heading -> heading.replace("old_la_code", "breakdown_note"))
                .heading(heading -> heading.replace("country_name", "breakdown_note"))
                .bytes()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void theSameContentWrittenOtherwiseGivesTheSameValues(String how, byte[] bytes) {
    Read read = read(bytes);
    assertThat(read.values()).as(how).isEqualTo(read(Extract.bytes(Extract.TIMELINESS)).values());
  }

  @Test
  void theNextReleaseNeedsNoCode() {
    List<String> lines = new ArrayList<>(asOf2026().lines());
    for (int at = 1; at < lines.size(); at++) {
      lines.set(at, lines.get(at) + ",21.4,x");
    }
    Read read = read(new Extract(lines).bytes(), 2026);
    assertThat(read.missing()).isEmpty();
    String measure = "ehc-plans-average-weeks";
    assertThat(read.value(measure, Exceptions.INCLUDING, "E08000024", 2024)).startsWith("21.4 =");
    assertThat(read.value(measure, Exceptions.EXCLUDING, "E08000024", 2024)).isEqualTo("nothing");
    assertThat(read.value("ehc-plans-20-weeks", Exceptions.EXCLUDING, "E08000024", 2024))
        .isEqualTo("79.1 = 148 / 187");
  }

  @Test
  void aColumnThatIsMissingIsNamedAndTheOthersAreTaken() {
    Extract file = timeliness();
    List<Integer> without =
        IntStream.range(0, file.width())
            .boxed()
            .filter(at -> at != file.place("PC_plans_issued_20_weeks_ex"))
            .toList();
    Read read = read(file.columns(without).bytes());
    assertThat(read.missing()).contains("pc_plans_issued_20_weeks_ex");
    assertThat(read.value("ehc-plans-20-weeks", Exceptions.INCLUDING, "E08000024", 2024))
        .startsWith("77.7 =");
  }

  @Test
  void namesInAnOfficeEncodingAreReadRight() {
    Read read = read(timeliness().replace(",Devon,", ",Devön,").bytes(OFFICE));
    assertThat(read.areas()).extracting(FoundArea::name).contains("Devön");
  }

  static byte[] small(String columns, String... rows) {
    String lead =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
            + "region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,";
    StringBuilder text = new StringBuilder(lead + columns + "\n");
    for (String row : rows) {
      text.append(row).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String row(String period, String identifier, String values) {
    return period
        + ","
        + identifier
        + ",Local authority,E92000001,England,E12000009,South West,E10000008,878,Devon,"
        + "All plans,All plans,"
        + values;
  }

  @Test
  void theCaseloadIsThatOfTheJanuaryCensusInItsSchoolYear() {
    Read read =
        read(
            small(
                "ehcplans,mainstream_total,mainstream_total_pc,neet",
                row("202425", "Academic year", "9000,4500,50,low"),
                row("202324", "Academic year", "8000,4400,55.0,c")));
    assertThat(read.key()).isEqualTo("caseload");
    LocalDate day = LocalDate.of(2025, 1, 16);
    assertThat(read.values())
        .contains(
            new FoundValue(
                "ehc-plans-mainstream",
                Exceptions.NOT_APPLICABLE,
                "E10000008",
                new Period(Basis.POINT, day, day),
                new BigDecimal("50"),
                new BigDecimal("4500"),
                new BigDecimal("9000")));
    assertThat(read.skipped())
        .containsEntry("Values marked “low”: too low to print", 1)
        .containsEntry("Values marked “c”: kept back, because so few are in it", 1);
  }

  @Test
  void annualReviewsAreReadInSpiteOfTheirSpellingAndAHeadingThatStandsTwice() {
    Read read =
        read(
            small(
                "review_expected,total_review_meeting,review_meeting_prior_24,review_meeting_prior_24,"
                    + "outcome_maintan,number_decsion_4weeks,pc_decsion_4weeks",
                row("2024", "Calendar year", "900,700,1,2,500,300,42.9")));
    assertThat(read.key()).isEqualTo("annual_reviews");
    assertThat(read.value("annual-reviews-4-weeks", Exceptions.NOT_APPLICABLE, "E10000008", 2024))
        .isEqualTo("42.9 = 300 / null");
    assertThat(read.value("annual-reviews-maintain", Exceptions.NOT_APPLICABLE, "E10000008", 2024))
        .isEqualTo("500 = null / null");
  }

  @Test
  void assessmentsAreRead() {
    Read read =
        read(
            small(
                "assess_in_year,assess_issued,assess_issued_pc,outcome_decision_within_time_pc,"
                    + "number_asssess_tribunal",
                row("2024", "Calendar year", "400,380,95,61.5,7")));
    assertThat(read.key()).isEqualTo("assessments");
    assertThat(read.value("ehc-assessments-plan", Exceptions.NOT_APPLICABLE, "E10000008", 2024))
        .isEqualTo("95 = 380 / 400");
    assertThat(read.values()).hasSize(4);
  }

  private static Stream<Arguments> wrong() throws IOException {
    Extract file = timeliness();
    String devon =
        "2024,Calendar year,Local authority,E92000001,England,E12000009,South West,E10000008";
    byte[] whole = file.bytes();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(whole);
    }
    return Stream.of(
        arguments(
            "a file of another statistic",
            "school,pupils\n1,2\n".getBytes(StandardCharsets.UTF_8),
            "it begins with the columns “school”, “pupils”; looked for were plans_issued_den and"
                + " plans_issued_within_20_weeks, or"),
        arguments("nothing", new byte[0], "This file is empty"),
        arguments(
            "a workbook",
            "PK\u0003\u0004 and so on".getBytes(StandardCharsets.UTF_8),
            "a workbook"),
        arguments("a packed file", packed.toByteArray(), "compressed with gzip"),
        arguments("bytes", new byte[] {'a', 0, 'b'}, "not plain text"),
        arguments(
            "no place of a row",
            file.heading(heading -> heading.replace("new_la_code", "code")).bytes(),
            "has no column new_la_code"),
        arguments(
            "a column twice",
            file.heading(heading -> heading.replace("old_la_code", "plans_issued_den")).bytes(),
            "The column plans_issued_den stands twice"),
        arguments(
            "an unknown area",
            file.replace(devon, devon.replace("E10000008", "Devon")).bytes(),
            "column new_la_code: “Devon” is not the code of an area of England"),
        arguments(
            "an area of no council",
            file.replace(devon, devon.replace("E10000008", "E99999999")).bytes(),
            "“E99999999” is not the code of an area of England"),
        arguments(
            "a percentage of 140",
            file.replace(",77.7,", ",140,").bytes(),
            "column pc_plans_issued_within_20_weeks: “140” is not a percentage between 0 and 100"),
        arguments(
            "less than nothing", file.replace(",77.7,", ",-7.7,").bytes(), "“-7.7” is below 0"),
        arguments(
            "words for a number",
            file.replace(",77.7,", ",many,").bytes(),
            "“many” is neither a number nor one of the marks"),
        arguments(
            "a period that ends before it starts",
            small("ehcplans,mainstream_total", row("202423", "Academic year", "1,1")),
            "Line 2, column time_period: the period “202423” ends in 2023, before it starts"),
        arguments(
            "a period of two years",
            small("ehcplans,mainstream_total", row("202426", "Academic year", "1,1")),
            "the period “202426” is not one year long"),
        arguments(
            "a period that is none",
            small("ehcplans,mainstream_total", row("2024", "Academic year", "1,1")),
            "“2024” is not an academic year; expected six digits such as 202425"),
        arguments(
            "a school year whose second half is none",
            small("ehcplans,mainstream_total", row("202499", "Academic year", "1,1")),
            "Line 2, column time_period: the period “202499” is not one year long"),
        arguments(
            "six digits for a calendar year",
            file.replace("2024,Calendar", "202499,Calendar").bytes(),
            "column time_period: “202499” is not a calendar year; expected four digits"),
        arguments(
            "a financial year that ends before it starts",
            small("ehcplans,mainstream_total", row("202423", "Financial year", "1,1")),
            "the period “202423” ends in 2023, before it starts"),
        arguments(
            "a year of long ago",
            file.replace("2024,Calendar", "0024,Calendar").bytes(),
            "“0024” is a year before anything of this kind was published"),
        arguments(
            "a period of another kind",
            small("ehcplans,mainstream_total", row("2024", "Fortnight", "1,1")),
            "“Fortnight” is no kind of period"),
        arguments(
            "a period of the future",
            file.replace("2024,Calendar", "2031,Calendar").bytes(),
            "the period “2031” ends after the release of 2025 was published"),
        arguments(
            "cut off", Arrays.copyOf(whole, whole.length - 40), "the file is cut off or damaged"),
        arguments(
            "cut off in a name",
            Arrays.copyOf(whole, new String(whole, StandardCharsets.UTF_8).lastIndexOf(", City")),
            "a quotation mark is left open"),
        arguments(
            "a row twice",
            Stream.concat(file.lines().stream(), Stream.of(file.lines().get(1)))
                .reduce((one, two) -> one + "\n" + two)
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8),
            "is about the same area and time as line 2 (England, 2019)"),
        arguments(
            "no row of everybody",
            file.replace("All EHC plans issued", "Every plan").bytes(),
            "looked for was a label in breakdown_topic and breakdown that begins with All EHC plans"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void aFileThatCannotBeTakenIsRefusedInOneSentence(String what, byte[] bytes, String sentence) {
    assertThatThrownBy(() -> read(bytes))
        .as(what)
        .isInstanceOf(Refused.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aQuarterOfAMillionRowsAreReadOneByOne() {
    Extract file = timeliness();
    List<String> lines = new ArrayList<>(file.lines());
    String breakdown =
        file.lines().stream().filter(line -> line.contains(",Sex,")).findFirst().orElseThrow();
    while (lines.size() <= 250_000) {
      lines.add(breakdown);
    }
    Read read = read(new Extract(lines).bytes());
    assertThat(read.values()).isEqualTo(read(Extract.bytes(Extract.TIMELINESS)).values());
    assertThat(read.skipped().get("Rows about a part only, such as an age or a sex"))
        .isGreaterThan(249_900);
  }
}
