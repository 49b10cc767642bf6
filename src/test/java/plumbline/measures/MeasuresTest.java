package plumbline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.observations.Amount;
import plumbline.observations.NewObservation;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Stated;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.periods.PeriodText;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class MeasuresTest {

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Observations observations = Plumbline.bean(Observations.class);
  private final Measures measures = Plumbline.bean(Measures.class);

  static MeasureFacts facts(String key, String name, Unit unit, String counted) {
    return new MeasureFacts(
        key,
        "",
        name,
        "Plans issued within 20 weeks of the request",
        "Plans issued in time",
        "Plans issued",
        unit,
        counted,
        Better.HIGHER,
        "Cases that the law excepts are left out.",
        "SEN2",
        "Head of assessment",
        null,
        new BigDecimal("60"),
        "by 2027");
  }

  @Test
  void aMeasureIsKeptWithItsDefinition() {
    MeasureId id = measures.add(coordinator, area, facts("", "Plans in 20 weeks", Unit.RATE, "x"));
    Measure measure = measures.find(coordinator, area, id).orElseThrow();
    assertThat(measure.measureKey()).isEqualTo("plans-in-20-weeks");
    assertThat(measure.counted()).isEmpty();
    assertThat(measure.target()).isEqualByComparingTo("60");
    assertThat(measures.all(coordinator, area)).containsExactly(measure);
    MeasureId second =
        measures.add(coordinator, area, facts("", "Plans in 20 weeks!", Unit.RATE, ""));
    assertThat(measures.find(coordinator, area, second).orElseThrow().measureKey())
        .isEqualTo("plans-in-20-weeks-2");
  }

  @Test
  void twoMeasuresDoNotShareAShortName() {
    measures.add(coordinator, area, facts("plans", "Plans", Unit.COUNT, "plans"));
    assertThatThrownBy(
            () -> measures.add(coordinator, area, facts("plans", "Other", Unit.COUNT, "")))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "Another measure of this area has the short name “plans”; enter a different one.");
    MeasureId other = measures.add(coordinator, area, facts("other", "Other", Unit.COUNT, ""));
    assertThatThrownBy(() ->
            measures.change(coordinator, area, other, 1, facts("plans", "Other", Unit.COUNT, "")))
        .hasMessageContaining("has the short name “plans”");
    assertThat(measures.find(coordinator, area, other).orElseThrow().version()).isEqualTo(1);
  }

  @RepeatedTest(5)
  void ofTwoThatTakeTheSameShortNameAtOnceOneIsToldSo() {
    MeasureId first = measures.add(coordinator, area, facts("first", "First", Unit.COUNT, ""));
    MeasureId second = measures.add(coordinator, area, facts("second", "Second", Unit.COUNT, ""));
    List<String> answers = AtOnce.all(List.of(() -> rename(first), () -> rename(second)));
    assertThat(answers)
        .containsExactlyInAnyOrder(
            "changed",
            "Another measure of this area has the short name “plans”; enter a different one.");
    assertThat(measures.all(coordinator, area))
        .extracting(Measure::version)
        .containsExactlyInAnyOrder(1, 2);
  }

  private String rename(MeasureId id) {
    try {
      measures.change(coordinator, area, id, 1, facts("plans", "Plans", Unit.COUNT, ""));
      return "changed";
    } catch (Refused refused) {
      return refused.words();
    }
  }

  @Test
  void aMeasureIsOpenToWhoeverMayReadOneOfItsFigures() {
    CommitteeId committee = story.committee("Scrutiny");
    Viewer member = story.person("member", NewGrant.reader(committee));
    Viewer other = story.person("other", NewGrant.reader(story.committee("Health")));
    Viewer national = story.person("national", NewGrant.of(Role.NATIONAL_READER));
    MeasureId id = measures.add(coordinator, area, facts("plans", "Plans", Unit.COUNT, "plans"));
    figure(id, "2017", Openness.PARTNERSHIP);
    assertThat(List.of(open(member, id), open(other, id), open(national, id)))
        .containsExactly(false, false, false);
    figure(id, "2018", Openness.committee(committee));
    assertThat(List.of(open(member, id), open(other, id), open(national, id)))
        .containsExactly(true, false, false);
    ObservationId last = figure(id, "2019", Openness.PUBLIC);
    assertThat(List.of(open(member, id), open(other, id), open(national, id)))
        .containsExactly(true, true, true);
    Observation shown = observations.find(coordinator, area, id, last).orElseThrow();
    observations.withdraw(coordinator, area, id, Stated.of(shown), "Counted twice");
    assertThat(List.of(open(member, id), open(other, id), open(national, id)))
        .containsExactly(true, false, false);
    assertThat(open(Story.begin().coordinator(), id)).isFalse();
  }

  private boolean open(Viewer viewer, MeasureId id) {
    boolean isFound = measures.find(viewer, area, id).isPresent();
    assertThat(measures.all(viewer, area).stream().anyMatch(each -> each.id().equals(id)))
        .isEqualTo(isFound);
    return isFound;
  }

  private ObservationId figure(MeasureId id, String period, Openness openness) {
    return observations.record(
        coordinator,
        area,
        id,
        NewObservation.of(PeriodText.read("period", period), Amount.exactly("1911"))
            .open(openness));
  }

  @Test
  void theUnitStaysOnceThereAreFigures() {
    MeasureId id = measures.add(coordinator, area, facts("plans", "Plans", Unit.POSTS, ""));
    measures.change(coordinator, area, id, 1, facts("plans", "Plans", Unit.COUNT, "plans"));
    figure(id, "2018", Openness.PARTNERSHIP);
    measures.change(coordinator, area, id, 2, facts("plans", "All plans", Unit.COUNT, "plan"));
    assertThatThrownBy(
            () -> measures.change(coordinator, area, id, 3, facts("", "Plans", Unit.MONEY, "")))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("This measure has figures");
    assertThat(measures.find(coordinator, area, id).orElseThrow().unit()).isEqualTo(Unit.COUNT);
  }
}
