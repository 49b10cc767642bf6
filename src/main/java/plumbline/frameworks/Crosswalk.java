package plumbline.frameworks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * Which criteria of one framework are continued by which of another, in every version of both.
 *
 * @param from the id of the earlier framework
 * @param to the id of the later framework
 * @param verified whether somebody outside has confirmed it
 */
public record Crosswalk(
    String from,
    String to,
    String reference,
    boolean verified,
    @Nullable String note,
    List<Link> links) {

  public Crosswalk {
    links = List.copyOf(links);
  }

  /** The links that lead to this criterion of the later framework, in the order of the file. */
  public List<Link> predecessors(CriterionId later) {
    return links.stream().filter(link -> link.to().equals(later)).toList();
  }

  /** The links that lead from this criterion of the earlier framework, in the order of the file. */
  public List<Link> successors(CriterionId earlier) {
    return links.stream().filter(link -> link.from().equals(earlier)).toList();
  }

  static Crosswalk from(JsonNode node) {
    JsonNode source = node.required("source");
    return new Crosswalk(
        YamlDocument.text(node, "from"),
        YamlDocument.text(node, "to"),
        YamlDocument.text(source, "reference"),
        source.required("verified").booleanValue(),
        YamlDocument.optionalText(source, "note"),
        node.required("links").valueStream().flatMap(row -> Link.from(row).stream()).toList());
  }

  /** One criterion of the earlier framework and one of the later that continues it. */
  public record Link(CriterionId from, CriterionId to, Relation relation) {

    static List<Link> from(JsonNode row) {
      CriterionId from = new CriterionId(YamlDocument.text(row, "from"));
      Relation relation =
          Relation.valueOf(YamlDocument.text(row, "relation").toUpperCase(Locale.ROOT));
      return YamlDocument.texts(row, "to").stream()
          .map(to -> new Link(from, new CriterionId(to), relation))
          .toList();
    }
  }

  /** Whether two criteria mean the same or share only a part. */
  public enum Relation {
    EQUAL,
    INTERSECTS
  }
}
