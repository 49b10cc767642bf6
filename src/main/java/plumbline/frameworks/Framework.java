package plumbline.frameworks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * One version of an inspection framework.
 *
 * @param digest SHA-256 of the content in hexadecimal; comments, order of keys and white space do
 *     not change it, anything that can be read on a page does
 */
public record Framework(
    FrameworkVersion version,
    String title,
    String shortTitle,
    Source source,
    RatingScale scale,
    List<Section> sections,
    String digest) {

  public Framework {
    sections = List.copyOf(sections);
  }

  /** Every criterion in the order of the document, with the sections it stands in. */
  public List<Placed> criteria() {
    List<Placed> placed = new ArrayList<>();
    sections.forEach(section -> collect(List.of(), section, placed));
    return List.copyOf(placed);
  }

  /** The criterion with this id, if this version has one. */
  public Optional<Criterion> criterion(CriterionId id) {
    return criteria().stream()
        .map(Placed::criterion)
        .filter(criterion -> criterion.id().equals(id))
        .findFirst();
  }

  private static void collect(List<Section> above, Section section, List<Placed> placed) {
    List<Section> path = new ArrayList<>(above);
    path.add(section);
    section.criteria().forEach(criterion -> placed.add(new Placed(path, criterion)));
    section.sections().forEach(child -> collect(path, child, placed));
  }

  static Framework from(JsonNode node, String digest) {
    return new Framework(
        new FrameworkVersion(YamlDocument.text(node, "id"), node.required("version").intValue()),
        YamlDocument.text(node, "title"),
        YamlDocument.text(node, "short_title"),
        Source.from(node.required("source")),
        RatingScale.from(node.required("scale")),
        node.required("sections").valueStream().map(Section::from).toList(),
        digest);
  }

  /**
   * A criterion and the sections around it, from the outermost to the innermost.
   *
   * @param path never empty
   */
  public record Placed(List<Section> path, Criterion criterion) {

    public Placed {
      path = List.copyOf(path);
    }
  }

  /**
   * Where the framework comes from.
   *
   * @param date the date of the source as yyyy, yyyy-MM or yyyy-MM-dd
   * @param verified whether the file was checked against the reference
   */
  public record Source(String reference, String date, boolean verified, @Nullable String note) {

    static Source from(JsonNode node) {
      return new Source(
          YamlDocument.text(node, "reference"),
          YamlDocument.text(node, "date"),
          node.required("verified").booleanValue(),
          YamlDocument.optionalText(node, "note"));
    }
  }
}
