package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.papers.Contents;
import plumbline.papers.PlainSummary;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;

/** The paper in a few sentences: those that were written for it, or else those by rule. */
@Singleton
final class SummarySection implements SectionWriter {

  private final PlainSummary summary;

  SummarySection(PlainSummary summary) {
    this.summary = summary;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.SUMMARY;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    String written = contents.paper().summary();
    return List.of(new Block.Words(written.isBlank() ? summary.byRule(contents) : written));
  }
}
