package plumbline.testing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.common.AreaId;
import plumbline.common.RecommendationId;
import plumbline.recommendations.OpenActions;

/** Says of the recommendations that a test names that an action for them is open. */
@Singleton
public final class OpenWork implements OpenActions {

  private final Set<RecommendationId> open = ConcurrentHashMap.newKeySet();

  /** From now on an action for it is open. */
  public void begin(RecommendationId id) {
    open.add(id);
  }

  @Override
  public List<String> of(AreaId area, RecommendationId recommendation) {
    return open.contains(recommendation) ? List.of("A7 Train the team") : List.of();
  }
}
