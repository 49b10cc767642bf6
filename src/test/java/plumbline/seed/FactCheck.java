package plumbline.seed;

import java.util.ArrayList;
import java.util.List;
import plumbline.frameworks.Framework;

/** Looks for every token of the table of facts beside its record. */
final class FactCheck {

  /** A token that does not stand where it should. */
  record Miss(Fact fact, String document, String problem) {

    @Override
    public String toString() {
      return "%s in the %s at \"%s\": %s".formatted(fact.id(), document, fact.where(), problem);
    }
  }

  private final Framework framework;

  FactCheck(Framework framework) {
    this.framework = framework;
  }

  /** Everything missing from these documents, each a reading of what the place's document names. */
  List<Miss> misses(List<Fact> facts, Documents documents) {
    List<Miss> misses = new ArrayList<>();
    for (Fact fact : facts) {
      Place place = Place.of(fact.where());
      for (Reading reading : documents.of(place)) {
        misses.addAll(misses(fact, place, reading));
      }
    }
    return misses;
  }

  private List<Miss> misses(Fact fact, Place place, Reading reading) {
    List<String> lines = place.lines(reading, framework);
    if (place.isSequence() || place.isOrder()) {
      List<String> found =
          place.isOrder() ? lines.stream().filter(fact.tokens()::contains).toList() : lines;
      boolean same = found.equals(fact.tokens());
      return same ? List.of() : List.of(new Miss(fact, reading.document(), "there stand " + lines));
    }
    return misses(fact, reading.document(), lines);
  }

  /** Every token of a fact that none of these lines of a document says. */
  static List<Miss> misses(Fact fact, String document, List<String> lines) {
    String text = String.join("\n", lines);
    return fact.tokens().stream()
        .filter(token -> !Fact.stands(token, text))
        .map(token ->
            new Miss(
                fact, document, "\"%s\" does not stand there, but:%n%s".formatted(token, text)))
        .toList();
  }
}
