package plumbline.sample.papers;

import java.util.HashMap;
import java.util.Map;
import plumbline.common.ActionId;
import plumbline.common.ItemId;
import plumbline.common.MeasureId;
import plumbline.common.MeetingId;
import plumbline.common.ObservationId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;

/**
 * What the records that a file names by a key have become; fills as they are entered.
 *
 * @param meetings by the keys of their items
 * @param actions by what is printed before them
 */
public record Records(
    Map<String, MeetingId> meetings,
    Map<String, ItemId> items,
    Map<String, ReviewId> reviews,
    Map<String, RecommendationId> recommendations,
    Map<String, ActionId> actions,
    Map<String, MeasureId> measures,
    Map<String, ObservationId> figures) {

  public Records() {
    this(
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>());
  }
}
