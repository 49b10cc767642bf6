package plumbline.frameworks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * A part of a framework that groups criteria or further sections; never rated itself.
 *
 * @param printed the heading's code exactly as the source prints it, if it has one
 * @param leadIn the text that introduces what follows, if there is one
 */
public record Section(
    String id,
    @Nullable String printed,
    String title,
    @Nullable String leadIn,
    List<Section> sections,
    List<Criterion> criteria) {

  public Section {
    sections = List.copyOf(sections);
    criteria = List.copyOf(criteria);
  }

  static Section from(JsonNode node) {
    return new Section(
        YamlDocument.text(node, "id"),
        YamlDocument.optionalText(node, "printed"),
        YamlDocument.text(node, "title"),
        YamlDocument.optionalText(node, "lead_in"),
        node.path("sections").valueStream().map(Section::from).toList(),
        node.path("criteria").valueStream().map(Criterion::from).toList());
  }
}
