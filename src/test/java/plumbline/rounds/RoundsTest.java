package plumbline.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.history.History;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;
import plumbline.ratings.Agreement;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class RoundsTest {

  private static final FrameworkVersion FRAMEWORK = new FrameworkVersion("area-send-2023", 1);
  private static final CriterionId E1 = new CriterionId("23.E1");

  private final Rounds rounds = Plumbline.bean(Rounds.class);
  private final Ratings ratings = Plumbline.bean(Ratings.class);
  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();

  @Test
  void aRatingIsCarriedForwardUntilItIsConfirmed() {
    open(Month.of(2026, 9));
    agree(Month.of(2026, 9), "red", "");
    close(Month.of(2026, 9));
    open(Month.of(2026, 10));
    Rating carried = rating(Month.of(2026, 10));
    assertThat(carried.stage()).isEqualTo(Stage.CARRIED_FORWARD);
    assertThat(carried.level()).isEqualTo("red");
    assertThat(carried.version()).isEqualTo(1);
  }

  @Test
  void aMovementNeedsAReason() {
    open(Month.of(2026, 9));
    agree(Month.of(2026, 9), "red", "");
    close(Month.of(2026, 9));
    open(Month.of(2026, 10));
    assertThatThrownBy(() -> agree(Month.of(2026, 10), "amber", ""))
        .isInstanceOf(Refused.class);
    agree(Month.of(2026, 10), "amber", "The joint protocol is in place.");
    close(Month.of(2026, 10));
    assertThat(rating(Month.of(2026, 10)).level()).isEqualTo("amber");
    assertThat(Plumbline.bean(History.class).verify(story.area().id()).holds()).isTrue();
  }

  @Test
  void aMonthBeforeTheLastIsRefused() {
    open(Month.of(2026, 9));
    close(Month.of(2026, 9));
    assertThatThrownBy(() -> open(Month.of(2026, 8))).isInstanceOf(Refused.class);
  }

  private void open(Month month) {
    rounds.open(
        coordinator,
        story.area().id(),
        new Rounds.Opening(month, FRAMEWORK, LocalDate.of(2026, 11, 28), ""));
  }

  private void close(Month month) {
    rounds.close(coordinator, story.area().id(), month, 1);
  }

  private void agree(Month month, String level, String reason) {
    ratings.agree(
        coordinator,
        story.area().id(),
        month,
        E1,
        rating(month).version(),
        new Agreement(Optional.of(level), reason, Narratives.NONE));
  }

  private Rating rating(Month month) {
    return ratings.ofMonth(coordinator, story.area().id(), month).stream()
        .filter(rating -> rating.criterionId().equals(E1))
        .findFirst()
        .orElseThrow();
  }
}
