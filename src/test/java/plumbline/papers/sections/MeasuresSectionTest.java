package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.papers.Audience.PRIVATE;
import static plumbline.papers.Audience.PUBLIC;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.charts.Comparison;
import plumbline.charts.Histogram;
import plumbline.charts.ProcessPicture;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.measures.MeasureLimits;
import plumbline.measures.MeasureLinks;
import plumbline.measures.Threshold;
import plumbline.measures.Unit;
import plumbline.observations.About;
import plumbline.observations.Amount;
import plumbline.observations.ClaimKind;
import plumbline.observations.Kind;
import plumbline.observations.NewObservation;
import plumbline.observations.Openness;
import plumbline.observations.Reckoned;
import plumbline.observations.Whom;
import plumbline.observations.claims.NewClaim;
import plumbline.observations.claims.StatedClaims;
import plumbline.papers.Audience;
import plumbline.papers.SectionKind;
import plumbline.people.Viewer;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.reports.Block;
import plumbline.reports.json.JsonReport;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Published;
import plumbline.testing.SectionReport;
import plumbline.testing.Story;
import plumbline.testing.TwentyWeeks;

class MeasuresSectionTest {

  private static final Story STORY = Story.begin("Plumouth");
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final CommitteeId COMMITTEE = STORY.committee("Scrutiny");
  private static final CommitteeId OTHER = STORY.committee("Health Board");
  private static MeasureId weeks = new MeasureId(1);

  @BeforeAll
  static void record() {
    new Published(STORY.area(), 2022).year(2018, "41.2", "68.8").year(2019, "79.0", "72.3");
    weeks = TwentyWeeks.measure(STORY, COORDINATOR);
    ObservationId first = quoted("2018", "47.5", Openness.PUBLIC);
    ObservationId second = quoted("Jan-May 2019", "54.9", Openness.PUBLIC);
    Plumbline.bean(StatedClaims.class)
        .record(
            COORDINATOR,
            STORY.area().id(),
            weeks,
            new NewClaim(
                ClaimKind.CHANGE,
                first,
                second,
                new BigDecimal("15.5"),
                Reckoned.UNSTATED,
                TwentyWeeks.in("Impact report").as("15.5%", "")));
    quoted("2017", "33.3", Openness.committee(COMMITTEE));
    quoted("2015", "11.1", Openness.committee(OTHER));
    quoted("2016", "22.2", Openness.PARTNERSHIP);
    open(TwentyWeeks.rate("2018", "60.1").about(new Whom(About.ENGLAND, "")));
    open(TwentyWeeks.rate("2020", "66").as(Kind.PLAIN.forecast()));
    open(TwentyWeeks.rate("2019", "30").as(Kind.PLAIN.in("Under five", 1)));
    open(TwentyWeeks.rate("2019", "35").as(Kind.PLAIN.in("Over five", 2)));
    Plumbline.bean(MeasureLimits.class)
        .addThreshold(
            COORDINATOR,
            STORY.area().id(),
            weeks,
            1,
            new MeasureLimits.Held(
                Threshold.Side.BELOW, new BigDecimal("40"), "the Department", "a visit", ""));
  }

  private static ObservationId quoted(String period, String amount, Openness openness) {
    return TwentyWeeks.record(
        STORY,
        COORDINATOR,
        weeks,
        TwentyWeeks.rate(period, amount).open(openness).printed(TwentyWeeks.in("Impact report")));
  }

  private static void open(NewObservation figure) {
    TwentyWeeks.record(STORY, COORDINATOR, weeks, figure.open(Openness.PUBLIC));
  }

  private static SectionReport paper(
      Story story, Audience audience, CommitteeId committee, @Nullable ReviewId review) {
    return SectionReport.of(
        story.coordinator(),
        story.area(),
        new SectionReport.Wish(SectionKind.MEASURES, audience, committee, review, null));
  }

  @Test
  void onlyWhatItsReadersMayReadStandsInAPaper() {
    assertThat(paper(STORY, PUBLIC, COMMITTEE, null).text())
        .contains("47.5%")
        .doesNotContain("33.3", "22.2", "11.1");
    assertThat(paper(STORY, PRIVATE, COMMITTEE, null).text())
        .contains("47.5%", "33.3%")
        .doesNotContain("22.2", "11.1");
    assertThat(paper(STORY, PRIVATE, OTHER, null).text())
        .contains("47.5%", "11.1%")
        .doesNotContain("22.2", "33.3");
  }

