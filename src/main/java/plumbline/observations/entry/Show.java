package plumbline.observations.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.measures.Measure;
import plumbline.observations.About;
import plumbline.observations.Observation;
import plumbline.periods.Exceptions;

/** How values read in lists and on forms. */
public final class Show {

  private Show() {}

  /** "about 54.5%, January 2018, excluding exceptions". */
  public static String value(Measure measure, Observation kept) {
    String kind = kind(kept);
    return amount(measure, kept)
        + ", "
        + kept.period().words()
        + (kind.isEmpty() ? "" : ", " + kind);
  }

  public static String amount(Measure measure, Observation kept) {
    return kept.howMuch().words(measure.values());
  }

  /** What else it is besides an actual value of this area; may be empty. */
  public static String kind(Observation kept) {
    List<String> kind = new ArrayList<>();
    if (kept.about() != About.AREA) {
      kind.add(kept.whom().words());
    }
    if (!kept.category().isEmpty()) {
      kind.add(kept.category());
    }
    if (kept.isForecast()) {
      kind.add("forecast");
    }
    if (kept.exceptions() != Exceptions.NOT_APPLICABLE) {
      kind.add(kept.exceptions().words());
    }
    return String.join(", ", kind);
  }

  /** "Impact report, page 3". */
  public static String source(Observation kept) {
    return Stream.of(kept.source(), kept.page())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
