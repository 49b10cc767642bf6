package plumbline.seed;

import java.util.List;
import java.util.stream.Stream;
import plumbline.common.CriterionId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Section;
import plumbline.seed.Reading.Entry;

/** Finds what stands at a place of a framework's page. */
final class DefinitionPlace {

  private final Reading reading;
  private final Framework framework;

  DefinitionPlace(Reading reading, Framework framework) {
    this.reading = reading;
    this.framework = framework;
  }

  /** What stands under a section, with its headings. */
  List<String> section(String id) {
    return under(id)
        .map(entry -> entry.section() + " / " + entry.item() + ": " + entry.value())
        .toList();
  }

  /** The printed codes under a section, in the order of the page. */
  List<String> codes(String id) {
    return under(id)
        .flatMap(entry -> criteria().filter(one -> Place.heading(one).equals(entry.value())))
        .map(Criterion::printed)
        .toList();
  }

  /** A criterion's heading with the line above it, where a lead-in of its own would stand. */
  List<String> criterion(String id) {
    String heading = Place.heading(framework.criterion(new CriterionId(id)).orElseThrow());
    List<String> values = reading.entries().stream().map(Entry::value).toList();
    int at = values.indexOf(heading);
    return at < 1 ? List.of() : values.subList(at - 1, at + 1);
  }

  private Stream<Entry> under(String id) {
    Section section =
        framework.criteria().stream()
            .flatMap(placed -> placed.path().stream())
            .filter(part -> part.id().equals(id))
            .findFirst()
            .orElseThrow();
    return reading.entries().stream()
        .filter(entry ->
            entry.section().endsWith(section.title()) || entry.item().endsWith(section.title()));
  }

  private Stream<Criterion> criteria() {
    return framework.criteria().stream().map(Framework.Placed::criterion);
  }
}
