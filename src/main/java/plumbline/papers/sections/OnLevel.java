package plumbline.papers.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import plumbline.frameworks.Level;
import plumbline.ratings.Movement;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendEntries;
import plumbline.reports.trend.TrendRating;

/** The criteria on one level in the last month, each with its texts. */
record OnLevel(Trend trend) {

  List<Block> all(Level level) {
    Predicate<TrendRating> which = rating -> trend.isAt(rating, level);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(counted(which, level)));
    blocks.addAll(new TrendEntries(trend).of(which));
    return blocks;
  }

  /** Those that rose from the lowest level stand first: that is what a committee looks for. */
  List<Block> risenFirst(Level level) {
    Level worst = trend.scale().levels().getFirst();
    Level best = trend.scale().levels().getLast();
    Predicate<TrendRating> risen = rating -> trend.isAt(rating, level) && isUpFrom(rating, worst);
    Predicate<TrendRating> others = rating -> trend.isAt(rating, level) && !isUpFrom(rating, worst);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(counted(rating -> trend.isAt(rating, level), level)));
    blocks.addAll(group(worst.plural() + " turned to " + lower(level), risen));
    blocks.addAll(group(level.word() + ", with next steps to reach " + lower(best), others));
    return blocks;
  }

  private List<Block> group(String heading, Predicate<TrendRating> which) {
    List<Block> entries = new TrendEntries(trend).of(which);
    if (entries.isEmpty()) {
      return List.of();
    }
    List<String> codes =
        trend.lastWhere(which).stream().map(rated -> rated.criterion().printed()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, heading));
    blocks.add(
        new Block.Paragraph(
            "%s: %s."
                .formatted(Count.of(codes.size(), "criterion", "criteria"), Count.list(codes))));
    blocks.addAll(entries);
    return blocks;
  }

  private boolean isUpFrom(TrendRating rating, Level level) {
    return rating.movement(trend.scale()).filter(Movement.UP::equals).isPresent()
        && level.key().equals(rating.beforeLevel());
  }

  private String counted(Predicate<TrendRating> which, Level level) {
    int size = trend.lastWhere(which).size();
    String month = " in " + trend.last().month().words();
    return switch (size) {
      case 0 -> "No criterion is " + lower(level) + month + ".";
      case 1 -> "1 criterion is " + lower(level) + month + ".";
      default -> size + " criteria are " + lower(level) + month + ".";
    };
  }

  private static String lower(Level level) {
    return level.word().toLowerCase(Locale.UK);
  }
}
