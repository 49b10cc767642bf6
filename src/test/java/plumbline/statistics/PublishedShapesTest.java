package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.statistics.csv.FileDefinition;
import plumbline.statistics.csv.FoundArea;
import plumbline.statistics.csv.FoundValue;
import plumbline.testing.RunsBeside;

/** What the files of the publication have in common, and what only one of them has. */
@RunsBeside
class PublishedShapesTest {

  /** Every cell that is asked for is either a value or counted under its mark: none is lost. */
  @ParameterizedTest
  @CsvSource({
    "timeliness_20_week-2025.csv, timeliness_20_week, 2025, x",
    "requests-2025.csv, requests, 2025, x",
    "sen2_mi-2022.csv, sen2_mi, 2022, z"
  })
  void everyCellIsAValueOrHasAMark(String file, String key, int release, String mark) {
    Extract extract = Extract.of(file);
    StatisticFileTest.Read read = StatisticFileTest.read(Extract.bytes(file), release);
    assertThat(read.key()).isEqualTo(key);
    long totals =
        extract.lines().stream()
            .skip(1)
            .filter(line -> key.equals("sen2_mi") || line.matches(".*,(All [^,]*),\\1,.*"))
            .count();
    assertThat(totals).isGreaterThan(40);
    FileDefinition definition =
        StatisticsDefinitions.load(Optional.empty()).files().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow();
    int marked =
        read.skipped().entrySet().stream()
            .filter(each -> each.getKey().startsWith("Values marked “" + mark + "”"))
            .mapToInt(each -> each.getValue())
            .sum();
    assertThat(marked).isPositive();
    assertThat(read.values().size() + marked)
        .isEqualTo(totals * (definition.values().size() - read.missing().size()));
  }

  @ParameterizedTest
  @CsvSource({
    "x, Values marked “x”: not available",
    "[x], Values marked “x”: not available",
    "z, Values marked “z”: not applicable",
    "Z, Values marked “z”: not applicable",
    "[c], 'Values marked “c”: kept back, because so few are in it'",
    "low, Values marked “low”: too low to print",
    "[low], Values marked “low”: too low to print",
    "'', Values left empty"
  })
  void aMarkIsNoNumberAndIsCounted(String mark, String reason) {
    StatisticFileTest.Read read =
        StatisticFileTest.read(
            StatisticFileTest.small(
                "ehcplans,mainstream_total",
                StatisticFileTest.row("202425", "Academic year", mark + ",1"),
                StatisticFileTest.row("202324", "Academic year", "0,1"),
                StatisticFileTest.row("202223", "Academic year", mark + ",1")));
    assertThat(read.skipped()).containsEntry(reason, 2);
    assertThat(read.values()).extracting(FoundValue::amount).singleElement().hasToString("0");
  }

  @ParameterizedTest
  @CsvSource({
    "202425, Academic year, POINT, 2025-01-16, 2025-01-16",
    "2024/25, Academic year, POINT, 2025-01-16, 2025-01-16",
    "199900, Academic year, POINT, 2000-01-20, 2000-01-20",
    "2025, January, POINT, 2025-01-16, 2025-01-16"
  })
  void aSchoolYearOfTheCaseloadIsItsJanuary(
      String written, String kind, Basis basis, LocalDate first, LocalDate last) {
    assertThat(period("ehcplans,mainstream_total", StatisticFileTest.row(written, kind, "1,x")))
        .isEqualTo(new Period(basis, first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "202425, Academic year, ACADEMIC_YEAR, 2024-09-01, 2025-08-31",
    "202324, Financial year, FINANCIAL_YEAR, 2023-04-01, 2024-03-31",
    "2024, Calendar year, CALENDAR_YEAR, 2024-01-01, 2024-12-31"
  })
  void aYearOfAnotherFileIsTheWholeOfIt(
      String written, String kind, Basis basis, LocalDate first, LocalDate last) {
    String row = StatisticFileTest.row(written, kind, "5,x").replace("All plans", "All requests");
    assertThat(period("requests_received_in_year,requests_decided_not_to_assess", row))
        .isEqualTo(new Period(basis, first, last));
  }

  private static Period period(String columns, String row) {
    return StatisticFileTest.read(StatisticFileTest.small(columns, row)).values().stream()
        .findFirst()
        .orElseThrow()
        .period();
  }

  @ParameterizedTest
  @CsvSource({
    "ehc-requests, 2020, 364 = null / null",
    "ehc-requests, 2024, 578 = null / null",
    "ehc-requests-assess, 2024, 32 = 185 / 578",
    "ehc-requests-not-assess, 2024, 59.3 = 343 / 578",
    "ehc-requests-not-assess, 2022, nothing",
    "ehc-requests-refused, 2022, 196 = null / null",
    "ehc-requests-6-weeks, 2024, 95.2 = 560 / null",
    "ehc-requests-mediation, 2024, 193 = null / null",
    "ehc-requests-tribunal, 2024, 75 = null / null"
  })
  void theRequestsOfSunderlandAreReadAsPublished(String measure, int year, String expected) {
    StatisticFileTest.Read read = StatisticFileTest.read(Extract.bytes(Extract.REQUESTS));
    assertThat(read.value(measure, Exceptions.NOT_APPLICABLE, "E08000024", year))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ehc-plans-new, 2021, 914 = null / null",
    "ehc-assessments-no-plan, 2021, 4.79167 = 46 / 960",
    "ehc-requests, 2021, 1745 = null / null",
    "ehc-requests-not-assess, 2020, 27.5251 = 466 / 1693",
    "ehc-mediations, 2020, 48 = null / null",
    "ehc-mediations-appealed, 2020, 20.8333 = 10 / 48",
    "ehc-personal-budgets, 2021, 126 = null / null"
  })
  void theReturnsOfDevonAreReadAsPublished(String measure, int year, String expected) {
    StatisticFileTest.Read read = StatisticFileTest.read(Extract.bytes(Extract.RETURNS), 2022);
    assertThat(read.value(measure, Exceptions.NOT_APPLICABLE, "E10000008", year))
        .isEqualTo(expected);
  }

  @Test
  void aRegionIsTakenUnderItsOwnCodeAndACouncilUnderItsRegion() {
    StatisticFileTest.Read read = StatisticFileTest.read(Extract.bytes(Extract.RETURNS), 2022);
    assertThat(read.areas())
        .contains(
            new FoundArea("E12000009", "South West", ""),
            new FoundArea("E10000008", "Devon", "E12000009"));
  }
}
