package plumbline.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plumbline.common.Month;
import plumbline.common.ObservationId;
import plumbline.measures.Values;
import plumbline.observations.About;
import plumbline.observations.Observation;
import plumbline.observations.Standing;
import plumbline.reviews.Readers;

/**
 * Makes the table of a measure's figures.
 *
 * @param base the address of the measure
 * @param signals what the rules say of a value
 */
record Rows(
    Values values,
    String base,
    Published published,
    Map<ObservationId, String> signals,
    ShowPages.Rights rights) {

  /** Whether it is about the area as a whole. */
  static boolean isOwn(Observation value) {
    return value.about() == About.AREA && value.category().isEmpty();
  }

  ShowPage.Row row(Observation value) {
    return new ShowPage.Row(
        "figure-" + value.id().value(),
        sentence(value.period().words()),
        value.periodWritten().isEmpty() ? "" : "“" + value.periodWritten() + "”",
        ValueText.of(values, value),
        ValueText.parts(value),
        exceptions(value),
        kind(value),
        signals.getOrDefault(value.id(), ""),
        source(value),
        value.note(),
        published.beside(values, value),
        rights.record() || rights.release() ? readers(value.readers()) : "",
        value.standing() == Standing.CURRENT ? acts(value) : List.of());
  }

  /** A value that no longer holds, with why. */
  ShowPage.Row ended(Observation value) {
    ShowPage.Row row = row(value);
    return new ShowPage.Row(
        row.anchor(),
        row.period(),
        row.written(),
        row.value(),
        row.parts(),
        row.exceptions(),
        sentence(value.standing().words()),
        "",
        row.source(),
        value.reason(),
        row.published(),
        row.readers(),
        List.of());
  }

  static String exceptions(Observation value) {
    return switch (value.exceptions()) {
      case INCLUDING, EXCLUDING, NOT_STATED -> sentence(value.exceptions().words());
      case NOT_APPLICABLE -> "";
    };
  }

  private static String kind(Observation value) {
    List<String> kinds = new ArrayList<>();
    if (value.isForecast()) {
      kinds.add("Forecast");
    }
    if (value.about() != About.AREA) {
      kinds.add(value.whom().words());
    }
    if (!value.category().isEmpty()) {
      kinds.add(value.category());
    }
    return String.join(", ", kinds);
  }

  static String source(Observation value) {
    String source = ValueText.source(value);
    LocalDate day = value.sourceDay();
    return day == null || source.isEmpty() || source.contains(Month.words(day))
        ? source
        : source + ", " + Month.words(day);
  }

  private static String readers(Readers readers) {
    return switch (readers) {
      case PARTNERSHIP -> "Not released";
      case COMMITTEE -> "Released to a committee";
      case PUBLIC -> "Released to everybody with a role here";
    };
  }

  private List<ShowPage.Link> acts(Observation value) {
    String at = base + "/figures/" + value.id().value();
    List<ShowPage.Link> acts = new ArrayList<>();
    if (rights.record()) {
      acts.add(new ShowPage.Link("Restate", at + "/restate"));
      acts.add(new ShowPage.Link("Withdraw", at + "/withdraw"));
    }
    if (rights.release()) {
      acts.add(new ShowPage.Link("Who may read it", at + "/release"));
    }
    return acts;
  }

  static String sentence(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
