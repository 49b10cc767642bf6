package plumbline.reports.trend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.frameworks.LevelColour;
import plumbline.frameworks.Section;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reports.Tone;

/** The tables of a trend report. */
final class TrendTables {

  private static final Cell.Mark NOT_RATED = new Cell.Mark(Tone.NONE, "–", "Not rated", "");
  private static final Cell.Mark NOT_RECORDED = new Cell.Mark(Tone.NONE, "n/r", "Not recorded", "");

  private final Trend trend;

  TrendTables(Trend trend) {
    this.trend = trend;
  }

  /** A matrix of criteria and months for each framework version in turn. */
  List<Block> matrices() {
    Map<FrameworkVersion, List<TrendMonth>> byFramework =
        trend.months().stream()
            .collect(
                Collectors.groupingBy(
                    TrendMonth::framework, LinkedHashMap::new, Collectors.toList()));
    List<Block> tables = new ArrayList<>();
    byFramework.values().forEach(months -> tables.add(matrix(months)));
    return tables;
  }

  private Block matrix(List<TrendMonth> months) {
    Framework framework = trend.framework(months.getFirst());
    TrendMonth last = months.getLast();
    List<String> columns = new ArrayList<>(List.of("Criterion"));
    months.forEach(month ->
        columns.add(months.size() > 6 ? month.month().shortWords() : month.month().words()));
    columns.add("Movement to " + last.month().words());
    List<Row> rows = new ArrayList<>();
    String band = "";
    for (Framework.Placed placed : framework.criteria()) {
      String title = placed.path().stream().map(Section::title).collect(Collectors.joining(": "));
      if (!title.equals(band)) {
        rows.add(Row.band(title));
        band = title;
      }
      rows.add(row(placed, framework, months));
    }
    String caption =
        "Ratings, "
            + months.getFirst().month().words()
            + (months.size() == 1 ? "" : " to " + last.month().words());
    return new Block.Table(caption, columns, rows);
  }

  private Row row(Framework.Placed placed, Framework framework, List<TrendMonth> months) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(placed.criterion().label()));
    for (TrendMonth month : months) {
      cells.add(mark(trend.rating(month.month(), placed.criterion().id()), framework));
    }
    TrendRating newest = trend.rating(months.getLast().month(), placed.criterion().id());
    cells.add(Cell.of(newest == null ? "" : newest.shortMovement(framework.scale())));
    return new Row.Cells(cells);
  }

  private static Cell mark(@Nullable TrendRating rating, Framework framework) {
    Optional<Level> level = rating == null ? Optional.empty() : rating.level(framework.scale());
    if (rating == null || level.isEmpty()) {
      return rating != null && rating.stage() == Stage.NOT_RECORDED ? NOT_RECORDED : NOT_RATED;
    }
    return new Cell.Mark(
        tone(level.get().colour()),
        level.get().letter(),
        level.get().word(),
        rating.stage() == Stage.CARRIED_FORWARD ? "carried forward, not confirmed" : "");
  }

  private static Tone tone(LevelColour colour) {
    return switch (colour) {
      case RED -> Tone.RED;
      case AMBER -> Tone.AMBER;
      case GREEN -> Tone.GREEN;
      case BLUE -> Tone.BLUE;
      case PURPLE -> Tone.PURPLE;
      case GREY -> Tone.GREY;
    };
  }

  /** How many criteria were on each level in each month. */
  Block levels() {
    List<TrendMonth> months =
        trend.months().stream()
            .filter(month -> month.framework().equals(trend.last().framework()))
            .toList();
    List<String> columns = new ArrayList<>(List.of("Criteria that are"));
    months.forEach(month ->
        columns.add(months.size() > 6 ? month.month().shortWords() : month.month().words()));
    List<Row> rows = new ArrayList<>();
    for (Level level : trend.scale().levels()) {
      rows.add(countRow(level.word(), months, rating -> trend.isAt(rating, level)));
    }
    rows.add(
        countRow(
            "Not rated",
            months,
            rating -> rating.level() == null && rating.stage() != Stage.NOT_RECORDED));
    rows.add(
        countRow(
            "Not recorded in the source", months, rating -> rating.stage() == Stage.NOT_RECORDED));
    return new Block.Table("Criteria on each level", columns, rows);
  }

  private Row countRow(
      String title, List<TrendMonth> months, java.util.function.Predicate<TrendRating> which) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(title)));
    for (TrendMonth month : months) {
      cells.add(
          Cell.of(
              trend.ratings().getOrDefault(month.month(), Map.of()).values().stream()
                  .filter(which)
                  .count()));
    }
    return new Row.Cells(cells);
  }

  /** How the last month differs from the one before it. */
  Block movements() {
    Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
    for (Trend.Rated rated : trend.lastWhere(rating -> true)) {
      rated
          .rating()
          .movement(trend.scale())
          .ifPresent(movement -> counts.merge(movement, 1, Integer::sum));
    }
    List<Row> rows = new ArrayList<>();
    for (Movement movement : Movement.values()) {
      rows.add(Row.of(Cell.of(movement.words()), Cell.of(counts.getOrDefault(movement, 0))));
    }
    return new Block.Table(
        "Movement to " + trend.last().month().words(), List.of("Movement", "Criteria"), rows);
  }
}
