package plumbline.frameworks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import plumbline.common.CriterionId;
import plumbline.definitions.DefinitionRefused;
import plumbline.definitions.DefinitionSchema;
import plumbline.definitions.Fault;
import plumbline.definitions.FaultList;
import plumbline.definitions.YamlDocument;

/**
 * A framework and the text it was made from.
 *
 * @param name the name of the file, for messages only
 */
public record FrameworkFile(String name, String text, Framework framework) {

  private static final DefinitionSchema SCHEMA =
      DefinitionSchema.of(ShippedFiles.read("framework.schema.json"));

  /**
   * Makes the framework from the text of its file alone.
   *
   * @throws DefinitionRefused with every fault, if there is one
   */
  public static FrameworkFile parse(String fileName, String yaml) {
    FaultList faults = new FaultList(fileName);
    YamlDocument document = YamlDocument.read(yaml, faults);
    SCHEMA.check(document, faults);
    FrameworkRules.check(document, faults);
    faults.throwIfAny();
    return new FrameworkFile(fileName, yaml, Framework.from(document.root(), digest(document)));
  }

  /**
   * The fault that this version's content is no longer what a round has used, if so.
   *
   * @param usedDigest the digest of the content under the same id and version that a round used
   */
  public Optional<Fault> changedSince(String usedDigest) {
    if (framework.digest().equals(usedDigest)) {
      return Optional.empty();
    }
    String sentence =
        "version %d of %s has been used by a round and its content has changed: "
            + "give it a new version number";
    return Optional.of(
        fault(
            "/version",
            sentence.formatted(framework.version().version(), framework.version().id())));
  }

  /** A fault at this place, which is looked up again because faults are rare. */
  Fault fault(String path, String message) {
    FaultList faults = new FaultList(name);
    faults.add(YamlDocument.read(text, faults).place(path), path, message);
    return faults.refusal().faults().getFirst();
  }

  String pathOf(CriterionId criterion) {
    FaultList faults = new FaultList(name);
    Map<String, String> paths = FrameworkRules.check(YamlDocument.read(text, faults), faults);
    return paths.getOrDefault(criterion.value(), "");
  }

  private static String digest(YamlDocument document) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] content = document.normalised().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
