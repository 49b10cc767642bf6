package plumbline.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.history.History;
import plumbline.people.Viewer;
import plumbline.ratings.Before;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class RoundsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final Month OCTOBER = Month.of(2026, 10);
  private static final Month NOVEMBER = Month.of(2026, 11);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();

  @Test
  void aRatingIsCarriedForwardUntilItIsConfirmed() {
    closeSeptemberWith("red");
    story.open(coordinator, OCTOBER);
    Rating carried = story.rating(coordinator, OCTOBER, E1);
    assertThat(carried.stage()).isEqualTo(Stage.CARRIED_FORWARD);
    assertThat(carried.level()).isEqualTo("red");
    story.agree(coordinator, OCTOBER, E1, "red", "");
    assertThat(story.rating(coordinator, OCTOBER, E1).stage()).isEqualTo(Stage.AGREED);
  }

  @Test
  void aMovementNeedsAReason() {
    closeSeptemberWith("red");
    story.open(coordinator, OCTOBER);
    assertThatThrownBy(() -> story.agree(coordinator, OCTOBER, E1, "amber", " "))
        .isInstanceOf(Refused.class);
    story.agree(coordinator, OCTOBER, E1, "amber", "The joint protocol is in place.");
    story.close(coordinator, OCTOBER);
    assertThat(story.rating(coordinator, OCTOBER, E1).level()).isEqualTo("amber");
  }

  @Test
  void whatIsUnratedOrUnconfirmedDoesNotKeepAMonthOpen() {
    closeSeptemberWith("red");
    story.open(coordinator, OCTOBER);
    story.close(coordinator, OCTOBER);
    assertThat(story.rating(coordinator, OCTOBER, E1).stage()).isEqualTo(Stage.CARRIED_FORWARD);
  }

  @Test
  void nothingChangesInAClosedMonth() {
    closeSeptemberWith("red");
    assertThatThrownBy(() -> story.agree(coordinator, SEPTEMBER, E1, "green", "A reason"))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> story.close(coordinator, SEPTEMBER)).isInstanceOf(Conflict.class);
  }

  @Test
  void monthsAreOpenedInOrderAndOneAtATime() {
    closeSeptemberWith("red");
    assertThatThrownBy(() -> story.open(coordinator, Month.of(2026, 8)))
        .isInstanceOf(Refused.class);
    story.open(coordinator, OCTOBER);
    assertThatThrownBy(() -> story.open(coordinator, NOVEMBER)).isInstanceOf(Conflict.class);
  }

  @Test
  void aCorrectionReachesTheOpenMonthAndCanKeepItFromClosing() {
    closeSeptemberWith("amber");
    story.open(coordinator, OCTOBER);
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    Plumbline.bean(Ratings.class)
        .correct(coordinator, story.area().id(), SEPTEMBER, E1, Optional.of("red"), "Miscounted.");
    assertThat(story.rating(coordinator, SEPTEMBER, E1).level()).isEqualTo("amber");
    assertThat(story.rating(coordinator, OCTOBER, E1).before())
        .isEqualTo(new Before(Before.Standing.RATED, "red"));
    Visitor visitor = story.visit("coordinator");
    Answer refused = visitor.post(story.path("/rounds/2026-10/close"), Map.of("version", "1"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().text())
        .contains("October 2026 cannot close: 1 rating moved without a reason")
        .contains("E1 Needs found accurately");
    story.agree(coordinator, OCTOBER, E1, "amber", "The count was put right.");
    story.close(coordinator, OCTOBER);
    assertThat(Plumbline.bean(History.class).verify(story.area().id()).holds()).isTrue();
  }

  @Test
  void aMonthFromAnEarlierPaperCarriesNothingForward() {
    Rounds rounds = Plumbline.bean(Rounds.class);
    rounds.open(
        coordinator,
        story.area().id(),
        new Rounds.Opening(
            Month.of(2018, 2), Story.FRAMEWORK, Month.of(2018, 2).lastDay(), "A paper of 2018"));
    assertThat(story.rating(coordinator, Month.of(2018, 2), E1).stage())
        .isEqualTo(Stage.NOT_RECORDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-13    | Enter a month as year and month, like 2026-11.
          2026-00    | Enter a month as year and month, like 2026-11.
          26-11      | Enter a month as year and month, like 2026-11.
          November   | Enter a month as year and month, like 2026-11.
          ''         | Enter a month as year and month, like 2026-11.
          1899-01    | Choose a month from September 2014 to
          2014-08    | Choose a month from September 2014 to
          2199-01    | Choose a month from September 2014 to
          """)
  void anImpossibleMonthIsRefusedInOneSentence(String month, String sentence) {
    Answer answer =
        story
            .visit("coordinator")
            .post(
                story.path("/rounds"),
                Map.of("month", month, "framework", "area-send-2023 1", "source", "A paper"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select(".govuk-error-summary").text()).contains(sentence);
    assertThat(answer.value("source")).isEqualTo("A paper");
    assertThat(answer.value("month")).isEqualTo(month);
  }

  @Test
  void anUnknownFrameworkOrDayIsRefused() {
    Visitor visitor = story.visit("coordinator");
    Map<String, String> framework = Map.of("month", "2026-10", "framework", "area-send-1999 1");
    assertThat(visitor.post(story.path("/rounds"), framework).page().text())
        .contains("Choose a framework from the list.");
    Map<String, String> day =
        Map.of("month", "2026-10", "framework", "area-send-2023 1", "due_on", "2026-02-30");
    assertThat(visitor.post(story.path("/rounds"), day).page().text())
        .contains("Enter a day as year, month and day, like 2026-11-28.");
  }

  @Test
  void whoeverOpensAMonthSecondKeepsWhatWasTyped() {
    Visitor visitor = story.visit("coordinator");
    story.open(coordinator, OCTOBER);
    Map<String, String> typed =
        Map.of(
            "month", "2026-11",
            "framework", "area-send-2023 1",
            "due_on", "2026-11-20",
            "source", "A paper");
    Answer answer = visitor.post(story.path("/rounds"), typed);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.page().select(".govuk-error-summary").text())
        .contains("October 2026 is still open. Close it before you open another month.");
    assertThat(answer.page().select("#month, #framework option[selected], #due_on, #source"))
        .extracting(Element::val)
        .containsExactlyInAnyOrderElementsOf(typed.values());
  }

  private void closeSeptemberWith(String level) {
    story.open(coordinator, SEPTEMBER);
    story.agree(coordinator, SEPTEMBER, E1, level, "");
    story.close(coordinator, SEPTEMBER);
  }
}
