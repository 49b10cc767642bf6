package plumbline.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.observations.Openness;
import plumbline.observations.Releases;
import plumbline.papers.Audience;
import plumbline.papers.SectionKind;
import plumbline.testing.Plumbline;
import plumbline.testing.SectionReport;

/** The figures of the papers as a paper of our own tells them. */
class MeasuresPaperTest {

  private static final List<String> PAPERS =
      List.of("newton-2016", "kirklees-2019", "devon-2022", "plymouth-2019");
  private static final Map<String, SectionReport> REPORTS = new HashMap<>();

  @BeforeAll
  static void enterThePapersAndOpenTheirFigures() throws IOException {
    for (String name : PAPERS) {
      Paper.Entered entered = Paper.read(Paper.yaml(name)).enter();
      entered.records().measures().values().forEach(id -> open(entered, id));
      CommitteeId committee = entered.story().committee("Readers");
      SectionReport.Wish wish =
          new SectionReport.Wish(SectionKind.MEASURES, Audience.PUBLIC, committee, null, null);
      REPORTS.put(
          name.split("-", 2)[0],
          SectionReport.of(entered.coordinator(), entered.area(), wish).keep("measures-" + name));
    }
  }

  private static void open(Paper.Entered entered, MeasureId id) {
    try {
      Plumbline.bean(Releases.class)
          .releaseUpTo(
              entered.coordinator(),
              entered.area().id(),
              id,
              LocalDate.of(2030, 1, 1),
              new ObservationId(Long.MAX_VALUE),
              Openness.PUBLIC);
    } catch (Refused isOpen) {
      assertThat(isOpen.words()).contains("waits to be opened");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = FACTS)
  void theFactStandsInThePaper(String paper, String fact, String words) {
    assertThat(Objects.requireNonNull(REPORTS.get(paper)).text()).as(fact).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"newton", "kirklees", "devon", "plymouth"})
  void everyFigureHasANote(String paper) {
    String text = Objects.requireNonNull(REPORTS.get(paper)).text();
    assertThat(text.lines().filter(line -> line.matches(".*\\| \\[\\d+]")))
        .hasSameSizeAs(text.lines().filter(line -> line.matches("\\[\\d+] .*")).toList());
  }

  private static final String FACTS =
      """
      newton;   S1-06; at least 300 slides
      newton;   S1-12; Ticksheets | 21%
      newton;   S1-13; about 40% (“almost 40%”)
      newton;   S1-14; Social worker RAG study | 22%
      newton;   S1-15; at least 60% (“over 60%”)
      newton;   S1-21; not recorded in the source
      newton;   S1-37; 212
      kirklees; S2-46; 95%
      kirklees; S2-47; 85%
      kirklees; S2-48; January 2019 | 45%
      kirklees; S2-49; May 2019 | 62%
      kirklees; S2-50; Below 30%
      kirklees; S2-69; went down
      devon;    S3-03; Calendar year 2018 | 4.3%
      devon;    S3-04; Calendar year 2020 | 54.5%
      devon;    S3-05; By September 2021 | 40%
      devon;    S3-12; about 500
      devon;    S3-13; 200 to 270
      devon;    S3-14; 4 minutes 36 seconds (“4 minutes and 36 seconds per case”)
      devon;    S3-15; 4 minutes 26 seconds
      devon;    S3-23; 14
      devon;    S3-24; 33
      plymouth; S5-05; £171,395
      plymouth; S5-06; 1.5 posts
      plymouth; S5-08; about 2,060
      plymouth; S5-09; 1,911
      plymouth; S5-10; 118
      plymouth; S5-11; 110
      plymouth; S5-12; Forecast | about 150
      plymouth; S5-14; Calendar year 2018 | 47.5%
      plymouth; S5-15; January to May 2019 | 54.9%
      plymouth; S5-16; relative change
      plymouth; S5-19; 24
      plymouth; S5-20; 7
      plymouth; S5-21; went up
      """;
}
