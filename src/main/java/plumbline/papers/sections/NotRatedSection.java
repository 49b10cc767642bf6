package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.ratings.Stage;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendEntries;
import plumbline.reports.trend.TrendRating;

/** What is without a rating of its own in the last month, by the three reasons for that. */
@Singleton
final class NotRatedSection implements SectionWriter {

  private final Positions positions;

  NotRatedSection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.NOT_RATED;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return positions.blocks(contents, NotRatedSection::notRated);
  }

  private static List<Block> notRated(Trend trend) {
    String month = trend.last().month().words();
    List<Trend.Rated> carried = trend.lastWhere(rating -> rating.stage() == Stage.CARRIED_FORWARD);
    List<Trend.Rated> unknown = trend.lastWhere(rating -> rating.stage() == Stage.NOT_RECORDED);
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(group("Not rated in " + month, list(trend.lastWhere(TrendRating::isUnrated))));
    blocks.addAll(group("Carried forward, not confirmed in " + month, list(carried)));
    blocks.addAll(group("Not recorded in the source for " + month, codes(unknown, trend)));
    blocks.addAll(new TrendEntries(trend).ofUnrated());
    return blocks.isEmpty()
        ? List.of(new Block.Paragraph("Every criterion has a rating of its own in " + month + "."))
        : blocks;
  }

  private static List<Block> group(String heading, String words) {
    return words.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(3, heading), new Block.Words(words));
  }

  private static String list(List<Trend.Rated> rated) {
    return rated.stream().map(each -> "- " + each.label()).collect(Collectors.joining("\n"));
  }

  /** Where a source is silent there are many; their titles stand in the table of ratings. */
  private static String codes(List<Trend.Rated> rated, Trend trend) {
    return rated.isEmpty()
        ? ""
        : rated.stream()
            .map(each -> each.criterion().printed())
            .collect(
                Collectors.joining(
                    ", ",
                    "%d of %d criteria: "
                        .formatted(rated.size(), trend.framework().criteria().size()),
                    "."));
  }
}
