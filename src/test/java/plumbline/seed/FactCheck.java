package plumbline.seed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plumbline.common.FrameworkVersion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.testing.Plumbline;

/** Looks for every token of the tables of facts beside its record. */
final class FactCheck {

  /** A token that does not stand where it should. */
  record Miss(Fact fact, String document, String problem) {

    @Override
    public String toString() {
      return "%s in the %s at \"%s\": %s".formatted(fact.id(), document, fact.where(), problem);
    }
  }

  private FactCheck() {}

  /** Everything missing from these documents, each a reading of what the place's document names. */
  static List<Miss> misses(List<Fact> facts, Documents documents) {
    List<Miss> misses = new ArrayList<>();
    for (Fact fact : facts) {
      misses.addAll(
          RecordPlace.isOf(fact.where())
              ? besideRecord(fact, documents)
              : besideRating(fact, documents));
    }
    return misses;
  }

  /** What is missing of the facts that belong into the committee's paper in its formats. */
  static List<Miss> inPaper(List<Fact> facts, Paper replayed, Examples made) throws IOException {
    List<Reading> formats = made.readings();
    List<Miss> misses = new ArrayList<>();
    for (Fact fact : facts.stream().filter(Fact::isInPaper).toList()) {
      if (RecordPlace.isOf(fact.whereInPaper())) {
        misses.addAll(besideRecord(fact, made.measures(), formats));
      } else {
        FrameworkVersion version = Objects.requireNonNull(replayed.framework());
        Framework framework = Plumbline.bean(Frameworks.class).get(version);
        misses.addAll(besideRating(fact, Place.of(fact.whereInPaper()), framework, formats));
      }
    }
    return misses;
  }

  private static List<Miss> besideRecord(
      Fact fact, Map<String, String> measures, List<Reading> formats) {
    PaperPlace place = new PaperPlace(RecordPlace.of(fact.whereInPaper()), measures);
    List<Miss> misses = new ArrayList<>();
    for (Reading format : formats) {
      List<String> lines = place.lines(format);
      misses.addAll(
          place.isSequence()
              ? sequence(fact, format, lines, lines)
              : misses(fact, format.document(), lines));
    }
    return misses;
  }

  private static List<Miss> besideRecord(Fact fact, Documents documents) {
    RecordPlace place = RecordPlace.of(fact.where());
    List<Miss> misses = new ArrayList<>();
    List<Reading> readings = documents.of(place);
    for (Reading reading : place.isOnPageOnly() ? readings.subList(0, 1) : readings) {
      List<String> lines = place.lines(reading);
      misses.addAll(
          place.isSequence()
              ? sequence(fact, reading, lines, lines)
              : misses(fact, reading.document(), lines));
    }
    return misses;
  }

  private static List<Miss> besideRating(Fact fact, Documents documents) {
    Framework framework = Plumbline.bean(Frameworks.class).get(documents.framework());
    Place place = Place.of(fact.where());
    return place.isInPaper()
        ? List.of()
        : besideRating(fact, place, framework, documents.of(place));
  }

  private static List<Miss> besideRating(
      Fact fact, Place place, Framework framework, List<Reading> readings) {
    List<Miss> misses = new ArrayList<>();
    for (Reading reading : readings) {
      List<String> lines = place.lines(reading, framework);
      List<String> found =
          place.isOrder() ? lines.stream().filter(fact.tokens()::contains).toList() : lines;
      misses.addAll(
          place.isSequence() || place.isOrder()
              ? sequence(fact, reading, found, lines)
              : misses(fact, reading.document(), lines));
    }
    return misses;
  }

  private static List<Miss> sequence(
      Fact fact, Reading reading, List<String> found, List<String> lines) {
    boolean same = found.equals(fact.tokens());
    return same ? List.of() : List.of(new Miss(fact, reading.document(), "there stand " + lines));
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
