package plumbline.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.Dissent;

/**
 * Ratings by month and criterion, which agencies do not agree with them, and which criteria rest on
 * stale evidence now.
 */
record BoardRatings(
    Map<Month, Map<CriterionId, BoardCell>> byMonth,
    List<Dissent> dissents,
    Set<CriterionId> stale) {

  static BoardRatings of(List<BoardCell> cells, List<Dissent> dissents, Set<CriterionId> stale) {
    Map<Month, Map<CriterionId, BoardCell>> byMonth = new TreeMap<>();
    for (BoardCell cell : cells) {
      byMonth.computeIfAbsent(cell.month(), month -> new HashMap<>()).put(cell.criterionId(), cell);
    }
    return new BoardRatings(byMonth, dissents, stale);
  }

  /** The names of the agencies that do not agree. */
  List<String> dissent(Month month, CriterionId criterion) {
    return dissents.stream()
        .filter(each -> each.month().equals(month) && each.criterionId().equals(criterion))
        .map(Dissent::agencyName)
        .toList();
  }

  @Nullable BoardCell get(Month month, CriterionId criterion) {
    return byMonth.getOrDefault(month, Map.of()).get(criterion);
  }

  /** Everything that is said of this month. */
  List<BoardCell> in(Month month) {
    return List.copyOf(byMonth.getOrDefault(month, Map.of()).values());
  }
}
