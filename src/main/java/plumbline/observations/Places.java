package plumbline.observations;

import jakarta.inject.Singleton;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.measures.Measures;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Opens a measure to whoever reads it, and its forms to whoever records its values. */
@Singleton
public class Places {

  private final Measures measures;
  private final Observations observations;

  Places(Measures measures, Observations observations) {
    this.measures = measures;
    this.observations = observations;
  }

  /**
   * @throws NotFound for a measure of which this person reads nothing
   */
  public Place open(Viewer viewer, String area, long measure) {
    AreaName where = viewer.area(area);
    return new Place(
        where,
        measures.find(viewer, where.id(), new MeasureId(measure)).orElseThrow(NotFound::new));
  }

  /**
   * @throws NotAllowed when this person reads it and does not record for it
   */
  public Place recordable(Viewer viewer, String area, long measure) {
    Place place = open(viewer, area, measure);
    if (!observations.mayRecord(viewer, place.areaId(), place.id())) {
      throw new NotAllowed("You may not " + Permission.RECORD_FIGURES.words() + ".");
    }
    return place;
  }

  /**
   * @throws NotAllowed when this person reads it and does not release its values
   */
  public Place releasable(Viewer viewer, String area, long measure) {
    Place place = open(viewer, area, measure);
    viewer.require(Permission.RELEASE_FIGURES, place.areaId());
    return place;
  }
}
