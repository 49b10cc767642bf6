package plumbline.frameworks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is rated.
 *
 * @param printed the code exactly as the source prints it; two criteria may share one
 * @param leadIn a text that stands before this criterion alone
 * @param prompts what to think of when rating; not rated themselves
 * @param reference where in the framework's source it stands
 * @param verified whether it was checked against the reference
 */
public record Criterion(
    CriterionId id,
    String printed,
    String title,
    String wording,
    @Nullable String leadIn,
    List<String> prompts,
    List<String> typicalEvidence,
    String reference,
    boolean verified) {

  public Criterion {
    prompts = List.copyOf(prompts);
    typicalEvidence = List.copyOf(typicalEvidence);
  }

  /** The code and the title, as a criterion is named on pages and in papers. */
  public String label() {
    return printed + " " + title;
  }

  static Criterion from(JsonNode node) {
    JsonNode source = node.required("source");
    return new Criterion(
        new CriterionId(YamlDocument.text(node, "id")),
        YamlDocument.text(node, "printed"),
        YamlDocument.text(node, "title"),
        YamlDocument.text(node, "wording"),
        YamlDocument.optionalText(node, "lead_in"),
        YamlDocument.texts(node, "prompts"),
        YamlDocument.texts(node, "typical_evidence"),
        YamlDocument.text(source, "reference"),
        source.required("verified").booleanValue());
  }
}
