package plumbline.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.QuestionId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.meetings.Privacy;
import plumbline.meetings.Questions;
import plumbline.meetings.Said;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.ratings.Ratings;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.recommendations.ResponseText;
import plumbline.recommendations.Responses;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** A committee met on 10 September; two criteria moved, a promise fell due, a question is open. */
class SincePageTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final LocalDate MET = LocalDate.of(2026, 9, 10);

  private static Story story;
  private static Viewer coordinator;
  private static CommitteeId panel;
  private static CommitteeId forum;

  @BeforeAll
  static void tellTheStory() {
    story = Story.begin();
    coordinator = story.coordinator();
    panel = story.committee("Scrutiny panel");
    forum = story.committee("Schools forum");
    story.person("member", NewGrant.reader(panel));
    story.person("other", NewGrant.reader(forum));
    rate(Month.of(2026, 8), "red", "Seen for the first time.", "green", "");
    at(MET);
    meet();
    rate(Month.of(2026, 9), "amber", "Two therapists started.", "red", "The service stopped.");
    at(LocalDate.of(2026, 10, 2));
  }

  @AfterAll
  static void now() {
    Plumbline.clock().reset();
  }

  @Test
  void whatMovedStandsWithItsReasonTheWorstFirst() {
    Element page = page("coordinator");
    assertThat(page.select("#moved").text()).isEqualTo("What moved since 10 September 2026");
    assertThat(page.text()).contains("From August 2026 to September 2026: 2 moved");
    assertThat(
            page.select(".app-since .app-movement--down, .app-since .app-movement--up").eachText())
        .containsExactly("down from green", "up from red");
    assertThat(page.text()).contains("Two therapists started.", "The service stopped.");
  }

  @Test
  void aMoveThatOnlyACorrectionMadeStandsWithTheReasonOfTheCorrection() {
    Story own = Story.begin();
    Viewer lead = own.coordinator();
    CommitteeId committee = own.committee("Panel");
    Month august = Month.of(2026, 8);
    Month september = Month.of(2026, 9);
    at(LocalDate.of(2026, 9, 1));
    own.open(lead, august);
    own.agree(lead, august, E1, "green", "All managers are trained.");
    own.close(lead, august);
    at(MET);
    Plumbline.bean(Meetings.class)
        .schedule(lead, own.area().id(), committee, new MeetingPlan(MET, "Town hall"));
    at(LocalDate.of(2026, 10, 2));
    own.open(lead, september);
    own.agree(lead, september, E1, "green", "");
    own.close(lead, september);
    Plumbline.bean(Ratings.class)
        .correct(
            lead,
            own.area().id(),
            august,
            E1,
            Optional.of("amber"),
            "Only one service was counted.");
    Element page =
        own.visit("coordinator").get(own.path("/committees/" + committee.value())).page();
    assertThat(page.select(".app-movement--up").eachText()).containsExactly("up from amber");
    assertThat(page.text())
        .contains("August 2026 was corrected: Only one service was counted.")
        .doesNotContain("All managers are trained.");
  }

  @Test
  void aPromiseIsLateFromTheDayAfterItsPeriod() {
    assertThat(page("coordinator").text())
        .contains(
            "2 days late",
            "ii: Answer letters in time.",
            "Last answered on 10 September 2026: Begun in August.");
    assertThat(page("member").text()).contains("2 days late").doesNotContain("Confidential wish");
  }

  @Test
  void whatAPublicReviewOfNoCommitteeAskedForConcernsEveryCommittee() {
    String forums = story.visit("other").get(story.path("/committees/" + forum.value())).text();
    assertThat(forums).contains("Publish the wait.").doesNotContain("Confidential wish");
    assertThat(page("member").text()).contains("Publish the wait.");
  }

  @Test
  void answersAndOpenQuestionsAreForWhoeverMayReadTheItem() {
    assertThat(page("member").text())
        .contains("How long is the wait?", "Eleven weeks.", "Who pays?", "Begun in August.");
    assertThat(page("other").text())
        .doesNotContain("How long is the wait?")
        .doesNotContain("Eleven weeks.")
        .doesNotContain("Who pays?");
  }

  @Test
  void moreAnswersThanAreShownAreSaid() {
    Story own = Story.begin();
    Viewer lead = own.coordinator();
    AreaId area = own.area().id();
    CommitteeId committee = own.committee("Panel");
    MeetingId held =
        Plumbline.bean(Meetings.class)
            .schedule(lead, area, committee, new MeetingPlan(MET, "Town hall"));
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(
                lead,
                area,
                ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Letters", "Panel")
                    .openTo(Readers.COMMITTEE, committee));
    List<RecommendationId> asked =
        IntStream.rangeClosed(0, SinceLastMet.MOST)
            .mapToObj(number ->
                Plumbline.bean(Recommendations.class)
                    .add(lead, area, RecommendationText.of(review, "Wish " + number)))
            .toList();
    Plumbline.bean(Recommendations.class).agreeAll(lead, area, review);
    asked.forEach(id ->
        Plumbline.bean(Responses.class)
            .give(lead, area, id, held, ResponseText.of("Done.", "Head of SEND")));
    String address = own.path("/committees/" + committee.value());
    assertThat(own.visit("coordinator").get(address).text())
        .contains("These are the newest 60 answers to recommendations; there are more.");
    assertThat(page("coordinator").text()).doesNotContain("there are more");
  }

  @Test
  void aMemberReadsOfRatingsWhatAPaperContains() {
    Story own = Story.begin();
    Viewer lead = own.coordinator();
    CommitteeId committee = own.committee("Panel");
    own.person("member", NewGrant.reader(committee));
    at(LocalDate.of(2026, 8, 20));
    own.open(lead, Month.of(2026, 8));
    own.agree(lead, Month.of(2026, 8), E1, "red", "Secret reason of August.");
    own.close(lead, Month.of(2026, 8));
    String address = own.path("/committees/" + committee.value());
    assertThat(own.visit("member").get(address).text())
        .contains("No closed month can be read here yet.")
        .doesNotContain("Secret reason");
    at(LocalDate.of(2026, 10, 2));
  }

  private static void rate(
      Month month, String first, String reason, String second, String secondReason) {
    at(month.lastDay().minusDays(10));
    story.open(coordinator, month);
    story.agree(coordinator, month, E1, first, reason);
    story.agree(coordinator, month, E2, second, secondReason);
    at(month.lastDay());
    story.close(coordinator, month);
  }

  private static void meet() {
    AreaId area = story.area().id();
    MeetingId meeting =
        Plumbline.bean(Meetings.class)
            .schedule(coordinator, area, panel, new MeetingPlan(MET, "Town hall"));
    ItemId item =
        Plumbline.bean(Items.class)
            .add(
                coordinator,
                area,
                meeting,
                new ItemText("8", "Therapies", "", Privacy.PRIVATE, "", null));
    Questions questions = Plumbline.bean(Questions.class);
    QuestionId wait =
        questions.ask(coordinator, area, item, new Said("How long is the wait?", "Chair", MET));
    questions.answer(coordinator, area, wait, new Said("Eleven weeks.", "Head of therapies", MET));
    questions.ask(coordinator, area, item, new Said("Who pays?", "Vice chair", MET));
    promise(Readers.PARTNERSHIP, null, "Confidential wish.");
    promise(Readers.PUBLIC, null, "Publish the wait.");
    RecommendationId id = promise(Readers.PUBLIC, panel, "Answer letters in time.");
    Plumbline.bean(Responses.class)
        .give(coordinator, area, id, meeting, ResponseText.of("Begun in August.", "Head of SEND"));
  }

  private static RecommendationId promise(
      Readers readers, @Nullable CommitteeId committee, String words) {
    AreaId area = story.area().id();
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(
                coordinator,
                area,
                ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Letters", "Panel")
                    .openTo(readers, committee));
    RecommendationId id =
        Plumbline.bean(Recommendations.class)
            .add(
                coordinator,
                area,
                RecommendationText.of(review, words)
                    .numbered("ii", "Letters")
                    .promised("September 2026"));
    Plumbline.bean(Recommendations.class).agree(coordinator, area, id, 1);
    return id;
  }

  private static Element page(String person) {
    return story.visit(person).get(story.path("/committees/" + panel.value())).page();
  }

  private static void at(LocalDate day) {
    Plumbline.clock().set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }
}
