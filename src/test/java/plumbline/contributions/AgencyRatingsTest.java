package plumbline.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.History;
import plumbline.narratives.Narratives;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class AgencyRatingsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final AgencyRatings ratings = Plumbline.bean(AgencyRatings.class);
  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health");
  private final AgencyId education = story.agency("Education");
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final Viewer nurse = story.contributor("nurse", health, Set.of(E1));

  @BeforeEach
  void openOctober() {
    story.open(coordinator, OCTOBER);
  }

  @Test
  void isKeptAsItWasGiven() {
    Narratives words = new Narratives("Waits of a year.", "", "A second clinic.", "");
    give(nurse, E1, health, 0, new AgencyOpinion(Optional.of("red"), "Since spring.", words));
    AgencyRating given = given();
    assertThat(given.level()).isEqualTo("red");
    assertThat(given.comment()).isEqualTo("Since spring.");
    assertThat(given.contributions()).isEqualTo(words);
    assertThat(given.givenByName()).isEqualTo(nurse.name());
    assertThat(given.version()).isEqualTo(1);
    assertThat(historyKinds()).startsWith("agency rating given");
  }

  @Test
  void belongsToTheAgencysCriteriaAndToWhoeverAgreesTheRating() {
    assertThatThrownBy(() -> give(nurse, E1, education, 0, opinion("red")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> give(nurse, E2, health, 0, opinion("red")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> give(lead, E2, health, 0, opinion("red")))
        .isInstanceOf(NotAllowed.class);
    Viewer national = story.person("national", NewGrant.of(Role.NATIONAL_READER));
    assertThatThrownBy(() -> give(national, E1, health, 0, opinion("red")))
        .isInstanceOf(NotAllowed.class);
    give(lead, E1, education, 0, opinion("red"));
    give(coordinator, E2, education, 0, opinion("amber"));
    assertThat(ratings.ofMonth(coordinator, story.area().id(), OCTOBER)).hasSize(2);
  }

  @Test
  void anAgencyOfAnotherAreaOrAnUnknownCriterionIsNotFound() {
    AgencyId foreign = Story.begin().agency("Health");
    assertThatThrownBy(() -> give(coordinator, E1, foreign, 0, opinion("red")))
        .isInstanceOf(NotFound.class);
    CriterionId unknown = new CriterionId("23.Z9");
    assertThatThrownBy(() -> give(coordinator, unknown, health, 0, opinion("red")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aLevelThatTheScaleLacksIsRefused() {
    assertThatThrownBy(() -> give(nurse, E1, health, 0, opinion("purple")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void ofTwoWhoSaveForOneAgencyAtOnceOneIsTold() {
    Viewer other = story.contributor("doctor", health, Set.of(E1));
    long before = changes();
    long conflicts =
        IntStream.range(0, 20)
            .parallel()
            .filter(turn -> !saved(turn % 2 == 0 ? nurse : other))
            .count();
    assertThat(conflicts).isEqualTo(19);
    assertThat(changes()).isEqualTo(before + 1);
    assertThatThrownBy(() -> give(other, E1, health, 0, opinion("green")))
        .isInstanceOf(Conflict.class);
    give(other, E1, health, 1, opinion("green"));
    assertThatThrownBy(() -> give(nurse, E1, health, 1, opinion("red")))
        .isInstanceOf(Conflict.class);
    assertThat(given().level()).isEqualTo("green");
  }

  private boolean saved(Viewer who) {
    try {
      give(who, E1, health, 0, opinion("red"));
      return true;
    } catch (Conflict told) {
      return false;
    }
  }

  @Test
  void aClosedMonthTakesNeitherRatingNorDissent() {
    give(nurse, E1, health, 0, opinion("red"));
    story.agree(lead, OCTOBER, E1, "amber", "");
    story.close(coordinator, OCTOBER);
    assertThatThrownBy(() -> give(nurse, E1, health, 1, opinion("green")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("October 2026 is closed");
    assertThatThrownBy(() -> dissent(1, "No.", true)).isInstanceOf(Conflict.class);
    assertThat(given().level()).isEqualTo("red");
  }

  @Test
  void nothingIsCopiedToTheNextMonth() {
    give(nurse, E1, health, 0, opinion("red"));
    story.close(coordinator, OCTOBER);
    story.open(coordinator, OCTOBER.plus(1));
    assertThat(ratings.ofMonth(coordinator, story.area().id(), OCTOBER.plus(1))).isEmpty();
  }

  @Test
  void aDissentStandsWhileTheAgencysLevelIsNotTheAgreedOne() {
    give(nurse, E1, health, 0, opinion("red"));
    assertThatThrownBy(() -> dissent(1, "Too early.", true)).isInstanceOf(Refused.class);
    story.agree(lead, OCTOBER, E1, "amber", "");
    dissent(1, "Children still wait a year.", true);
    assertThat(given().printsDissent()).isTrue();
    story.agree(lead, OCTOBER, E1, "red", "");
    assertThat(given().dissents()).isFalse();
    story.agree(lead, OCTOBER, E1, "green", "");
    assertThat(given().dissents()).isTrue();
    give(nurse, E1, health, 2, opinion("green"));
    assertThat(given().dissents()).isFalse();
  }

  @Test
  void aDissentIsPrintedOnlyWhenTheAgencyWishesAndCanBeWithdrawn() {
    give(nurse, E1, health, 0, opinion("red"));
    story.agree(lead, OCTOBER, E1, "amber", "");
    dissent(1, "Children still wait a year.", false);
    assertThat(given().dissents()).isTrue();
    assertThat(given().printsDissent()).isFalse();
    assertThatThrownBy(() -> dissent(1, "Again.", true)).isInstanceOf(Conflict.class);
    dissent(2, " ", true);
    assertThat(given().dissents()).isFalse();
    assertThat(given().dissentPrinted()).isFalse();
  }

  @Test
  void theHistoryDoesNotTellADissentFromAnotherChange() {
    give(nurse, E1, health, 0, opinion("red"));
    story.agree(lead, OCTOBER, E1, "amber", "");
    dissent(1, "Children still wait a year.", true);
    give(nurse, E1, health, 2, opinion("amber"));
    assertThat(historyKinds())
        .containsExactly(
            "agency rating changed",
            "agency rating changed",
            "rating agreed",
            "agency rating given");
    assertThat(Plumbline.bean(History.class).verify(story.area().id()).holds()).isTrue();
  }

  private java.util.List<String> historyKinds() {
    return Plumbline.bean(History.class)
        .entries(story.area().id(), "rating 23.E1 2026-10", 10, Long.MAX_VALUE)
        .stream()
        .map(entry -> entry.kind())
        .toList();
  }

  private void give(
      Viewer who, CriterionId criterion, AgencyId agency, int version, AgencyOpinion opinion) {
    ratings.give(who, story.area().id(), OCTOBER, criterion, agency, version, opinion);
  }

  private void dissent(int version, String reason, boolean printed) {
    ratings.dissent(nurse, story.area().id(), OCTOBER, E1, health, version, reason, printed);
  }

  private static AgencyOpinion opinion(String level) {
    return new AgencyOpinion(Optional.of(level), "", Narratives.NONE);
  }

  private AgencyRating given() {
    return ratings.ofMonth(coordinator, story.area().id(), OCTOBER).getFirst();
  }

  private long changes() {
    return Plumbline.bean(History.class).verify(story.area().id()).sound();
  }
}
