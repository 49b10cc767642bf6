package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.frameworks.Framework;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendMonth;
import plumbline.reports.trend.TrendTables;

/** What was rated, by whom and from which source, and every rating in every month. */
@Singleton
final class RatingsSection implements SectionWriter {

  private final Positions positions;

  RatingsSection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.RATINGS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return positions.blocks(contents, trend -> ratings(trend, contents.paper().itemId() == null));
  }

  private static List<Block> ratings(Trend trend, boolean isForNoItem) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "How the partners of %s rate the area against the framework “%s”."
                .formatted(trend.area().name(), trend.framework().title())));
    blocks.add(new Block.Facts(facts(trend, isForNoItem)));
    blocks.addAll(new TrendTables(trend).matrices());
    return blocks;
  }

  /** A meeting's item says itself what the committee is asked, and who knows more. */
  private static List<Block.Fact> facts(Trend trend, boolean isForNoItem) {
    Framework framework = trend.framework();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Months", join(trend.months().stream().map(RatingsSection::words))));
    facts.add(
        new Block.Fact(
            "Framework",
            "%s, version %d, %d criteria"
                .formatted(
                    framework.title(),
                    framework.version().version(),
                    framework.criteria().size())));
    String sources =
        join(trend.months().stream().map(TrendMonth::source).filter(Objects::nonNull).distinct());
    if (!sources.isEmpty()) {
      facts.add(new Block.Fact("Entered from", sources));
    }
    facts.add(
        new Block.Fact(
            "Rated by", "The lead of each criterion together with the partner agencies"));
    if (isForNoItem) {
      facts.add(
          new Block.Fact(
              "The committee is asked", "To consider the progress made and comment on it"));
      facts.add(new Block.Fact("Contact", trend.contactRole() + ", " + trend.area().name()));
    }
    return facts;
  }

  private static String join(Stream<String> words) {
    return words.collect(Collectors.joining("; "));
  }

  private static String words(TrendMonth month) {
    return month.month().words() + (month.open() ? " (still open)" : "");
  }
}
