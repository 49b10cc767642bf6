package plumbline.frameworks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.definitions.FaultList;
import plumbline.definitions.YamlDocument;
import tools.jackson.databind.JsonNode;

/** What a framework must keep beyond its schema; looks at whatever is there, right or wrong. */
final class FrameworkRules {

  private final YamlDocument document;
  private final FaultList faults;
  private final Map<String, String> sectionPaths = new LinkedHashMap<>();
  private final Map<String, String> criterionPaths = new LinkedHashMap<>();

  private FrameworkRules(YamlDocument document, FaultList faults) {
    this.document = document;
    this.faults = faults;
  }

  /** Checks the document and gives the path of every criterion by its id. */
  static Map<String, String> check(YamlDocument document, FaultList faults) {
    FrameworkRules rules = new FrameworkRules(document, faults);
    rules.sections("/sections");
    rules.levels();
    return rules.criterionPaths;
  }

  private void sections(String list) {
    JsonNode sections = document.root().at(list);
    for (int i = 0; i < sections.size(); i++) {
      String path = list + "/" + i;
      noteId("section", path, sectionPaths);
      criteria(path + "/criteria");
      sections(path + "/sections");
      JsonNode section = sections.path(i);
      if (section.isObject() && !section.has("criteria") && !section.has("sections")) {
        faults.add(
            document.place(path), path, "the section is empty; expected criteria or sections");
      }
    }
  }

  private void criteria(String list) {
    for (int i = 0; i < document.root().at(list).size(); i++) {
      noteId("criterion", list + "/" + i, criterionPaths);
    }
  }

  private void noteId(String kind, String node, Map<String, String> paths) {
    String path = node + "/id";
    JsonNode id = document.root().at(path);
    if (!id.isString()) {
      return;
    }
    String first = paths.putIfAbsent(id.stringValue(), path);
    if (first != null) {
      String sentence = "the %s id %s stands twice, first on line %d; give one a new id";
      int line = document.place(first).line();
      faults.add(document.place(path), path, sentence.formatted(kind, id.stringValue(), line));
    }
  }

  private void levels() {
    JsonNode levels = document.root().at("/scale/levels");
    for (String key : new String[] {"key", "word", "letter", "order"}) {
      Map<String, String> seen = new HashMap<>();
      for (int i = 0; i < levels.size(); i++) {
        level(key, "/scale/levels/" + i + "/" + key, seen);
      }
    }
    for (int i = 0; i < levels.size(); i++) {
      String path = "/scale/levels/" + i + "/order";
      if (document.root().at(path).asInt(0) > levels.size()) {
        String sentence = "expected an order from 1 to %d, the number of levels; found %s";
        String found = document.root().at(path).asString();
        faults.add(document.place(path), path, sentence.formatted(levels.size(), found));
      }
    }
  }

  private void level(String key, String path, Map<String, String> seen) {
    JsonNode value = document.root().at(path);
    if (!value.isString() && !value.isInt()) {
      return;
    }
    String first = seen.putIfAbsent(value.asString(), path);
    if (first != null) {
      String sentence = "the level's %s %s stands twice, first on line %d; each needs its own";
      int line = document.place(first).line();
      faults.add(document.place(path), path, sentence.formatted(key, value.asString(), line));
    }
  }
}
