package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Set;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;

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
    int size = positions.of(contents).map(trend -> trend.corrections().size()).orElse(0);
    return size == 0
        ? ""
        : Count.of(size, "rating was", "ratings were")
            + " corrected after the month had closed; the corrections are listed apart.";
  }
}
