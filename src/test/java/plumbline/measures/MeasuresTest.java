package plumbline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.MeasureId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class MeasuresTest {

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
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
}
