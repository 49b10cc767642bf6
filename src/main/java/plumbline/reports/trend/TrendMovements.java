package plumbline.reports.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.PlainText;
import plumbline.ratings.Movement;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;

/** How the last month differs from the one before it: each movement with its reason. */
public record TrendMovements(Trend trend) {

  /** The movements as a committee wants to know them, the worst first. */
  private static final List<Movement> ORDER =
      List.of(
          Movement.DOWN,
          Movement.UP,
          Movement.NO_LONGER_RATED,
          Movement.FIRST,
          Movement.NOT_COMPARABLE);

  /** A page that is to hold everything does not name more. */
  private static final int MOST = 24;

  /** While so few moved, each has two lines of its reason; otherwise the worst have one. */
  private static final int FEW = 7;

  private static final int TWO_LINES = 150;
  private static final int WORST = 4;
  private static final int ONE_LINE = 78;

  /** Those that moved so, in the order of the framework; of those that fell the deepest first. */
  public List<Trend.Rated> that(Movement movement) {
    return trend
        .lastWhere(rating -> rating.movement(trend.scale()).equals(Optional.of(movement)))
        .stream()
        .sorted(Comparator.comparingInt(rated -> movement == Movement.DOWN ? rise(rated) : 0))
        .toList();
  }

  /** How many levels it rose, negative when it fell. */
  private int rise(Trend.Rated rated) {
    String before = rated.rating().beforeLevel();
    String now = rated.rating().level();
    return before == null || now == null ? 0 : trend.scale().distance(before, now);
  }

  /** Every criterion that moved with its reason, under a band for each kind of movement. */
  public List<Block> table() {
    List<Row> rows = new ArrayList<>();
    for (Movement movement : ORDER) {
      List<Trend.Rated> moved = that(movement);
      if (!moved.isEmpty()) {
        rows.add(Row.band(movement.words() + ": " + moved.size()));
        moved.forEach(rated -> rows.add(row(rated, movement)));
      }
    }
    return rows.isEmpty()
        ? List.of(nothing("moved"))
        : List.of(
            new Block.Table(caption(), List.of("Criterion", "Now", "Movement", "Reason"), rows));
  }

  private String caption() {
    return "Movement to " + trend.last().month().words();
  }

  private Block nothing(String verb) {
    return new Block.Paragraph(
        "No criterion %s in %s.".formatted(verb, trend.last().month().words()));
  }

  private Row row(Trend.Rated rated, Movement movement) {
    TrendRating rating = rated.rating();
    return Row.of(
        Cell.of(rated.label()),
        TrendTables.mark(rating, trend.framework()),
        Cell.of(rating.shortMovement(trend.scale())),
        Cell.of(reason(rating, movement)));
  }

  /** What moved from one level to another, the worst first, with the beginning of its reason. */
  public List<Block> shortTable() {
    List<Trend.Rated> moved =
        Stream.of(Movement.DOWN, Movement.NO_LONGER_RATED, Movement.UP)
            .flatMap(movement -> that(movement).stream())
            .toList();
    if (moved.isEmpty()) {
      return List.of(nothing("moved up or down"));
    }
    boolean isFew = moved.size() <= FEW;
    int explained = isFew ? FEW : WORST;
    int longest = isFew ? TWO_LINES : ONE_LINE;
    List<Row> rows = new ArrayList<>();
    for (Trend.Rated rated : moved.subList(0, Math.min(MOST, moved.size()))) {
      String reason =
          rows.size() < explained ? begin(oneLine(rated.rating().reason()), longest) : "";
      rows.add(
          Row.of(
              Cell.of(reason.isEmpty() ? rated.label() : rated.label() + ":\n" + reason),
              before(rated.rating()),
              TrendTables.mark(rated.rating(), trend.framework())));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Table(caption(), List.of("Criterion", "Was", "Is now"), rows));
    if (moved.size() > MOST) {
      blocks.add(
          new Block.Paragraph(
              "%d more moved; a monthly position names them.".formatted(moved.size() - MOST)));
    }
    return blocks;
  }

  private Cell before(TrendRating rating) {
    return rating
        .before()
        .level(trend.scale())
        .map(level -> TrendTables.mark(level, ""))
        .orElse(Cell.of("–"));
  }

  /** The reason that was given; where none was, why two months cannot be compared. */
  private static String reason(TrendRating rating, Movement movement) {
    String reason = oneLine(rating.reason());
    if (!reason.isEmpty()) {
      return reason;
    }
    if (movement == Movement.NOT_COMPARABLE) {
      return "The earlier month is " + rating.beforeStanding().words();
    }
    return movement.needsReason() ? "No reason is recorded" : "";
  }

  /** A cell holds no list: its items follow each other. */
  private static String oneLine(String text) {
    return PlainText.of(text).parts().stream()
        .map(TrendMovements::oneLine)
        .collect(Collectors.joining(" "));
  }

  private static String oneLine(PlainText.Part part) {
    return switch (part) {
      case PlainText.Paragraph(String text) -> text.replace('\n', ' ');
      case PlainText.Items(List<PlainText.Item> items) ->
          items.stream().map(TrendMovements::oneLine).collect(Collectors.joining("; "));
    };
  }

  private static String oneLine(PlainText.Item item) {
    return item.subItems().isEmpty()
        ? item.text()
        : item.text() + ": " + String.join(", ", item.subItems());
  }

  /** As many whole words as fit. */
  private static String begin(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    return text.substring(0, end < 0 ? longest : end) + " …";
  }
}
