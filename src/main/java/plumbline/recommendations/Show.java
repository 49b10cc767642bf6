package plumbline.recommendations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import plumbline.timescales.TimescaleState;
import plumbline.web.Choice;

/** Which recommendations a list shows: those that stand in one way. */
enum Show {
  ALL("All", Set.of(), ""),
  PAST_DUE(
      "Past due", Set.of(TimescaleState.PAST_DUE, TimescaleState.COMPLETE_REVIEW_PAST_DUE), "red"),
  DUE_THIS_MONTH("Due this month", Set.of(TimescaleState.DUE_THIS_MONTH), "amber"),
  DUE_LATER(
      "Due later",
      Set.of(
          TimescaleState.FUTURE, TimescaleState.TERM_DATES_NEEDED, TimescaleState.WAITS_FOR_EVENT),
      ""),
  ONGOING("Ongoing", Set.of(TimescaleState.ONGOING), ""),
  COMPLETE(
      "Complete", Set.of(TimescaleState.COMPLETE, TimescaleState.COMPLETE_REVIEW_DUE), "green"),
  NOT_UNDERSTOOD("Timescale not understood", Set.of(TimescaleState.NOT_UNDERSTOOD), ""),
  NO_TIMESCALE("No timescale set", Set.of(TimescaleState.NONE), ""),
  ENDED("Closed or rejected", Set.of(), ""),
  DRAFTS("Drafts", Set.of(), "");

  /** What the head of the list counts; every recommendation stands in one of these. */
  static final List<Show> FIGURES =
      List.of(
          PAST_DUE,
          DUE_THIS_MONTH,
          DUE_LATER,
          ONGOING,
          COMPLETE,
          NOT_UNDERSTOOD,
          NO_TIMESCALE,
          ENDED);

  private final String words;
  private final Set<TimescaleState> states;
  private final String tone;

  Show(String words, Set<TimescaleState> states, String tone) {
    this.words = words;
    this.states = states;
    this.tone = tone;
  }

  String words() {
    return words;
  }

  String tone() {
    return tone;
  }

  String key() {
    return this == ALL ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean fits(RecommendationStanding each) {
    return switch (this) {
      case ALL -> true;
      case ENDED -> !each.isOpen();
      case DRAFTS -> each.recommendation().state() == RecommendationState.DRAFT;
      default -> each.isOpen() && states.contains(each.timescaleState());
    };
  }

  /** The one with this key; anything else shows all. */
  static Show of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst().orElse(ALL);
  }

  static List<Choice> choices(Show chosen) {
    return Arrays.stream(values())
        .map(each -> new Choice(each.key(), each.words, each == chosen))
        .toList();
  }

  /** The colour of the tag, beside its words. */
  static String tone(RecommendationStanding each) {
    if (PAST_DUE.fits(each)) {
      return "govuk-tag--red";
    }
    if (DUE_THIS_MONTH.fits(each)) {
      return "govuk-tag--yellow";
    }
    return COMPLETE.fits(each) ? "govuk-tag--green" : "govuk-tag--grey";
  }
}
