package plumbline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.common.ItemId;
import plumbline.common.MeasureId;
import plumbline.common.Month;
import plumbline.common.ReviewId;
import plumbline.measures.Unit;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.Privacy;
import plumbline.meetings.Questions;
import plumbline.meetings.Said;
import plumbline.narratives.Narratives;
import plumbline.observations.Observations;
import plumbline.ratings.Agreement;
import plumbline.ratings.Ratings;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.reports.json.JsonReport;
import plumbline.reviews.PartFacts;
import plumbline.reviews.PartKind;
import plumbline.reviews.ReviewParts;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;

/** What a public paper never says, of whatever kind it is: words that are closed to the public. */
class PublicPapersTest {

  private static final String CLOSED = "closedcurlew";
  private static final String UNRELEASED = "4711825";

  private final Desk desk = new Desk();

  @BeforeEach
  void plant() {
    inReviews();
    inItems();
    inTheOpenMonth();
    inFigures();
  }

  /** Parts and recommendations of a closed review, and a withheld case of an open one. */
  private void inReviews() {
    ReviewParts parts = Plumbline.bean(ReviewParts.class);
    parts.add(
        desk.coordinator, desk.area, desk.closedReview, PartFacts.of(PartKind.FINDING, CLOSED));
    parts.add(desk.coordinator, desk.area, desk.review, PartFacts.of(PartKind.CASE, CLOSED));
    parts.add(
        desk.coordinator, desk.area, desk.review, PartFacts.of(PartKind.FINDING, "openfinch"));
    recommend(desk.closedReview, CLOSED);
    recommend(desk.review, "openfinch");
  }

  private void recommend(ReviewId review, String words) {
    Recommendations all = Plumbline.bean(Recommendations.class);
    all.agree(
        desk.coordinator,
        desk.area,
        all.add(desk.coordinator, desk.area, RecommendationText.of(review, words)),
        1);
  }

  /** Questions on private and unstated items of the same committee, and the items themselves. */
  private void inItems() {
    for (ItemId id : List.of(desk.secret, desk.unsaid)) {
      Privacy privacy = id.equals(desk.secret) ? Privacy.PRIVATE : Privacy.UNSTATED;
      Plumbline.bean(Items.class)
          .change(
              desk.coordinator,
              desk.area,
              id,
              1,
              new ItemText("9", CLOSED, CLOSED, privacy, CLOSED, null));
      Plumbline.bean(Questions.class)
          .ask(
              desk.coordinator,
              desk.area,
              id,
              new Said(CLOSED, CLOSED, Month.today(Plumbline.clock())));
    }
  }

  private void inTheOpenMonth() {
    Plumbline.bean(Ratings.class)
        .agree(
            desk.coordinator,
            desk.area,
            Desk.OCTOBER,
            Desk.E1,
            1,
            new Agreement(
                Optional.of("red"), CLOSED, new Narratives(CLOSED, CLOSED, CLOSED, CLOSED)));
  }

  private void inFigures() {
    MeasureId measure = Figures.measure(desk.story, desk.coordinator, Unit.COUNT, "plans", Desk.E1);
    Plumbline.bean(Observations.class)
        .record(desk.coordinator, desk.area, measure, Figures.month(2026, 9, UNRELEASED));
  }

  @ParameterizedTest
  @EnumSource(PaperKind.class)
  void nothingClosedStandsInAPublicPaper(PaperKind kind) throws IOException {
    Paper paper =
        desk.paper(
            desk.make(
                desk.facts(
                    kind,
                    desk.item,
                    Audience.PUBLIC,
                    Desk.AUGUST,
                    Desk.SEPTEMBER,
                    desk.review,
                    desk.plan)));
    Papers papers = Plumbline.bean(Papers.class);
    List<Section> every = Stream.of(SectionKind.values()).map(Section::of).toList();
    for (Paper each : List.of(paper, all(papers, paper, every))) {
      String text = text(each);
      assertThat(text)
          .as(kind.words())
          .doesNotContain(CLOSED, "Closed session", "Inside view", UNRELEASED, "4,711,825");
      assertThat(text).contains(paper.title());
    }
  }

  /** The same paper with every section that there is. */
  private Paper all(Papers papers, Paper paper, List<Section> every) {
    papers.arrange(desk.coordinator, desk.area, paper.id(), paper.version(), every);
    return desk.paper(paper.id());
  }

  private String text(Paper paper) throws IOException {
    PaperReports reports = Plumbline.bean(PaperReports.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.write(reports.report(desk.coordinator, desk.story.area(), paper), bytes);
    return bytes.toString(StandardCharsets.UTF_8)
        + reports.summaryByRule(desk.coordinator, desk.story.area(), paper);
  }
}
