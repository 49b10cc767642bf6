package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.definitions.Fault;
import plumbline.statistics.csv.Found;
import plumbline.statistics.csv.FoundArea;
import plumbline.statistics.csv.FoundValue;
import plumbline.statistics.csv.StatisticFile;
import plumbline.testing.RunsBeside;

/** An installation adds definitions of its own in a folder. */
@RunsBeside
class StatisticsDefinitionsTest {

  private static final StatisticsDefinitions SHIPPED = StatisticsDefinitions.load(Optional.empty());

  private static final String OFFICERS =
      """
      measures:
        - key: clinical-officers
          name: "Designated clinical officers"
          definition: "How many designated clinical officers an area has."
          numerator: "Designated clinical officers in post"
          denominator: ""
          unit: count
          counted: "officers"
          better: higher
          exceptions_rule: ""
          source: "Department for Education, Education, health and care plans"
      files:
        - key: officers
          name: "Designated officers"
          recognised_by: [des_clin_off, des_med_off]
          taken_on: period
          values:
            - measure: clinical-officers
              exceptions: none
              amount: [des_clin_off]
            - measure: ehc-requests
              exceptions: none
              amount: [requests_received]
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private StatisticsDefinitions load() {
    return StatisticsDefinitions.load(Optional.of(folder));
  }

  @Test
  void whatIsShippedHasNoFault() {
    assertThat(SHIPPED.faults()).isEmpty();
    assertThat(SHIPPED.files()).hasSize(6);
  }

  @Test
  void aFileOfTheFolderGivesANewMeasureWithoutCode() throws IOException {
    write("officers.yaml", OFFICERS);
    write("readme.txt", "no definition");
    StatisticsDefinitions found = load();
    assertThat(found.faults()).isEmpty();
    assertThat(found.measures())
        .hasSize(SHIPPED.measures().size() + 1)
        .extracting(StandardMeasure::key)
        .contains("clinical-officers");
    String file =
        """
        time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,DES_MED_OFF,Des_clin_off
        2024,Calendar year,Local authority,E92000001,E12000009,E10000008,1,3
        """;
    assertThat(values(found, file)).containsExactly(entry("clinical-officers", new BigDecimal(3)));
  }

  @Test
  void aFileOfTheFolderStandsInThePlaceOfTheShippedOne() throws IOException {
    write(
        "later.yaml",
        """
        files:
          - key: requests
            name: "Requests of a later release"
            recognised_by: [received_in_year]
            taken_on: period
            values:
              - { measure: ehc-requests, exceptions: none, amount: [received_in_year] }
        """);
    StatisticsDefinitions found = load();
    assertThat(found.faults()).isEmpty();
    assertThat(found.files()).hasSameSizeAs(SHIPPED.files());
    String file =
        """
        time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,received_in_year
        2026,Calendar year,Local authority,E92000001,E12000009,E10000008,1200
        """;
    assertThat(values(found, file)).containsExactly(entry("ehc-requests", new BigDecimal(1200)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit: count | unit: counts | wrong.yaml, line 7:11 /measures/0/unit | found “counts”",
        "better: higher | best: higher | wrong.yaml, line 2:5 /measures/0 | better",
        "key: clinical-officers | key: Clinical Officers | wrong.yaml, line 2:10 /measures/0/key | small letters",
        "measure: ehc-requests | measure: ehc-request | wrong.yaml, line 21:18 /files/0/values/1/measure | no measure has this key; expected one of annual-reviews",
        "taken_on: period | taken_on: May | wrong.yaml, line 16:15 /files/0/taken_on | january for the January census",
        "measures: | measures: [ | wrong.yaml, line 1: | this is not YAML"
      })
  void aWrongFileIsRefusedWholeWithItsPlaceAndTheOthersLoad(
      String right, String wrong, String place, String sentence) throws IOException {
    write("officers.yaml", OFFICERS);
    write("wrong.yaml", OFFICERS.replaceFirst(right, wrong));
    StatisticsDefinitions found = load();
    assertThat(found.faults())
        .extracting(Fault::toString)
        .anySatisfy(fault -> assertThat(fault).startsWith(place).contains(sentence));
    assertThat(found.measures()).hasSize(SHIPPED.measures().size() + 1);
    assertThat(found.files()).hasSize(SHIPPED.files().size() + 1);
  }

  @Test
  void aFolderThatIsNotThereIsAFault() {
    assertThat(StatisticsDefinitions.load(Optional.of(folder.resolve("none"))).faults())
        .extracting(Fault::message)
        .containsExactly("the folder of definitions cannot be read; create it or unset it");
  }

  /** What a file gives, by the keys of the measures. */
  private static Map<String, BigDecimal> values(StatisticsDefinitions known, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Map<String, BigDecimal> values = new HashMap<>();
    StatisticFile.of(() -> new ByteArrayInputStream(bytes), known.files())
        .read(
            2026,
            new Found() {
              @Override
              public void area(FoundArea area) {
                assertThat(area.code()).isEqualTo("E10000008");
              }

              @Override
              public void value(FoundValue value) {
                values.put(value.measure(), value.amount());
              }

              @Override
              public void progress(int rows, long read) {
                assertThat(rows).isOne();
              }
            });
    return values;
  }
}
