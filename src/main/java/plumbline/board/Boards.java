package plumbline.board;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.contributions.AgencyRatings;
import plumbline.contributions.Dissent;
import plumbline.evidence.EvidenceSummaries;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.frameworks.Section;
import plumbline.people.Viewer;
import plumbline.ratings.Mark;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;

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

  /**
   * Ratings by month and criterion, which agencies do not agree with them, and which criteria rest
   * on stale evidence now.
   */
  record Ratings(
      Map<Month, Map<CriterionId, BoardCell>> byMonth,
      List<Dissent> dissents,
      Set<CriterionId> stale) {

    static Ratings of(List<BoardCell> cells, List<Dissent> dissents, Set<CriterionId> stale) {
      Map<Month, Map<CriterionId, BoardCell>> byMonth = new TreeMap<>();
      for (BoardCell cell : cells) {
        byMonth
            .computeIfAbsent(cell.month(), month -> new HashMap<>())
            .put(cell.criterionId(), cell);
      }
      return new Ratings(byMonth, dissents, stale);
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
  }

  /** What the person may read of these months. */
  Ratings ratings(Viewer viewer, AreaName area, Month from, Month to) {
    return Ratings.of(
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
    Ratings ratings = ratings(viewer, area, first, newest.month());
    List<Care> care = repository.care(viewer, area.id());
    Framework framework = frameworks.get(newest.framework());
    BoardFilters filters = new BoardFilters(filter, care, ratings, newest.month(), framework);
    return new BoardPage(
        area.name(),
        state(newest),
        !filter.isEmpty(),
        area.path("/board"),
        area.path("/board.csv"),
        figures(ratings, months, framework),
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

  private static List<BoardPage.Figure> figures(
      Ratings ratings, List<BoardMonth> months, Framework framework) {
    Month newest = months.getLast().month();
    Optional<Month> before =
        months.reversed().stream()
            .skip(1)
            .limit(1)
            .filter(month -> month.framework().equals(months.getLast().framework()))
            .map(BoardMonth::month)
            .findFirst();
    List<BoardPage.Figure> figures = new ArrayList<>();
    for (Level level : framework.scale().levels()) {
      int now = count(ratings, newest, framework, Optional.of(level));
      figures.add(
          new BoardPage.Figure(
              level.colour().key(),
              now,
              level.word().toLowerCase(java.util.Locale.UK),
              before
                  .map(month ->
                      change(now, count(ratings, month, framework, Optional.of(level)), month))
                  .orElse("first month of this framework")));
    }
    int unrated = count(ratings, newest, framework, Optional.empty());
    figures.add(
        new BoardPage.Figure(
            "not-rated",
            unrated,
            "not rated",
            before
                .map(month ->
                    change(unrated, count(ratings, month, framework, Optional.empty()), month))
                .orElse("first month of this framework")));
    long notRecorded =
        ratings.byMonth().getOrDefault(newest, Map.of()).values().stream()
            .filter(cell -> cell.stage() == Stage.NOT_RECORDED && cell.level() == null)
            .count();
    if (notRecorded > 0) {
      figures.add(
          new BoardPage.Figure("not-rated", (int) notRecorded, "not recorded", "in the source"));
    }
    return figures;
  }

  private static int count(
      Ratings ratings, Month month, Framework framework, Optional<Level> level) {
    return (int)
        ratings.byMonth().getOrDefault(month, Map.of()).values().stream()
            .filter(cell -> cell.stage() != Stage.NOT_RECORDED || cell.level() != null)
            .filter(cell -> cell.level(framework.scale()).equals(level))
            .count();
  }

  private static String change(int now, int before, Month month) {
    String name = month.words();
    if (now == before) {
      return "as in " + name;
    }
    return Math.abs(now - before) + (now > before ? " more" : " fewer") + " than in " + name;
  }

  private List<BoardPage.Matrix> matrices(
      AreaName area, List<BoardMonth> months, Ratings ratings, BoardFilters filters) {
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
      Ratings ratings,
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

  private static String title(List<Section> path) {
    return path.stream().map(Section::title).collect(Collectors.joining(": "));
  }

  private static BoardPage.Line line(
      AreaName area,
      RatingScale scale,
      Criterion criterion,
      List<BoardMonth> months,
      Ratings ratings) {
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
