package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.reports.trend.Trend;

/** How many ratings were corrected. */
@Singleton
@Order(31)
final class CorrectedSentence implements Sentence {

  private final Positions positions;

  CorrectedSentence(Positions positions) {
    this.positions = positions;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.CORRECTIONS);
  }

  @Override
  public String words(Contents contents) {
    long size = positions.of(contents).map(CorrectedSentence::ratings).orElse(0L);
    return size == 0
        ? ""
        : Count.of(size, "rating was", "ratings were")
            + " corrected after the month had closed; the corrections are listed apart.";
  }

  /** A rating that was corrected twice is one. */
  private static long ratings(Trend trend) {
    return trend.corrections().stream()
        .map(each -> List.of(each.month(), each.criterionId()))
        .distinct()
        .count();
  }
}
