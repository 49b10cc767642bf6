package plumbline.observations;

import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.measures.Measure;

/** A measure of an area, with the addresses of its pages. */
public record Place(AreaName area, Measure measure) {

  public AreaId areaId() {
    return area.id();
  }

  public MeasureId id() {
    return measure.id();
  }

  /** The address of the measure, or of a page below it; {@code rest} may be empty. */
  public String path(String rest) {
    return area.path("/measures/" + measure.id().value() + rest);
  }
}
