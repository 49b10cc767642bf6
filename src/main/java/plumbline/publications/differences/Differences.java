package plumbline.publications.differences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.reports.Report;

/** Compares two reports, place by place. */
public final class Differences {

  /** Up to so many letters a text is shown as it was and as it is; longer ones word by word. */
  private static final int SHORT = 80;

  private static final int BEGINNING = 300;

  private final Map<Place, String> was;
  private final Map<Place, String> is;
  private final List<Difference> found = new ArrayList<>();

  private Differences(Map<Place, String> was, Map<Place, String> is) {
    this.was = was;
    this.is = is;
  }

  /** What the second says otherwise than the first, in the order of the second. */
  public static List<Difference> between(Report first, Report second) {
    return new Differences(Statements.of(first), Statements.of(second)).compare();
  }

  private List<Difference> compare() {
    Map<String, List<Place>> before = sections(was);
    Map<String, List<Place>> after = sections(is);
    for (String section : union(after.keySet(), before.keySet())) {
      if (!before.containsKey(section)) {
        found.add(new Difference(section, "", whole(is, after, section), List.of()));
      } else if (!after.containsKey(section)) {
        found.add(new Difference(section, whole(was, before, section), "", List.of()));
      } else {
        rows(
            Objects.requireNonNull(before.get(section)),
            Objects.requireNonNull(after.get(section)));
      }
    }
    return found;
  }

  /** A section that came or went, with how it begins. */
  private static String whole(
      Map<Place, String> statements, Map<String, List<Place>> sections, String section) {
    String words = line(statements, sections.getOrDefault(section, List.of()));
    return "a section of its own: "
        + (words.length() > BEGINNING ? words.substring(0, BEGINNING) + "…" : words);
  }

  /** A row that came or went is one difference, not one for each of its cells. */
  private void rows(List<Place> before, List<Place> after) {
    Map<Place, List<Place>> old = grouped(before, Place::ofRow);
    Map<Place, List<Place>> now = grouped(after, Place::ofRow);
    for (Place row : union(now.keySet(), old.keySet())) {
      List<Place> oldCells = old.getOrDefault(row, List.of());
      List<Place> newCells = now.getOrDefault(row, List.of());
      if (!row.row().isEmpty() && (oldCells.isEmpty() || newCells.isEmpty())) {
        found.add(new Difference(row.words(), line(was, oldCells), line(is, newCells), List.of()));
      } else {
        union(newCells, oldCells).forEach(this::cell);
      }
    }
  }

  private void cell(Place place) {
    String old = was.getOrDefault(place, "");
    String now = is.getOrDefault(place, "");
    if (old.equals(now)) {
      return;
    }
    boolean isShort = old.length() <= SHORT && now.length() <= SHORT;
    found.add(
        new Difference(
            place.words(), old, now, isShort ? List.of() : WordChanges.between(old, now)));
  }

  /** "November 2026: Amber (A); Lead: Director of education". */
  private static String line(Map<Place, String> statements, List<Place> cells) {
    return cells.stream()
        .filter(cell -> !statements.getOrDefault(cell, "").isEmpty())
        .map(cell -> (cell.column().isEmpty() ? "" : cell.column() + ": ") + statements.get(cell))
        .collect(Collectors.joining("; "));
  }

  private static Map<String, List<Place>> sections(Map<Place, String> statements) {
    return grouped(List.copyOf(statements.keySet()), Place::section);
  }

  private static <K> Map<K, List<Place>> grouped(List<Place> places, Function<Place, K> key) {
    return places.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  private static <T> Set<T> union(Collection<T> first, Collection<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }
}
