package plumbline.frameworks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * The named scale that the criteria of a framework are rated on; ratings on scales with different
 * ids cannot be compared.
 *
 * @param levels from the worst to the best
 */
public record RatingScale(String id, String name, List<Level> levels) {

  public RatingScale {
    levels = levels.stream().sorted(Comparator.comparingInt(Level::order)).toList();
  }

  /** The level with this key, if the scale has one. */
  public Optional<Level> level(String key) {
    for (Level level : levels) {
      if (level.key().equals(key)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /**
   * How many levels the second key is better than the first; negative if it is worse, 0 if they are
   * the same.
   *
   * @throws IllegalArgumentException if the scale has no such level
   */
  public int distance(String from, String to) {
    return order(to) - order(from);
  }

  private int order(String key) {
    return level(key)
        .map(Level::order)
        .orElseThrow(
            () -> new IllegalArgumentException("the scale " + id + " has no level " + key));
  }

  static RatingScale from(JsonNode node) {
    return new RatingScale(
        YamlDocument.text(node, "id"),
        YamlDocument.text(node, "name"),
        node.required("levels").valueStream().map(Level::from).toList());
  }
}
