package plumbline.observations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.common.Refused;
import plumbline.measures.Values;

/** Puts new values beside those that hold, and beside one another. */
final class Comparison {

  private final Values values;
  private final LocalDate today;
  private final Map<FigureKey, List<Said>> known = new HashMap<>();

  /** What is said of one thing, and by whom. */
  private record Said(Amount amount, String source) {

    /** Two papers may say different things, and both are kept. */
    boolean isBesides(Said other) {
      String own = FigureKey.folded(source);
      String its = FigureKey.folded(other.source);
      return !own.isEmpty() && !its.isEmpty() && !own.equals(its);
    }
  }

  Comparison(Values values, LocalDate today, Collection<Observation> standing) {
    this.values = values;
    this.today = today;
    standing.forEach(each -> add(FigureKey.of(each), new Said(each.howMuch(), each.source())));
  }

  private void add(FigureKey key, Said said) {
    known.computeIfAbsent(key, none -> new ArrayList<>()).add(said);
  }

  /** What becomes of the next value. */
  Finding next(NewObservation figure) {
    try {
      figure.requirePossible(values.unit(), today);
    } catch (Refused refused) {
      return new Finding(Finding.Outcome.REFUSED, refused.field(), refused.words());
    }
    FigureKey key = FigureKey.of(figure);
    Said said = new Said(figure.amount(), figure.printed().source());
    Finding finding = compare(said, known.getOrDefault(key, List.of()));
    if (finding.outcome() == Finding.Outcome.ADDED) {
      add(key, said);
    }
    return finding;
  }

  private Finding compare(Said said, List<Said> others) {
    String besides = "";
    for (Said other : others) {
      if (said.isBesides(other)) {
        besides = "“%s” says %s; both are kept.".formatted(other.source(), words(other));
      } else if (said.amount().says(other.amount())) {
        return new Finding(
            Finding.Outcome.SKIPPED, "amount", "It is recorded already as " + words(other) + ".");
      } else {
        return new Finding(
            Finding.Outcome.REFUSED,
            "amount",
            "This is recorded as %s; restate it, or name another source.".formatted(words(other)));
      }
    }
    return new Finding(Finding.Outcome.ADDED, "", besides);
  }

  private String words(Said said) {
    return said.amount().words(values);
  }
}
