package plumbline.reports.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.frameworks.LevelColour;
import plumbline.frameworks.Section;
import plumbline.ratings.Stage;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reports.Tone;

/** Tables of ratings and of how many criteria are on each level. */
public final class TrendTables {

  private static final Cell.Mark NOT_RATED = new Cell.Mark(Tone.NONE, "–", "Not rated", "");
  private static final Cell.Mark NOT_RECORDED = new Cell.Mark(Tone.NONE, "n/r", "Not recorded", "");

  private static final String CARRIED = "carried forward, not confirmed";

  /** So many months stand in a table with their whole names. */
  private static final int SPACIOUS = 2;

  /** So many months leave room for the movement; of more the movements are told below. */
  private static final int BESIDE_MOVEMENT = 4;

  private final Trend trend;

  public TrendTables(Trend trend) {
    this.trend = trend;
  }

  /** A matrix of criteria and months for each framework version in turn. */
  public List<Block> matrices() {
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
    months.forEach(month -> columns.add(head(month, months)));
    boolean hasMovement = months.size() <= BESIDE_MOVEMENT;
    if (hasMovement) {
      columns.add("Movement");
    }
    List<Row> rows = new ArrayList<>();
    String band = "";
    for (Framework.Placed placed : framework.criteria()) {
      String title = placed.path().stream().map(Section::title).collect(Collectors.joining(": "));
      if (!title.equals(band)) {
        rows.add(Row.band(title));
        band = title;
      }
      rows.add(row(placed, framework, months, hasMovement));
    }
    String end = last.month().words();
    String caption =
        "Ratings, "
            + (months.size() == 1 ? end : months.getFirst().month().words() + " to " + end)
            + (hasMovement ? ", and the movement to " + end : "");
    return new Block.Table(caption, columns, rows);
  }

  /** More than two months leave room for short names only. */
  private static String head(TrendMonth month, List<TrendMonth> months) {
    return months.size() > SPACIOUS ? month.month().shortWords() : month.month().words();
  }

  private Row row(
      Framework.Placed placed, Framework framework, List<TrendMonth> months, boolean hasMovement) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(placed.criterion().label()));
    for (TrendMonth month : months) {
      cells.add(
          mark(
              trend.rating(month.month(), placed.criterion().id()),
              framework,
              months.size() > SPACIOUS ? "carried forward" : CARRIED));
    }
    if (hasMovement) {
      TrendRating newest = trend.rating(months.getLast().month(), placed.criterion().id());
      cells.add(Cell.of(newest == null ? "" : newest.shortMovement(framework.scale())));
    }
    return new Row.Cells(cells);
  }

  static Cell mark(TrendRating rating, Framework framework) {
    return mark(rating, framework, CARRIED);
  }

  private static Cell mark(
      @Nullable TrendRating rating, Framework framework, String carriedForward) {
    Optional<Level> level = rating == null ? Optional.empty() : rating.level(framework.scale());
    if (rating == null || level.isEmpty()) {
      return rating != null && rating.stage() == Stage.NOT_RECORDED ? NOT_RECORDED : NOT_RATED;
    }
    return mark(level.get(), rating.stage() == Stage.CARRIED_FORWARD ? carriedForward : "");
  }

  static Cell mark(Level level, String note) {
    return new Cell.Mark(tone(level.colour()), level.letter(), level.word(), note);
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

  /** How many criteria were on each level in each of the last months, at most so many. */
  public Block levels(int most) {
    List<TrendMonth> same =
        trend.months().stream()
            .filter(month -> month.framework().equals(trend.last().framework()))
            .toList();
    List<TrendMonth> months = same.subList(Math.max(0, same.size() - most), same.size());
    List<String> columns = new ArrayList<>(List.of("Criteria that are"));
    months.forEach(month -> columns.add(head(month, months)));
    List<Row> rows = new ArrayList<>();
    for (Level level : trend.scale().levels()) {
      rows.add(countRow(level.word(), months, rating -> trend.isAt(rating, level)));
    }
    rows.add(countRow("Not rated", months, TrendRating::isUnrated));
    addUnlessNone(
        rows,
        countRow(
            "Not recorded in the source", months, rating -> rating.stage() == Stage.NOT_RECORDED));
    addUnlessNone(
        rows,
        countRow(
            "Counted above, but carried forward and not confirmed",
            months,
            rating -> rating.stage() == Stage.CARRIED_FORWARD));
    return new Block.Table("Criteria on each level", columns, rows);
  }

  private static void addUnlessNone(List<Row> rows, Row.Cells row) {
    if (row.cells().stream().skip(1).anyMatch(cell -> !cell.text().equals("0"))) {
      rows.add(row);
    }
  }

  private Row.Cells countRow(String title, List<TrendMonth> months, Predicate<TrendRating> which) {
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
}
