package plumbline.claims;

import static java.util.stream.Collectors.joining;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.observations.Observation;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.statistics.PublishedValue;

/**
 * A quoted figure beside the published ones of the same area. Where a source does not say whether
 * exceptions are in a figure it is put beside both, because papers seldom say.
 *
 * @param published of that measure and area, newest release first
 */
record PublishedCheck(Quoted quoted, List<PublishedValue> published) {

  Optional<Finding> finding() {
    Observation value = quoted.value();
    if (!quoted.hasAmount() || value.isForecast() || !value.category().isEmpty()) {
      return Optional.empty();
    }
    if (published.isEmpty()) {
      return Optional.of(nothing("Nothing published is loaded to compare it with."));
    }
    List<PublishedValue> same =
        published.stream().filter(each -> isSame(each.period(), value.period())).toList();
    return Optional.of(same.isEmpty() ? nothing(elsewhere()) : judged(same));
  }

  private static Finding nothing(String words) {
    return new Finding(FindingKind.NOTHING_TO_COMPARE, words);
  }

  /** Two points in time are the same in the same month: sources seldom name the day. */
  static boolean isSame(Period one, Period other) {
    if (isOpen(one) || isOpen(other)) {
      return false;
    }
    if (one.basis() == Basis.POINT || other.basis() == Basis.POINT) {
      return one.basis() == other.basis()
          && one.last().withDayOfMonth(1).equals(other.last().withDayOfMonth(1));
    }
    return one.first().equals(other.first()) && one.last().equals(other.last());
  }

  private static boolean isOpen(Period period) {
    return switch (period.basis()) {
      case BY, SINCE, NOT_STATED -> true;
      default -> false;
    };
  }

  private Finding judged(List<PublishedValue> same) {
    Collection<PublishedValue> newest = newest(same);
    List<PublishedValue> agreeing =
        newest.stream().filter(each -> quoted.allows(each.amount())).toList();
    if (agreeing.isEmpty()) {
      return earlier(same, newest).orElseGet(() -> differs(newest));
    }
    boolean isAsSaid = agreeing.stream().anyMatch(each -> isAsSaid(each.exceptions()));
    return isAsSaid ? agrees(newest, agreeing) : otherDefinition(newest, agreeing.getFirst());
  }

  private static Collection<PublishedValue> newest(List<PublishedValue> newestFirst) {
    Map<Exceptions, PublishedValue> each = new LinkedHashMap<>();
    newestFirst.forEach(value -> each.putIfAbsent(value.exceptions(), value));
    return each.values().stream().sorted(Comparator.comparing(PublishedValue::exceptions)).toList();
  }

  /** A figure of which nothing is said is taken as the one that is usually given. */
  private boolean isAsSaid(Exceptions of) {
    return switch (quoted.value().exceptions()) {
      case INCLUDING -> of == Exceptions.INCLUDING || of == Exceptions.NOT_APPLICABLE;
      case EXCLUDING -> of == Exceptions.EXCLUDING || of == Exceptions.NOT_APPLICABLE;
      case NOT_STATED, NOT_APPLICABLE -> of != Exceptions.EXCLUDING;
    };
  }

  private Finding agrees(Collection<PublishedValue> newest, List<PublishedValue> agreeing) {
    String how =
        newest.size() > 1 && agreeing.size() == newest.size()
            ? "It agrees with what is published, including and excluding exceptions: %s."
            : "It agrees with what is published: %s.";
    return new Finding(FindingKind.AGREES, how.formatted(list(newest)) + tolerance());
  }

  private String tolerance() {
    return quoted.isAbout() ? " “About” is taken to allow 5% either way." : "";
  }

  private Finding otherDefinition(Collection<PublishedValue> newest, PublishedValue agreeing) {
    String said =
        quoted.value().exceptions() == Exceptions.NOT_STATED
            ? "The source does not say which it means."
            : "It is given as the figure " + quoted.value().exceptions().words() + ".";
    return new Finding(
        FindingKind.AGREES_WITH_OTHER_DEFINITION,
        "It is the published figure %s. Published: %s. %s"
            .formatted(agreeing.exceptions().words(), list(newest), said));
  }

  private Optional<Finding> earlier(List<PublishedValue> same, Collection<PublishedValue> newest) {
    return same.stream()
        .filter(each -> quoted.allows(each.amount()))
        .findFirst()
        .map(older ->
            new Finding(
                FindingKind.AGREES_WITH_EARLIER_RELEASE,
                "It agrees with the release of %d (%s). Restated since: %s in the release of %d."
                    .formatted(
                        older.release(),
                        worded(older),
                        list(newest),
                        newest.iterator().next().release())));
  }

  private Finding differs(Collection<PublishedValue> newest) {
    String neither = newest.size() > 1 ? " It matches neither." : " It does not match.";
    return new Finding(
        FindingKind.DIFFERS, "Published: %s.".formatted(list(newest)) + neither + tolerance());
  }

  /** What is published for a time around this one, else for the nearest. */
  private String elsewhere() {
    Period period = quoted.value().period();
    List<PublishedValue> around =
        published.stream().filter(each -> isAround(each.period(), period)).toList();
    List<PublishedValue> shown = around.isEmpty() ? nearest(period) : around;
    PublishedValue first = shown.getFirst();
    String only =
        around.isEmpty()
            ? "Nothing is published for this period. The nearest"
            : "Published by %s only, so there is nothing for this period. The figure"
                .formatted(first.period().basis().words());
    return "%s, for %s: %s.".formatted(only, first.period().words(), list(newest(shown)));
  }

  private static boolean isAround(Period published, Period period) {
    return published.basis() != Basis.POINT
        && !published.first().isAfter(period.first())
        && !published.last().isBefore(period.last());
  }

  private List<PublishedValue> nearest(Period period) {
    Period nearest =
        published.stream()
            .map(PublishedValue::period)
            .min(
                Comparator.comparingLong(
                    each -> Math.abs(ChronoUnit.DAYS.between(each.last(), period.last()))))
            .orElseThrow();
    return published.stream().filter(each -> each.period().equals(nearest)).toList();
  }

  private String list(Collection<PublishedValue> values) {
    return values.stream().map(this::worded).collect(joining(", "));
  }

  private String worded(PublishedValue value) {
    String amount = quoted.rounded(value.amount());
    return value.exceptions() == Exceptions.NOT_APPLICABLE
        ? amount
        : amount + " " + value.exceptions().words();
  }
}
