package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plumbline.common.Month;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.scrutiny.LatePromise;
import plumbline.scrutiny.SinceLastMet;

/** The promises past due: as written, as understood, how late, how they drifted, what was said. */
@Singleton
final class PastDueSection implements SectionWriter {

  private final Meantime meantime;

  PastDueSection(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.PAST_DUE;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    String day = Month.words(contents.today());
    List<LatePromise> late = meantime.late(contents);
    if (late.isEmpty()) {
      return List.of(
          new Block.Paragraph(
              "No promise that the readers of this paper may read is past its date on %s."
                  .formatted(day)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph("This is how promises stand on " + day + "."));
    blocks.add(
        new Block.Table(
            "Past due, the longest first",
            List.of(
                "Promise", "Asked for by", "Promised", "Days late", "Last answered", "The answer"),
            late.stream().limit(SinceLastMet.MOST).map(PastDueSection::row).toList()));
    if (late.size() > SinceLastMet.MOST) {
      blocks.add(
          new Block.Paragraph(
              "These are the %d that are late the longest; there are more."
                  .formatted(SinceLastMet.MOST)));
    }
    return blocks;
  }

  private static Row row(LatePromise promise) {
    LocalDate answered = promise.answeredOn();
    return Row.of(
        Cell.of(promise.title()),
        Cell.of(promise.review()),
        Cell.of(promised(promise)),
        Cell.of(promise.days()),
        answered == null ? Cell.of("Never") : Cell.of(answered),
        Cell.of(promise.answer()));
  }

  /** "“Sept 2026”. Understood as: Due by the end of September 2026. Moved: 31 days later". */
  private static String promised(LatePromise promise) {
    String understood = "“" + promise.asWritten() + "”. Understood as: " + promise.understood();
    return promise.drift().isEmpty() ? understood : understood + ". Moved: " + promise.drift();
  }
}
