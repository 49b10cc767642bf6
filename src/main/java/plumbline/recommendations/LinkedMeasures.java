package plumbline.recommendations;

import java.util.List;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.RecommendationId;
import plumbline.people.Viewer;

/** Says which measures show whether a recommendation, or an action, has an effect. */
public interface LinkedMeasures {

  /** A measure; {@code detail} says its newest value, if that is known. */
  record Linked(String title, String href, String detail) {}

  /** Those that the person may read, by name. */
  List<Linked> of(Viewer viewer, AreaName area, RecommendationId recommendation);

  /** Those that the person may read, by name. */
  List<Linked> of(Viewer viewer, AreaName area, ActionId action);
}
