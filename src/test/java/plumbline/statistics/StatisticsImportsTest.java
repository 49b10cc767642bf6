package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.ImportId;
import plumbline.common.NotAllowed;
import plumbline.common.Refused;
import plumbline.files.Arrived;
import plumbline.files.Files;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class StatisticsImportsTest {

  private static final String PLANS = "ehc-plans-20-weeks";

  /** Nobody else writes about these councils, whose codes no council has. */
  private static final AtomicInteger COUNCILS = new AtomicInteger(900_000);

  private final StatisticsImports imports = Plumbline.bean(StatisticsImports.class);
  private final PublishedStatistics published = Plumbline.bean(PublishedStatistics.class);
  private final ImportRepository repository = Plumbline.bean(ImportRepository.class);

  @BeforeAll
  static void takeTheThreeFiles() throws IOException {
    take(2025, Extract.TIMELINESS);
    take(2025, Extract.REQUESTS);
    take(2022, Extract.RETURNS);
  }

  private static void take(int release, String name) throws IOException {
    Plumbline.bean(StatisticsImports.class)
        .take(Story.administrator(), release, name, new ByteArrayInputStream(Extract.bytes(name)));
  }

  private void take(int release, byte[] bytes) throws IOException {
    imports.take(Story.administrator(), release, "file.csv", new ByteArrayInputStream(bytes));
  }

  private static String council() {
    return "E06" + COUNCILS.incrementAndGet();
  }

  private static byte[] plansInPlace(String... areaPeriodAndNumber) {
    String lead =
        "time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,la_name,"
            + "ehcplans,mainstream_total\n";
    StringBuilder text = new StringBuilder(lead);
    for (String row : areaPeriodAndNumber) {
      String[] parts = row.split(" ");
      text.append(
          "%s,Academic year,Local authority,E92000001,E12000009,%s,Anywhere,%s,x\n"
              .formatted(parts[1], parts[0], parts[2]));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private StatisticImport newest() {
    return repository.newest(1, 0).getFirst();
  }

  private String values(String council) {
    return published.of("ehc-plans-maintained", council).stream()
        .map(value ->
            "%d: %s (%d)".formatted(value.lastDay().getYear(), value.amount(), value.release()))
        .collect(Collectors.joining(", "));
  }

  private Map<String, BigDecimal> rates(String area, int year) {
    Period period =
        new Period(Basis.CALENDAR_YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return published.of(PLANS, area, period).stream()
        .collect(Collectors.toMap(value -> value.exceptions().name(), PublishedValue::amount));
  }

  @ParameterizedTest
  @CsvSource({
    "E10000008, 2018, 4.3, 4.3",
    "E10000008, 2020, 54.2, 54.5",
    "E10000008, 2021, 38.8, 38.8",
    "E10000008, 2024, 3.2, 3.2",
    "E08000034, 2018, 44.5, 44.5",
    "E08000034, 2019, 71.5, 71.5",
    "E08000034, 2024, 22.9, 22.9",
    "E08000024, 2017, 64.3, 60.5",
    "E08000024, 2018, 79.1, 78.1",
    "E08000024, 2024, 77.7, 79.1",
    "E06000026, 2018, 41.2, 68.8",
    "E06000026, 2019, 79, 72.3",
    "E06000026, 2024, 6, 6",
    "E92000001, 2022, 47.7, 49.2"
  })
  void whatWasPublishedOfTheFourAreasIsFound(
      String area, int year, BigDecimal including, BigDecimal excluding) {
    assertThat(rates(area, year).get("INCLUDING")).isEqualByComparingTo(including);
    assertThat(rates(area, year).get("EXCLUDING")).isEqualByComparingTo(excluding);
  }

  @Test
  void theNewestReleaseCountsAndTheOlderOneIsKept() {
    List<PublishedValue> all =
        published.everyRelease(PLANS, "E10000008").stream()
            .filter(value -> value.lastDay().getYear() == 2020)
            .filter(value -> value.exceptions() == Exceptions.EXCLUDING)
            .toList();
    assertThat(all).extracting(PublishedValue::release).containsExactly(2025, 2022);
    assertThat(all.getFirst().areaName()).isEqualTo("Devon");
    assertThat(all.getFirst().numerator()).isEqualByComparingTo("715");
    assertThat(all.getFirst().denominator()).isEqualByComparingTo("1313");
    assertThat(published.of(PLANS, "E10000008")).extracting(PublishedValue::release).contains(2022);
  }

  @Test
  void anAreaIsComparedWithEnglandItsRegionAndItsNeighbours() {
    List<Comparator> found =
        published.comparators(PLANS, "E10000008", List.of("E06000026", "E06999999"));
    assertThat(found)
        .extracting(each -> each.kind() + " " + each.areaName())
        .containsExactly("ENGLAND England", "REGION South West", "NEIGHBOUR Plymouth");
    assertThat(found.getFirst().values()).hasSizeGreaterThan(10);
    assertThat(published.comparators(PLANS, "", List.of()))
        .extracting(Comparator::kind)
        .containsExactly(Comparator.Kind.ENGLAND);
    assertThat(published.comparators("no-such-measure", "E10000008", List.of())).isEmpty();
  }

  @Test
  void theSameContentOfTheSameReleaseChangesNothing() throws IOException {
    Extract file = Extract.of(Extract.TIMELINESS);
    long before = newest().id().value();
    take(2025, Extract.bytes(Extract.TIMELINESS));
    assertThat(newest().id().value()).as("the same bytes begin nothing").isEqualTo(before);

    String sequence = Plumbline.bean(History.class).sequence(AreaId.INSTALLATION);
    take(2025, file.heading(heading -> heading.toUpperCase(Locale.ROOT)).bytes());
    assertThat(newest().state()).isEqualTo(ImportState.UNCHANGED);
    assertThat(newest().valuesTaken()).isPositive();
    assertThat(newest().valuesNew() + newest().valuesRestated() + newest().valuesGone()).isZero();
    assertThat(Plumbline.bean(History.class).sequence(AreaId.INSTALLATION)).isEqualTo(sequence);
    assertThat(repository.uncleared()).doesNotContain(newest().id().value());
  }

  @Test
  void aCorrectedFileOfAReleaseReplacesTheOneBefore() throws IOException {
    String one = council();
    take(2021, plansInPlace(one + " 202021 700", one + " 201920 650", one + " 201819 600"));
    StatisticImport first = newest();
    take(2021, plansInPlace(one + " 202021 710", one + " 201920 650", one + " 201718 500"));
    StatisticImport second = newest();
    assertThat(values(one)).isEqualTo("2018: 500 (2021), 2020: 650 (2021), 2021: 710 (2021)");
    assertThat(second.valuesNew()).isOne();
    assertThat(second.valuesRestated()).isOne();
    assertThat(second.valuesGone()).isOne();
    assertThat(repository.find(first.id()).orElseThrow().state()).isEqualTo(ImportState.SUPERSEDED);
    List<HistoryEntry> history =
        Plumbline.bean(History.class)
            .entries(AreaId.INSTALLATION, "statistics caseload 2021", 10, Long.MAX_VALUE);
    assertThat(history).hasSize(2).extracting(HistoryEntry::kind).containsOnly("statistics taken");

    take(2023, plansInPlace(one + " 202021 711"));
    assertThat(values(one)).isEqualTo("2018: 500 (2021), 2020: 650 (2021), 2021: 711 (2023)");
  }

  @Test
  void aFileThatIsWrongInItsLastLineLeavesNothing() throws IOException {
    String one = council();
    StringBuilder rows = new StringBuilder(new String(plansInPlace(), StandardCharsets.UTF_8));
    for (int at = 0; at < 2_500; at++) {
      rows.append(
          "202425,Academic year,Local authority,E92000001,E12000009,E08%06d,Anywhere,1,1\n"
              .formatted(900_000 + at));
    }
    rows.append("202425,Academic year,Local authority,E92000001,E12000009,")
        .append(one)
        .append("\n");
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> take(2025, bytes))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Line 2,502 has 6 columns where the heading has 9")
        .hasMessageContaining("Nothing was taken");
    assertThat(newest().state()).isEqualTo(ImportState.FAILED);
    assertThat(values("E08900000")).isEmpty();
    assertThat(repository.uncleared()).doesNotContain(newest().id().value());
    assertThat(Plumbline.bean(ReadValueRepository.class).difference(newest().id(), 0).valuesTaken())
        .isZero();
  }

  /** A program that is killed leaves exactly this: an import that is being read, and some rows. */
  @Test
  void anImportWhoseProgramStoppedIsGivenUpAndItsRowsAreRemoved() throws IOException {
    ImportId id = new ImportId(Ids.next());
    String one = council();
    ImportLedger ledger = Plumbline.bean(ImportLedger.class);
    ReadValueRepository values = Plumbline.bean(ReadValueRepository.class);
    byte[] bytes = plansInPlace(one + " 202425 5");
    try (Arrived file =
        Plumbline.bean(Files.class).receive(new ByteArrayInputStream(bytes), bytes.length)) {
      ledger.begin(
          Story.administrator(),
          AreaId.INSTALLATION,
          new ImportLedger.Upload(id, "caseload", 2025, "killed.csv", file));
    }
    assertThat(ledger.claim(id)).isTrue();
    assertThat(ledger.claim(id)).as("a second time").isFalse();
    Plumbline.bean(ReadAreaRepository.class)
        .insertAll(List.of(new AreaRow(id, one, "Anywhere", "")));
    LocalDate day = LocalDate.of(2025, 1, 16);
    values.insertAll(
        List.of(
            new ValueRow(
                id,
                "ehc-plans-maintained",
                one,
                Exceptions.NOT_APPLICABLE,
                Basis.POINT,
                day,
                day,
                BigDecimal.ONE,
                null,
                null)));
    assertThat(values(one)).isEmpty();

    Clearing clearing = Plumbline.bean(Clearing.class);
    clearing.run();
    assertThat(repository.find(id).orElseThrow().state()).isEqualTo(ImportState.READING);
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(2)));
    clearing.run();
    Plumbline.clock().reset();
    StatisticImport ended = repository.find(id).orElseThrow();
    assertThat(ended.state()).isEqualTo(ImportState.FAILED);
    assertThat(ended.message()).contains("The program stopped", "choose the file once more");
    assertThat(values.difference(id, 0).valuesTaken()).isZero();
    assertThat(ledger.progress(id, 1, 1)).as("whoever still reads it learns it").isFalse();
  }

  @Test
  void onlyAnAdministratorImports() {
    Story story = Story.begin();
    byte[] bytes = plansInPlace(council() + " 202425 5");
    assertThatThrownBy(
            () -> imports.take(story.coordinator(), 2025, "f.csv", new ByteArrayInputStream(bytes)))
        .isInstanceOf(NotAllowed.class);
  }
}
