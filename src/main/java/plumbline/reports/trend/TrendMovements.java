package plumbline.reports.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** How much of a reason stands on a page that holds everything. */
  private static final int SHORT = 110;

  public List<Trend.Rated> that(Movement movement) {
    return trend.lastWhere(rating -> rating.movement(trend.scale()).equals(Optional.of(movement)));
  }

  /** Every criterion that moved with its reason, under a band for each kind of movement. */
  public List<Block> table() {
    return table(Integer.MAX_VALUE);
  }

  /** The same with the beginning of each reason. */
  public List<Block> shortTable() {
    return table(SHORT);
  }

  private List<Block> table(int longest) {
    List<Row> rows = new ArrayList<>();
    for (Movement movement : ORDER) {
      List<Trend.Rated> moved = that(movement);
      if (!moved.isEmpty()) {
        rows.add(Row.band(movement.words() + ": " + moved.size()));
        moved.forEach(rated -> rows.add(row(rated, movement, longest)));
      }
    }
    String month = trend.last().month().words();
    return rows.isEmpty()
        ? List.of(new Block.Paragraph("No criterion moved in " + month + "."))
        : List.of(
            new Block.Table(
                "Movement to " + month, List.of("Criterion", "Now", "Movement", "Reason"), rows));
  }

  private Row row(Trend.Rated rated, Movement movement, int longest) {
    TrendRating rating = rated.rating();
    String reason = oneLine(rating.reason());
    return Row.of(
        Cell.of(rated.label()),
        TrendTables.mark(rating, trend.framework()),
        Cell.of(rating.movementWords(trend.scale())),
        Cell.of(
            reason.isEmpty() && movement.needsReason()
                ? "No reason is recorded"
                : begin(reason, longest)));
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
