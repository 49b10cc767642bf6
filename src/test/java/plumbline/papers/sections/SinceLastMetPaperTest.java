package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.SectionKind;
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
import plumbline.scrutiny.SinceLastMet;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/**
 * A committee met on 10 September; since then a criterion moved, a promise fell due, and a question
 * stayed open. The paper is public: what is not to be read by everybody does not stand in it.
 */
class SinceLastMetPaperTest {

  private static final Month AUGUST = Month.of(2026, 8);
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final LocalDate MET = LocalDate.of(2026, 9, 10);
  private static final SectionKind[] SECTIONS = {
    SectionKind.SUMMARY,
    SectionKind.MOVED_SINCE,
    SectionKind.PAST_DUE,
    SectionKind.ANSWERS,
    SectionKind.OPEN_QUESTIONS
  };

  private static Story story;
  private static Viewer coordinator;
  private static CommitteeId panel;
  private static CommitteeId quiet;

  @BeforeAll
  static void tellTheStory() {
    story = Story.begin();
    coordinator = story.coordinator();
    panel = story.committee("Scrutiny panel");
    quiet = story.committee("Quiet forum");
    rate(AUGUST, "red", "Seen for the first time.");
    at(MET);
    meet();
    rate(SEPTEMBER, "amber", "Two therapists started.");
    at(LocalDate.of(2026, 10, 2));
    Plumbline.bean(Ratings.class)
        .correct(
            coordinator,
            story.area().id(),
            SEPTEMBER,
            E1,
            Optional.of("green"),
            "Canary of a correction.");
    story.open(coordinator, Month.of(2026, 10));
    story.agree(coordinator, Month.of(2026, 10), E1, "green", "Canary of the open month.");
  }

  @AfterAll
  static void now() {
    Plumbline.clock().reset();
  }

  @Test
  void everySectionTellsWhatHappenedSince() {
    assertThat(text(panel))
        .contains(
            "The committee last met on 10 September 2026. From August 2026 to September 2026:",
            "E1 Needs found accurately and assessed in good time | Amber (A) | up from red | Two"
                + " therapists started.",
            "ii: Answer letters in time. | Letters, Letters | “September 2026”. Understood as: ",
            "| 2 | 10 September 2026 | Begun in August.",
            "### Recommendation ii: Letters\nBegun in August.\nHead of SEND, 10 September 2026",
            "### Therapies\nAsked by Chair, 10 September 2026\nHow long is the wait?\nAnswered by"
                + " Head of therapies, 10 September 2026\nEleven weeks.",
            "### Therapies\nAsked by Vice chair, 10 September 2026\nWho pays?");
  }

  @Test
  void theSummarySaysTheSameInShort() {
    assertThat(text(panel))
        .contains(
            """
            - Since the committee last met, on 10 September 2026, 1 criterion moved up (E1 Needs \
            found accurately and assessed in good time, up from red).
            - 1 promise is past due: “ii: Answer letters in time” is 2 days late.
            - At the meeting of 10 September 2026 and since, 1 recommendation was answered and 1 \
            question.
            - 1 question is still open, asked on 10 September 2026.\
            """);
  }

  @Test
  void nothingThatIsNotForEverybodyStandsInAPublicPaper() {
    assertThat(text(panel)).doesNotContainIgnoringCase("canary");
  }

  @Test
  void aSectionThatFindsNothingSaysSo() {
    assertThat(text(quiet))
        .contains(
            "No earlier meeting of the committee is entered.",
            "No promise that the readers of this paper may read is past its date on 2 October"
                + " 2026.",
            "No answer that the readers of this paper may read has been recorded.",
            "Every question that was recorded and that the readers of this paper may read has an"
                + " answer.",
            "This paper to the Children and Young People Scrutiny Committee has: What moved since the committee last met;");
  }

  @Test
  void aPaperThatCoversNoMonthsTellsOnlyOfReleasedRatings() {
    assertThat(text(panel, null))
        .contains(
            "The committee last met on 10 September 2026. No month that the readers of this paper"
                + " may read has been closed yet.",
            "- Since the committee last met, on 10 September 2026, no month that the readers of"
                + " this paper may read has been closed.")
        .doesNotContain("Two therapists", "Amber", "up from red");
  }

  @Test
  void aPaperTellsNothingOfTheMonthsAfterItsOwn() {
    assertThat(text(panel, AUGUST))
        .contains(
            "No month up to August 2026 has been closed since. The newest is August 2026.",
            "no month up to August 2026 has been closed.")
        .doesNotContain("Two therapists", "Amber", "up from red");
  }

