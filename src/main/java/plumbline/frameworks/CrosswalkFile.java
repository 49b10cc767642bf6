package plumbline.frameworks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import plumbline.definitions.DefinitionRefused;
import plumbline.definitions.DefinitionSchema;
import plumbline.definitions.DefinitionText;
import plumbline.definitions.FaultList;
import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Reads a crosswalk and checks it against the frameworks that it joins. */
final class CrosswalkFile {

  private static final DefinitionSchema SCHEMA =
      DefinitionSchema.of(ShippedFiles.read("crosswalk.schema.json"));

  private final Map<String, Set<String>> criteria;
  private final YamlDocument document;
  private final FaultList faults;
  private final Map<String, Integer> lines = new HashMap<>();

  private CrosswalkFile(
      Map<String, Set<String>> criteria, YamlDocument document, FaultList faults) {
    this.criteria = criteria;
    this.document = document;
    this.faults = faults;
  }

  /**
   * Makes the crosswalk from its file.
   *
   * @param criteria the ids of the criteria of each framework, over all its versions
   * @throws DefinitionRefused with every fault, if there is one
   */
  static Crosswalk parse(DefinitionText file, Map<String, Set<String>> criteria) {
    FaultList faults = new FaultList(file.name());
    YamlDocument document = YamlDocument.read(file.text(), faults);
    SCHEMA.check(document, faults);
    new CrosswalkFile(criteria, document, faults).check();
    faults.throwIfAny();
    return Crosswalk.from(document.root());
  }

  private void check() {
    framework("/from");
    framework("/to");
    JsonNode links = document.root().path("links");
    for (int i = 0; i < links.size(); i++) {
      String link = "/links/" + i;
      criterion("/from", link + "/from");
      for (int j = 0; j < links.path(i).path("to").size(); j++) {
        String to = link + "/to/" + j;
        criterion("/to", to);
        onlyOnce(link + "/from", to);
      }
    }
  }

  private void framework(String path) {
    JsonNode id = document.root().at(path);
    if (id.isString() && !criteria.containsKey(id.stringValue())) {
      String sentence = "no framework %s was loaded; expected one of %s";
      String loaded = String.join(", ", criteria.keySet().stream().sorted().toList());
      faults.add(document.place(path), path, sentence.formatted(id.stringValue(), loaded));
    }
  }

  private void criterion(String side, String path) {
    String framework = document.root().at(side).asString("");
    Set<String> known = criteria.get(framework);
    JsonNode id = document.root().at(path);
    if (known != null && id.isString() && !known.contains(id.stringValue())) {
      String sentence = "the framework %s has no criterion %s; expected an id that stands in it";
      faults.add(document.place(path), path, sentence.formatted(framework, id.stringValue()));
    }
  }

  private void onlyOnce(String from, String to) {
    String link =
        document.root().at(from).asString("") + " to " + document.root().at(to).asString("");
    Integer first = lines.putIfAbsent(link, document.place(to).line());
    if (first != null) {
      String sentence = "the link %s stands twice, first on line %d; take one out";
      faults.add(document.place(to), to, sentence.formatted(link, first));
    }
  }
}
