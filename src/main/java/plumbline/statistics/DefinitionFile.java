package plumbline.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.definitions.DefinitionSchema;
import plumbline.definitions.DefinitionText;
import plumbline.definitions.FaultList;
import plumbline.definitions.YamlDocument;
import plumbline.periods.Exceptions;
import plumbline.statistics.csv.FileDefinition;
import tools.jackson.databind.JsonNode;

/** What one definition file says. */
record DefinitionFile(List<StandardMeasure> measures, List<FileDefinition> files) {

  private static final DefinitionSchema SCHEMA =
      DefinitionSchema.of(StatisticsDefinitions.shipped("statistics.schema.json"));

  /**
   * Reads the file.
   *
   * @param known the measures of the files before it, by their keys
   * @throws plumbline.definitions.DefinitionRefused with every fault, if there is one
   */
  static DefinitionFile parse(DefinitionText text, Map<String, StandardMeasure> known) {
    FaultList faults = new FaultList(text.name());
    YamlDocument document = YamlDocument.read(text.text(), faults);
    SCHEMA.check(document, faults);
    faults.throwIfAny();
    List<StandardMeasure> own =
        document.root().path("measures").valueStream().map(DefinitionFile::measure).toList();
    Map<String, StandardMeasure> measures = new HashMap<>(known);
    own.forEach(measure -> measures.put(measure.key(), measure));
    checkMeasures(document, measures, faults);
    faults.throwIfAny();
    return new DefinitionFile(
        own,
        document.root().path("files").valueStream().map(node -> file(node, measures)).toList());
  }

  private static void checkMeasures(
      YamlDocument document, Map<String, StandardMeasure> measures, FaultList faults) {
    JsonNode files = document.root().path("files");
    IntStream.range(0, files.size())
        .forEach(file ->
            IntStream.range(0, files.path(file).path("values").size())
                .mapToObj(value -> "/files/%d/values/%d/measure".formatted(file, value))
                .filter(path -> !measures.containsKey(document.root().at(path).stringValue()))
                .forEach(path ->
                    faults.add(
                        document.place(path),
                        path,
                        "no measure has this key; expected one of %s"
                            .formatted(
                                String.join(", ", measures.keySet().stream().sorted().toList())))));
  }

  private static StandardMeasure measure(JsonNode node) {
    return new StandardMeasure(
        YamlDocument.text(node, "key"),
        YamlDocument.text(node, "name"),
        YamlDocument.text(node, "definition"),
        YamlDocument.text(node, "numerator"),
        YamlDocument.text(node, "denominator"),
        YamlDocument.text(node, "unit"),
        YamlDocument.text(node, "counted"),
        YamlDocument.text(node, "better"),
        YamlDocument.text(node, "exceptions_rule"),
        YamlDocument.text(node, "source"));
  }

  private static FileDefinition file(JsonNode node, Map<String, StandardMeasure> measures) {
    return new FileDefinition(
        YamlDocument.text(node, "key"),
        YamlDocument.text(node, "name"),
        YamlDocument.texts(node, "recognised_by"),
        Optional.of(node.path("total_row"))
            .filter(JsonNode::isObject)
            .map(total ->
                new FileDefinition.TotalRow(
                    YamlDocument.texts(total, "columns"), YamlDocument.texts(total, "begins"))),
        YamlDocument.text(node, "taken_on").equals("january"),
        node.path("values").valueStream().map(value -> value(value, measures)).toList());
  }

  private static FileDefinition.Value value(JsonNode node, Map<String, StandardMeasure> measures) {
    String measure = YamlDocument.text(node, "measure");
    StandardMeasure known = measures.get(measure);
    return new FileDefinition.Value(
        measure,
        exceptions(YamlDocument.text(node, "exceptions")),
        known != null && known.isRate(),
        YamlDocument.texts(node, "amount"),
        YamlDocument.texts(node, "numerator"),
        YamlDocument.texts(node, "denominator"));
  }

  private static Exceptions exceptions(String word) {
    return switch (word) {
      case "including" -> Exceptions.INCLUDING;
      case "excluding" -> Exceptions.EXCLUDING;
      default -> Exceptions.NOT_APPLICABLE;
    };
  }
}
