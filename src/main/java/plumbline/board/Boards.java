package plumbline.board;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.contributions.AgencyRatings;
import plumbline.evidence.EvidenceSummaries;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.RatingScale;
import plumbline.frameworks.Section;
import plumbline.people.Viewer;
import plumbline.ratings.Mark;
import plumbline.ratings.Movement;

/** Puts the ratings of an area into the shape of its board. */
@Singleton
final class Boards {

  private static final int RECENT = 3;

  private final BoardRepository repository;
  private final Frameworks frameworks;
  private final AgencyRatings agencies;
  private final EvidenceSummaries evidence;

  Boards(
      BoardRepository repository,
      Frameworks frameworks,
      AgencyRatings agencies,
      EvidenceSummaries evidence) {
    this.repository = repository;
    this.frameworks = frameworks;
    this.agencies = agencies;
    this.evidence = evidence;
  }

  /** What the person may read of these months. */
  BoardRatings ratings(Viewer viewer, AreaName area, Month from, Month to) {
    return BoardRatings.of(
        repository.cells(viewer, area.id(), from, to),
        agencies.dissents(viewer, area.id(), from, to),
        evidence.stale(viewer, area.id()));
  }

  BoardPage page(Viewer viewer, AreaName area, BoardFilter filter, int limit) {
    List<BoardMonth> months = repository.months(viewer, area.id(), limit).reversed();
    if (months.isEmpty()) {
      return empty(area);
    }
    Month first = months.getFirst().month();
    BoardMonth newest = months.getLast();
    BoardRatings ratings = ratings(viewer, area, first, newest.month());
    List<Care> care = repository.care(viewer, area.id());
    Framework framework = frameworks.get(newest.framework());
    BoardFilters filters = new BoardFilters(filter, care, ratings, newest.month(), framework);
    return new BoardPage(
        area.name(),
        state(newest),
        !filter.isEmpty(),
        area.path("/board"),
        area.path("/board.csv"),
        area.path("/ratings.xlsx"),
        BoardFigures.of(ratings, months, framework),
        filters.choices(),
        matrices(area, months, ratings, filters),
        framework.scale().levels().stream()
            .map(level ->
                new BoardPage.KeyLevel(
                    level.colour().key(), level.letter(), level.word(), level.description()))
            .toList());
  }

  private static BoardPage empty(AreaName area) {
    return new BoardPage(
        area.name(),
        "",
        false,
        area.path("/board"),
        area.path("/board.csv"),
        area.path("/ratings.xlsx"),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String state(BoardMonth newest) {
    return newest.open()
        ? newest.month().words()
            + " is open; please confirm by "
            + Month.words(newest.dueOn())
            + "."
        : newest.month().words() + " is the newest month and is closed.";
  }

  private List<BoardPage.Matrix> matrices(
      AreaName area, List<BoardMonth> months, BoardRatings ratings, BoardFilters filters) {
    Map<FrameworkVersion, List<BoardMonth>> byFramework = new LinkedHashMap<>();
    for (BoardMonth month : months) {
      byFramework.computeIfAbsent(month.framework(), version -> new ArrayList<>()).add(month);
    }
    return byFramework.entrySet().stream()
        .map(entry ->
            matrix(area, frameworks.get(entry.getKey()), entry.getValue(), ratings, filters))
        .toList()
        .reversed();
  }

  private static BoardPage.Matrix matrix(
      AreaName area,
      Framework framework,
      List<BoardMonth> months,
      BoardRatings ratings,
      BoardFilters filters) {
    Map<String, List<BoardPage.Line>> sections = new LinkedHashMap<>();
    for (Framework.Placed placed : framework.criteria()) {
      Criterion criterion = placed.criterion();
      boolean known =
          months.stream().anyMatch(month -> ratings.get(month.month(), criterion.id()) != null);
      if (known && filters.show(placed)) {
        sections
            .computeIfAbsent(title(placed.path()), title -> new ArrayList<>())
            .add(line(area, framework.scale(), criterion, months, ratings));
      }
    }
    return new BoardPage.Matrix(
        framework.title(),
        area.name()
            + ", "
            + months.getFirst().month().words()
            + " to "
            + months.getLast().month().words()
            + ", newest month right",
        months.stream()
            .map(month -> month.month().shortWords().split(" "))
            .map(words -> new BoardPage.Head(words[0], words[1]))
            .toList(),
        months.size() + 2,
        sections.entrySet().stream()
            .map(part -> new BoardPage.Part(part.getKey(), part.getValue()))
            .toList());
  }

  static String title(List<Section> path) {
    return path.stream().map(Section::title).collect(Collectors.joining(": "));
  }

  private static BoardPage.Line line(
      AreaName area,
      RatingScale scale,
      Criterion criterion,
      List<BoardMonth> months,
      BoardRatings ratings) {
    List<BoardPage.Cell> cells = new ArrayList<>();
    for (int index = 0; index < months.size(); index++) {
      Month month = months.get(index).month();
      BoardCell cell = ratings.get(month, criterion.id());
      cells.add(
          new BoardPage.Cell(
              cell == null ? Mark.before(null) : cell.mark(scale),
              cell != null,
              month.shortWords(),
              index >= months.size() - RECENT,
              index == months.size() - 1,
              !ratings.dissent(month, criterion.id()).isEmpty(),
              index == months.size() - 1 && ratings.stale().contains(criterion.id())));
    }
    BoardCell newest = ratings.get(months.getLast().month(), criterion.id());
    Optional<Movement> movement = newest == null ? Optional.empty() : newest.movement(scale);
    return new BoardPage.Line(
        criterion.printed(),
        criterion.title(),
        area.path("/criteria/" + criterion.id()),
        cells,
        movement.map(Boards::direction).orElse(""),
        newest == null
            ? ""
            : movement.map(moved -> newest.before().words(moved, scale)).orElse(""));
  }

  private static String direction(Movement movement) {
    return switch (movement) {
      case UP -> "up";
      case DOWN, NO_LONGER_RATED -> "down";
      case SAME, FIRST, NOT_COMPARABLE -> "";
    };
  }

  /** The criteria of a person's or an agency's care. */
  static Set<CriterionId> inCare(List<Care> care, java.util.function.Predicate<Care> whose) {
    return care.stream().filter(whose).map(Care::criterionId).collect(Collectors.toSet());
  }
}
