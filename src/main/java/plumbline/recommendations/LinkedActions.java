package plumbline.recommendations;

import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.RecommendationId;
import plumbline.people.Viewer;

/** Says which actions are for a recommendation, done ones too. */
public interface LinkedActions {

  /** An action; {@code detail} says whose it is, when it is due and how it goes. */
  record Linked(String title, String href, String detail) {}

  /** Those that the person may read; open ones first, by the day on which they are due. */
  List<Linked> of(Viewer viewer, AreaName area, RecommendationId recommendation);
}
