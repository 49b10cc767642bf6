package plumbline.recommendations;

import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.RecommendationId;

/** Says what is still to be done for a recommendation, so that it cannot be closed yet. */
public interface OpenActions {

  /** The open actions as a sentence can name them, each with its reference; mostly none. */
  List<String> of(AreaId area, RecommendationId recommendation);
}
