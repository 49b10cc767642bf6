package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.util.Objects;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.measures.MeasureLimits;
import plumbline.measures.MeasureLinks;
import plumbline.measures.Measures;

/** Enters what a file measures, what that is held against, and what it is about. */
@Singleton
class PaperMeasures {

  private final Measures measures;
  private final MeasureLimits limits;
  private final MeasureLinks links;
  private final PaperFigures figures;

  PaperMeasures(Measures measures, MeasureLimits limits, MeasureLinks links, PaperFigures figures) {
    this.measures = measures;
    this.limits = limits;
    this.links = links;
    this.figures = figures;
  }

  /** A measure, and how it was changed since. */
  private static final class Entered {
    private final MeasureId id;
    private int version = 1;

    Entered(MeasureId id) {
      this.id = id;
    }

    int next() {
      return version++;
    }
  }

  /** A measure is linked to what was asked and promised when that is there. */
  void plan(PapersFile file, Desk desk) {
    for (MeasureText text : file.measures()) {
      desk.on(text.beganOn(), () -> enter(text, desk));
      figures.plan(file, text, desk);
    }
  }

  private void enter(MeasureText text, Desk desk) {
    Writers by = desk.writers();
    Entered measure = new Entered(measures.add(by.coordinator(), by.id(), text.facts(by)));
    desk.records().measures().put(text.key(), measure.id);
    for (CriterionId criterion : PapersFile.ids(text.criteria())) {
      links.link(by.coordinator(), by.id(), measure.id, measure.next(), criterion);
    }
    for (MeasureLimits.Held threshold : text.thresholds()) {
      limits.addThreshold(by.coordinator(), by.id(), measure.id, measure.next(), threshold);
    }
    for (MeasureText.RebaseText rebase : text.rebases()) {
      desk.on(PapersFile.day(rebase.day()), () -> rebase(measure, rebase, by));
    }
    desk.on(text.linkedOn(), () -> link(measure, text, desk));
  }

  private void rebase(Entered measure, MeasureText.RebaseText text, Writers by) {
    limits.rebase(
        by.coordinator(),
        by.id(),
        measure.id,
        measure.next(),
        PapersFile.day(text.from()),
        text.reason());
  }

  private void link(Entered measure, MeasureText text, Desk desk) {
    Writers by = desk.writers();
    Records known = desk.records();
    for (String key : text.recommendations()) {
      links.link(
          by.coordinator(),
          by.id(),
          measure.id,
          measure.next(),
          Objects.requireNonNull(known.recommendations().get(key), key));
    }
    for (String key : text.actions()) {
      links.link(
          by.coordinator(),
          by.id(),
          measure.id,
          measure.next(),
          Objects.requireNonNull(known.actions().get(key), key));
    }
  }
}