  @Test
  void theSummaryNamesWhatGotBetterOrWorseAndNothingThatCannotBeCompared() {
    Story story = Story.begin("Betterton");
    CommitteeId committee = story.committee("Scrutiny");
    MeasureId twenty = TwentyWeeks.measure(story, story.coordinator());
    record(story, twenty, "2018", "47.5", Openness.PUBLIC);
    record(story, twenty, "Jan-May 2019", "20.1", Openness.PUBLIC);
    assertThat(summary(story, committee)).doesNotContain("Compared");
    record(story, twenty, "2019", "54.9", Openness.PUBLIC);
    assertThat(summary(story, committee))
        .contains(
            "Compared with the value before, 1 measure is better: Plans issued within 20 weeks, up"
                + " 7.4 points from 47.5% (calendar year 2018).");
    record(story, twenty, "2020", "50", Openness.PARTNERSHIP);
    assertThat(summary(story, committee)).contains("1 measure is better");
    record(story, twenty, "2021", "44.9", Openness.PUBLIC);
    assertThat(summary(story, committee))
        .contains("1 measure is worse: Plans issued within 20 weeks, down 10 points");
  }

  private static void record(
      Story story, MeasureId measure, String period, String amount, Openness openness) {
    TwentyWeeks.record(
        story, story.coordinator(), measure, TwentyWeeks.rate(period, amount).open(openness));
  }

  private static String summary(Story story, CommitteeId committee) {
    return SectionReport.summarised(
            story.coordinator(),
            story.area(),
            new SectionReport.Wish(SectionKind.MEASURES, PUBLIC, committee, null, null))
        .text();
  }

  @Test
  void aMeasureSaysWhatItMeansAndWhereItStands() {
    SectionReport paper = paper(STORY, PUBLIC, COMMITTEE, null);
    assertThat(paper.parts()).containsExactly("Plans issued within 20 weeks");
    assertThat(paper.text())
        .contains(
            "The share of new plans that were final within 20 weeks. A percentage. Higher is"
                + " better.",
            "Exceptions: Four exceptions of the regulations.",
            "Latest: 54.9%, January to May 2019",
            "Target: 60%: missed by 5.1 points",
            "Threshold: Below 40% (the Department): a visit",
            "Who answers for it: SEND service manager",
            "Calendar year 2018 | England | 60.1%");
  }

  @Test
  void everyFigureHasANoteThatSaysWhereItComesFromAndHowItChecks() {
    SectionReport paper = paper(STORY, PUBLIC, COMMITTEE, null);
    assertThat(paper.text())
        .contains(
            "Calendar year 2018 | This area | 47.5% | Calendar year | Exceptions not stated | Impact report,"
                + " page 2, 30 May 2019 | [",
            "Calendar year 2020 | Forecast | 66%",
            "Calendar year 2019 | Under five | 30%",
            "“15.5%”, stated as: the change from the first to the second");
    List<Block.Note> notes = paper.blocks(Block.Notes.class).getFirst().notes();
    assertThat(notes).hasSize(6);
    assertThat(notes)
        .filteredOn(note -> note.text().contains("47.5%"))
        .singleElement()
        .satisfies(note -> {
          assertThat(note.href())
              .startsWith("http://localhost" + STORY.path("/measures/" + weeks.value()));
          assertThat(note.text())
              .contains(
                  "Definition: The share of new plans",
                  "Period: calendar year 2018.",
                  "Basis: calendar year.",
                  "Exceptions not stated.",
                  "Source: Impact report, page 2, 30 May 2019.",
                  "Differs: Published: 41.2% including exceptions, 68.8% excluding exceptions. It"
                      + " matches neither.");
        });
  }

  @Test
  void aPaperKnowsNothingThatWasPublishedInALaterYear() {
    Plumbline.clock().set(Instant.parse("2021-12-31T12:00:00Z"));
    try {
      assertThat(paper(STORY, PUBLIC, COMMITTEE, null).text())
          .contains("47.5%")
          .doesNotContain("Published: 41.2%");
    } finally {
      Plumbline.clock().reset();
    }
  }

  @Test
  void fewNumbersStandOnOneAxisOfTimeAndManyMakeATrend() {
    SectionReport few = paper(STORY, PUBLIC, COMMITTEE, null);
    assertThat(few.blocks(Block.Chart.class))
        .extracting(chart -> chart.picture().getClass())
        .isEqualTo(List.of(Comparison.class, Histogram.class));
    Story story = Story.begin();
    MeasureId id = Figures.measure(story, story.coordinator(), Unit.RATE, "");
    for (int month = 1; month <= 12; month++) {
      String value = String.valueOf(month < 6 ? 50 + month % 2 : 60 + month % 2);
      record(story, id, Figures.month(2025, month, value));
    }
    SectionReport many = paper(story, PUBLIC, story.committee("Scrutiny"), null);
    assertThat(many.blocks(Block.Chart.class))
        .singleElement()
        .satisfies(chart -> assertThat(chart.picture()).isInstanceOf(ProcessPicture.class));
    assertThat(many.text()).contains("Trend: Improved", "seven points running above the mean");
  }

