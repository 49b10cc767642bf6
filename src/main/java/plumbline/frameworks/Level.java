package plumbline.frameworks;

import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * One level of a rating scale.
 *
 * @param key names the level in records and files, for example {@code amber}
 * @param word the level in words, for example {@code Amber}
 * @param plural the heading for everything on this level, for example {@code Ambers}
 * @param letter the letter or digit that stands wherever the colour does
 * @param order the place on the scale, 1 for the worst
 */
public record Level(
    String key,
    String word,
    String plural,
    String letter,
    String description,
    LevelColour colour,
    int order) {

  static Level from(JsonNode node) {
    return new Level(
        YamlDocument.text(node, "key"),
        YamlDocument.text(node, "word"),
        YamlDocument.text(node, "plural"),
        YamlDocument.text(node, "letter"),
        YamlDocument.text(node, "description"),
        LevelColour.of(YamlDocument.text(node, "colour")),
        node.required("order").intValue());
  }
}
