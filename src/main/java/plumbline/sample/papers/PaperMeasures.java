package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import plumbline.common.ActionId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.RecommendationId;
import plumbline.measures.MeasureFacts;
import plumbline.measures.Measures;
import plumbline.measures.Threshold;

/** Enters what a file measures. */
@Singleton
class PaperMeasures {

  private final Measures measures;
  private final PaperFigures figures;

  PaperMeasures(Measures measures, PaperFigures figures) {
    this.measures = measures;
    this.figures = figures;
  }

  /** A measure is there before everything else; its links are made when what they lead to is. */
  void plan(PapersFile file, Desk desk) {
    for (MeasureText text : file.measures()) {
      desk.on(Diary.FIRST, () -> enter(text, desk));
    }
    figures.plan(file, desk);
  }

  private void enter(MeasureText text, Desk desk) {
    Writers by = desk.writers();
    MeasureId id = measures.add(by.coordinator(), by.id(), facts(text, by));
    desk.records().measures().put(text.key(), id);
  }

  private static MeasureFacts facts(MeasureText text, Writers by) {
    return new MeasureFacts(
        text.key(),
        text.standard(),
        text.name(),
        text.definition(),
        text.numerator(),
        text.denominator(),
        text.unit(),
        text.counted(),
        text.better(),
        text.exceptionsRule(),
        text.source(),
        text.owner(),
        text.agency().isEmpty() ? null : by.agency(text.agency()),
        text.target(),
        text.targetWords());
  }
}
