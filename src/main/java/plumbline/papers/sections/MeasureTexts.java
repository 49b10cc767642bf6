package plumbline.papers.sections;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.figures.MeasureAccount;
import plumbline.measures.Measure;
import plumbline.observations.Observation;
import plumbline.periods.Exceptions;

/** What a measure and its figures mean, in sentences. */
final class MeasureTexts {

  private MeasureTexts() {}

  /** The definition with the unit, and which way is better. */
  static String meaning(MeasureAccount account) {
    Measure measure = account.measure();
    return sentences(
        measure.definition(),
        unit(measure),
        measure.better().words(),
        said("Counted", measure.numerator()),
        said("Out of", measure.denominator()),
        said("Exceptions", measure.exceptionsRule()));
  }

  private static String unit(Measure measure) {
    String counted = measure.counted();
    return switch (measure.unit()) {
      case RATE -> "A percentage";
      case COUNT -> counted.isEmpty() ? "A number" : "A number of " + counted;
      case MONEY -> "An amount in pounds";
      case POSTS -> "Posts, counted as full time" + (counted.isEmpty() ? "" : ": " + counted);
      case TIME -> counted.isEmpty() ? "A time" : "A time in " + counted;
    };
  }

  /** Where a figure comes from and what it means, for its note. */
  static String note(Measure measure, MeasureAccount.Figure figure) {
    Observation value = figure.value();
    return sentences(
        measure.name() + ", " + figure.words() + parts(figure),
        said("Definition", measure.definition()),
        said("Period", value.period().words() + quoted(value.periodWritten())),
        said("Basis", value.basis().words()),
        capital(exceptions(value)),
        value.printed().isEmpty() ? "" : "Printed as “" + value.printed() + "”",
        source(measure, figure),
        isSaid(figure) ? "" : said("Published", figure.published()),
        sentences(figure.verdicts().toArray(String[]::new)),
        value.note());
  }

  /** Where the figure is printed, else where figures of the measure come from. */
  private static String source(Measure measure, MeasureAccount.Figure figure) {
    String source = figure.source().isEmpty() ? measure.source() : figure.source();
    return source.isBlank() ? "No source is recorded" : "Source: " + source;
  }

  private static String parts(MeasureAccount.Figure figure) {
    return figure.parts().isEmpty() ? "" : " (" + figure.parts() + ")";
  }

  /** Whether a verdict names the published values already. */
  private static boolean isSaid(MeasureAccount.Figure figure) {
    return figure.verdicts().stream().anyMatch(verdict -> verdict.contains("ublished"));
  }

  static String exceptions(Observation value) {
    return value.exceptions() == Exceptions.NOT_APPLICABLE ? "" : value.exceptions().words();
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : ", written “" + words + "”";
  }

  private static String said(String term, String words) {
    return words.isBlank() ? "" : term + ": " + words;
  }

  static String capital(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Each with a stop at its end; what is empty is left out. */
  private static String sentences(String... parts) {
    return Stream.of(parts)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part ->
            List.of('.', '?', '!').contains(part.charAt(part.length() - 1)) ? part : part + ".")
        .collect(Collectors.joining(" "));
  }
}