  private static void record(Story story, MeasureId id, NewObservation figure) {
    TwentyWeeks.record(story, story.coordinator(), id, figure.open(Openness.PUBLIC));
  }

  @Test
  void aPaperWithChartsIsKeptAndReadAgain() throws IOException {
    SectionReport paper = paper(STORY, PUBLIC, COMMITTEE, null);
    var kept = new ByteArrayOutputStream();
    JsonReport.write(paper.report(), kept);
    assertThat(JsonReport.read(new ByteArrayInputStream(kept.toByteArray())).blocks())
        .isEqualTo(paper.report().blocks());
  }

  @Test
  void valuesOfEveryKindStandAsTheirSourceGivesThem() {
    Story story = Story.begin();
    MeasureId plans = Figures.measure(story, story.coordinator(), Unit.COUNT, "plans");
    record(story, plans, Figures.month(2025, 1, Amount.range("200", "270")));
    record(story, plans, Figures.month(2025, 2, Amount.notRecorded()));
    record(
        story,
        plans,
        Figures.month(2025, 3, Amount.of(plumbline.observations.Exactness.ABOUT, "2060")));
    MeasureId money = Figures.measure(story, story.coordinator(), Unit.MONEY, "");
    record(story, money, Figures.month(2025, 1, "171395"));
    MeasureId time = Figures.measure(story, story.coordinator(), Unit.TIME, "minutes");
    record(story, time, Figures.month(2025, 1, "4.6"));
    assertThat(paper(story, PUBLIC, story.committee("Scrutiny"), null).text())
        .contains(
            "January 2025 | 200 to 270 plans",
            "February 2025 | not recorded in the source",
            "March 2025 | about 2,060 plans",
            "January 2025 | £171,395",
            "January 2025 | 4 minutes 36 seconds");
  }

  @Test
  void aPaperAboutAReviewWhoseMeasuresAreNotReadTellsOfNoOthers() {
    Story story = Story.begin();
    Viewer keeper = story.coordinator();
    MeasureId other = Figures.measure(story, keeper, Unit.RATE, "");
    record(story, other, Figures.month(2025, 1, "12.3"));
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(
                keeper,
                story.area().id(),
                ReviewFacts.of(ReviewKind.TASK_GROUP, "Task group", "Councillors")
                    .openTo(Readers.PUBLIC, null));
    CommitteeId committee = story.committee("Scrutiny");
    assertThat(paper(story, PUBLIC, committee, review).text()).contains("12.3%");
    MeasureId linked = Figures.measure(story, keeper, Unit.RATE, "");
    TwentyWeeks.record(story, keeper, linked, Figures.month(2025, 1, "45.6"));
    RecommendationId wish =
        Plumbline.bean(Recommendations.class)
            .add(keeper, story.area().id(), RecommendationText.of(review, "Count the waits."));
    Plumbline.bean(MeasureLinks.class).link(keeper, story.area().id(), linked, 1, wish);
    assertThat(paper(story, PUBLIC, committee, review).text())
        .contains("No measure with a figure that the readers of this paper may read is linked")
        .doesNotContain("12.3", "45.6");
  }

  @Test
  void ofManyFiguresTheNewestStandUnderTheSameCaption() {
    Story story = Story.begin();
    MeasureId id = Figures.measure(story, story.coordinator(), Unit.RATE, "");
    for (int month = 0; month < 25; month++) {
      record(story, id, Figures.month(2023 + month / 12, 1 + month % 12, "50"));
    }
    SectionReport paper = paper(story, PUBLIC, story.committee("Scrutiny"), null);
    assertThat(paper.text()).contains("Figures: the newest 24 of 25 stand here.");
    assertThat(paper.blocks(Block.Table.class))
        .extracting(Block.Table::caption)
        .contains("Figures");
  }

  @Test
  void aSectionWithoutFiguresSaysWhy() {
    Story story = Story.begin();
    MeasureId id = Figures.measure(story, story.coordinator(), Unit.RATE, "");
    TwentyWeeks.record(story, story.coordinator(), id, Figures.month(2025, 1, "12.3"));
    CommitteeId committee = story.committee("Scrutiny");
    assertThat(paper(story, PUBLIC, committee, null).text())
        .contains("No figure of any measure is released to the readers of this paper.")
        .doesNotContain("12.3");
    assertThat(paper(story, PUBLIC, committee, new ReviewId(7)).text())
        .contains("No measure with a figure that the readers of this paper may read is linked");
  }
}