  @Test
  void whatAReviewAskedForIsPastDueHoweverMuchElseIs() {
    Story own = Story.begin();
    Viewer keeper = own.coordinator();
    CommitteeId committee = own.committee("Scrutiny panel");
    for (int other = 0; other <= SinceLastMet.MOST; other++) {
      promise(own, keeper, Readers.PUBLIC, committee, "Another wish.", "May 2026");
    }
    RecommendationId id =
        promise(own, keeper, Readers.PUBLIC, committee, "Answer letters in time.", "August 2026");
    ReviewId review =
        Plumbline.bean(Recommendations.class)
            .find(keeper, own.area().id(), id)
            .orElseThrow()
            .reviewId();
    assertThat(
            Made.text(
                Plumbline.bean(PaperReports.class)
                    .report(
                        keeper,
                        own.area(),
                        Made.paper(
                            PaperKind.RECOMMENDATIONS_UPDATE,
                            committee,
                            null,
                            null,
                            review,
                            SectionKind.PAST_DUE))))
        .contains(
            "This is how promises stand on 2 October 2026.\nPast due, the longest first\n"
                + "ii: Answer letters in time. | ")
        .doesNotContain("Another wish.");
  }

  private static String text(CommitteeId committee) {
    return text(committee, SEPTEMBER);
  }

  private static String text(CommitteeId committee, @Nullable Month month) {
    return Made.text(
        Plumbline.bean(PaperReports.class)
            .report(
                coordinator,
                story.area(),
                Made.paper(PaperKind.SINCE_LAST_MET, committee, month, month, null, SECTIONS)));
  }

  private static void rate(Month month, String level, String reason) {
    at(month.lastDay().minusDays(10));
    story.open(coordinator, month);
    story.agree(coordinator, month, E1, level, reason);
    at(month.lastDay());
    story.close(coordinator, month);
  }

  private static void meet() {
    AreaId area = story.area().id();
    MeetingId meeting =
        Plumbline.bean(Meetings.class)
            .schedule(coordinator, area, panel, new MeetingPlan(MET, "Town hall"));
    ItemId open = item(meeting, "Therapies", Privacy.PUBLIC);
    ItemId closed = item(meeting, "Canary of the exempt item", Privacy.PRIVATE);
    Questions questions = Plumbline.bean(Questions.class);
    QuestionId wait =
        questions.ask(coordinator, area, open, new Said("How long is the wait?", "Chair", MET));
    questions.answer(coordinator, area, wait, new Said("Eleven weeks.", "Head of therapies", MET));
    questions.ask(coordinator, area, open, new Said("Who pays?", "Vice chair", MET));
    questions.ask(coordinator, area, closed, new Said("Canary of a question?", "Chair", MET));
    RecommendationId id = promise(Readers.PUBLIC, panel, "Answer letters in time.");
    Plumbline.bean(Responses.class)
        .give(coordinator, area, id, meeting, ResponseText.of("Begun in August.", "Head of SEND"));
    RecommendationId secret = promise(Readers.COMMITTEE, panel, "Canary for members.");
    Plumbline.bean(Responses.class)
        .give(
            coordinator, area, secret, meeting, ResponseText.of("Canary answer.", "Head of SEND"));
  }

  private static ItemId item(MeetingId meeting, String title, Privacy privacy) {
    return Plumbline.bean(Items.class)
        .add(
            coordinator,
            story.area().id(),
            meeting,
            new ItemText("8", title, "", privacy, "", null));
  }

  private static RecommendationId promise(
      Readers readers, @Nullable CommitteeId committee, String words) {
    return promise(story, coordinator, readers, committee, words, "September 2026");
  }

  private static RecommendationId promise(
      Story story,
      Viewer keeper,
      Readers readers,
      @Nullable CommitteeId committee,
      String words,
      String timescale) {
    AreaId area = story.area().id();
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(
                keeper,
                area,
                ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Letters", "Panel")
                    .openTo(readers, committee));
    RecommendationId id =
        Plumbline.bean(Recommendations.class)
            .add(
                keeper,
                area,
                RecommendationText.of(review, words).numbered("ii", "Letters").promised(timescale));
    Plumbline.bean(Recommendations.class).agree(keeper, area, id, 1);
    return id;
  }

  private static void at(LocalDate day) {
    Plumbline.clock().set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }
}
