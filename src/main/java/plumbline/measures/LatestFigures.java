package plumbline.measures;

import java.util.List;
import java.util.Map;
import plumbline.common.AreaId;
import plumbline.common.MeasureId;
import plumbline.people.Viewer;

/** Says the newest value of measures, for the pages of what they are about. */
public interface LatestFigures {

  /**
   * The newest value of each about the area itself, with its period, in words: "86%, February
   * 2018". A measure without one that the person may read is left out.
   */
  Map<MeasureId, String> of(Viewer viewer, AreaId area, List<Measure> measures);
}
