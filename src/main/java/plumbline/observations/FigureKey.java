package plumbline.observations;

import java.util.Locale;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;

/** What a value is of: two that hold at once for the same are one too many. */
record FigureKey(
    About about,
    String name,
    Period period,
    Exceptions exceptions,
    boolean isForecast,
    String category) {

  static FigureKey of(NewObservation figure) {
    return new FigureKey(
        figure.whom().about(),
        folded(figure.whom().name()),
        figure.period(),
        figure.kind().exceptions(),
        figure.kind().isForecast(),
        folded(figure.kind().category()));
  }

  static FigureKey of(Observation figure) {
    return new FigureKey(
        figure.about(),
        folded(figure.aboutName()),
        figure.period(),
        figure.exceptions(),
        figure.isForecast(),
        folded(figure.category()));
  }

  static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
