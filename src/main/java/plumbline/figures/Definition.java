package plumbline.figures;

import java.util.List;
import java.util.stream.Stream;
import plumbline.measures.Measure;
import plumbline.measures.Threshold;

/** What a measure means, in words. */
final class Definition {

  private Definition() {}

  /** What is said of it; what nobody said is left out. */
  static List<ShowPage.Fact> facts(Measure measure) {
    return Stream.of(
            new ShowPage.Fact("Definition", measure.definition()),
            new ShowPage.Fact("Counted", measure.numerator()),
            new ShowPage.Fact("Out of", measure.denominator()),
            new ShowPage.Fact("Unit", unit(measure)),
            new ShowPage.Fact("Which way is better", measure.better().words()),
            new ShowPage.Fact("Exceptions", measure.exceptionsRule()),
            new ShowPage.Fact("Source", measure.source()),
            new ShowPage.Fact("Who answers for it", measure.ownerRole()),
            new ShowPage.Fact("Target", target(measure)))
        .filter(fact -> !fact.value().isBlank())
        .toList();
  }

  private static String target(Measure measure) {
    var amount = measure.target();
    String said = measure.targetWords();
    if (amount == null) {
      return said;
    }
    String words = measure.values().words(amount);
    return said.isEmpty() ? words : words + " (" + said + ")";
  }

  private static String unit(Measure measure) {
    return measure.counted().isEmpty()
        ? measure.unit().words()
        : measure.unit().words() + ", counted in " + measure.counted();
  }

  /** "Below 40% (the Department): a review meeting". */
  static List<String> thresholds(Measure measure, List<Threshold> thresholds) {
    return thresholds.stream()
        .map(each ->
            "%s %s%s: %s"
                .formatted(
                    Rows.sentence(each.side().words()),
                    measure.values().words(each.amount()),
                    each.whose().isEmpty() ? "" : " (" + each.whose() + ")",
                    each.consequence()))
        .toList();
  }
}
