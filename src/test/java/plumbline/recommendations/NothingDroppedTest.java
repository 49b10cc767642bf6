package plumbline.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.history.History;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** Nothing that somebody entered about a recommendation goes without a word. */
class NothingDroppedTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");

  private final Recommendations recommendations = Plumbline.bean(Recommendations.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final ReviewId review = review("Scrutiny report");

  @BeforeEach
  void open() {
    story.open(coordinator, Month.of(2026, 9));
  }

  @Test
  void aLeadWhoChangesADraftLeavesWhatOthersLinked() {
    RecommendationText text = RecommendationText.of(review, "Answer letters.").about(E1, E2);
    RecommendationId id = recommendations.add(coordinator, area, text);
    recommendations.change(
        lead, area, id, 1, RecommendationText.of(review, "Answer all letters.").about(E1));
    assertThat(linked(id)).containsExactly(E1, E2);
    recommendations.change(lead, area, id, 2, RecommendationText.of(review, "Answer in May."));
    assertThat(linked(id)).containsExactly(E2);
    recommendations.change(
        coordinator, area, id, 3, RecommendationText.of(review, "Answer.").about(E1));
    assertThat(linked(id)).containsExactly(E1);
  }

  @Test
  void whatAReviewSaidBeforeStaysInTheHistory() {
    RecommendationId id =
        recommendations.add(coordinator, area, RecommendationText.of(review, "Answer letters."));
    RecommendationLinks links = Plumbline.bean(RecommendationLinks.class);
    ReviewId peers = review("Peer review");
    links.assure(coordinator, area, id, 1, peers, Stance.QUALIFIES, "Less sure of advice.");
    links.assure(coordinator, area, id, 2, peers, Stance.AGREES, "Now sure.");
    assertThat(
            Plumbline.bean(History.class)
                .entries(area, Recommendations.subject(id), 10, Long.MAX_VALUE))
        .extracting(entry -> String.valueOf(entry.record()))
        .anyMatch(record -> record.contains("Less sure of advice."));
  }

  @Test
  void limbsWithATimescaleAmongThemKeepEveryLine() {
    List<SubPart> parts = RecommendationForm.parts("a) One\nTimescale: May 2026\nb) Two");
    assertThat(parts)
        .extracting(SubPart::words)
        .containsExactly("a) One", "Timescale: May 2026", "b) Two");
  }

  @Test
  void aHeadingWithNothingBelowItAndASecondTimescaleAreShown() {
    PastedText found =
        PastedText.split(
            "1. One\n\n2. Two\nTimescale: May 2026\nTimescale: June 2026\n\nPart two\n\nLetters"
                + "\n\n3. Three");
    assertThat(found.items())
        .containsExactly(
            new PastedText.Item("1", "", "One", ""),
            new PastedText.Item("2", "", "Two\nTimescale: June 2026", "May 2026"),
            new PastedText.Item("3", "Letters", "Three", ""));
    assertThat(found.left()).containsExactly("Part two");
  }

  @Test
  void theListStandsWithAWordThatIsLongerThanALine() {
    recommendations.add(
        coordinator, area, RecommendationText.of(review, "https://" + "a".repeat(400)));
    Answer list = story.visit("coordinator").get(story.path("/recommendations"));
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.page().select("main").text()).contains("https://aaa");
  }

  @Test
  void whereNoDayIsKnownNothingIsSaidOfHowFarTimescalesMoved() {
    RecommendationId id =
        recommendations.add(
            coordinator, area, RecommendationText.of(review, "Answer.").promised("Soon"));
    Plumbline.bean(Decisions.class)
        .changeTimescale(coordinator, area, id, 1, "In due course", "Staff left.");
    assertThat(
            IndexPages.drift(Plumbline.bean(RecommendationStandings.class).all(coordinator, area)))
        .isEqualTo("1 of 1 timescale changed");
  }

  @Test
  void ofSeveralWhoMoveATimescaleAtOnceOneDoesAndTheOthersAreTold() {
    RecommendationId id =
        recommendations.add(
            coordinator, area, RecommendationText.of(review, "Answer.").promised("May 2027"));
    Decisions decisions = Plumbline.bean(Decisions.class);
    List<String> outcomes =
        AtOnce.all(
            Stream.of("June 2027", "July 2027", "August 2027", "September 2027")
                .<Callable<String>>map(month ->
                    () -> {
                      try {
                        decisions.changeTimescale(coordinator, area, id, 1, month, "Staff left.");
                        return "done";
                      } catch (Conflict told) {
                        return "told";
                      }
                    })
                .toList());
    assertThat(outcomes).containsExactlyInAnyOrder("done", "told", "told", "told");
  }

  private List<CriterionId> linked(RecommendationId id) {
    return recommendations.find(coordinator, area, id).orElseThrow().criteria();
  }

  private ReviewId review(String title) {
    return Plumbline.bean(Reviews.class)
        .add(
            coordinator,
            area,
            ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, title, "Panel").openTo(Readers.PUBLIC, null));
  }
}
