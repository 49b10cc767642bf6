package plumbline.observations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.MeasureId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.measures.Values;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Records values, restates and withdraws them. */
@Singleton
public class Observations {

  /** So many values are recorded at once. */
  public static final int MOST_AT_ONCE = 5_000;

  private final Measures measures;
  private final ObservationRepository reading;
  private final ObservationChangeRepository repository;
  private final NewFigures figures;
  private final History history;
  private final InstantSource clock;

  Observations(
      Measures measures,
      ObservationRepository reading,
      ObservationChangeRepository repository,
      NewFigures figures,
      History history,
      InstantSource clock) {
    this.measures = measures;
    this.reading = reading;
    this.repository = repository;
    this.figures = figures;
    this.history = history;
    this.clock = clock;
  }

  /** What of a measure this person may read. */
  public Kept of(Viewer viewer, AreaId area, MeasureId measure) {
    return reading.kept(viewer, area, measure);
  }

  /** The value, if this person may read it. */
  public Optional<Observation> find(
      Viewer viewer, AreaId area, MeasureId measure, ObservationId id) {
    return reading.find(viewer, area, measure, id);
  }

  /** What holds in the place of a value: itself, or what restated it; nothing once withdrawn. */
  public Optional<Observation> inPlaceOf(
      Viewer viewer, AreaId area, MeasureId measure, ObservationId id) {
    return reading.inPlaceOf(viewer, area, measure, id);
  }

  /** Those of these values, of whatever measure, that this person may read. */
  public List<Observation> all(Viewer viewer, AreaId area, Collection<ObservationId> ids) {
    return reading.all(viewer, area, ids);
  }

  /** Values that hold, of every measure, the latest period first; at most so many. */
  public List<Observation> latest(Viewer viewer, AreaId area, int most) {
    return reading.latest(viewer, area, most);
  }

  /** Whether this person records values of this measure. */
  public boolean mayRecord(Viewer viewer, AreaId area, MeasureId measure) {
    return viewer.may(Permission.RECORD_FIGURES, area)
        && (viewer.readsWholeArea(area)
            || repository.linked(area, measure, FigureReaders.criteria(viewer, area)) > 0);
  }

  /**
   * Records one value.
   *
   * @throws Refused for what cannot be, or is recorded already
   */
  @Transactional
  @RequiresPermission(Permission.RECORD_FIGURES)
  public ObservationId record(
      Viewer viewer, AreaId area, MeasureId measure, NewObservation figure) {
    Values values = hold(viewer, area, measure);
    requireOpenness(viewer, area, figure.openness());
    requireNew(values, figure, standing(viewer, area, measure, List.of(figure)));
    ObservationId id = figures.add(viewer, area, measure, List.of(figure), null).getFirst();
    record(viewer, area, measure, "figure recorded", id);
    return id;
  }

  /** What would become of each of these values, in their order; nothing is written. */
  public List<Finding> compare(
      Viewer viewer, AreaId area, MeasureId measure, Values values, List<NewObservation> all) {
    Comparison comparison =
        new Comparison(values, Month.today(clock), standing(viewer, area, measure, all));
    return all.stream().map(comparison::next).toList();
  }

  /**
   * Records many values or, when one of them is refused, none; those that are recorded already are
   * skipped.
   *
   * @return how many were new
   */
  @Transactional
  @RequiresPermission(Permission.RECORD_FIGURES)
  public int recordAll(Viewer viewer, AreaId area, MeasureId measure, List<NewObservation> all) {
    Values values = hold(viewer, area, measure);
    if (all.size() > MOST_AT_ONCE) {
      throw new Refused("rows", "Record at most %,d figures at once.".formatted(MOST_AT_ONCE));
    }
    all.stream()
        .map(NewObservation::openness)
        .distinct()
        .forEach(each -> requireOpenness(viewer, area, each));
    List<Finding> findings = compare(viewer, area, measure, values, all);
    List<NewObservation> added = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      Finding finding = findings.get(at);
      switch (finding.outcome()) {
        case ADDED -> added.add(all.get(at));
        case SKIPPED -> {}
        case REFUSED ->
            throw new Refused("rows", "Figure %d: %s".formatted(at + 1, finding.sentence()));
      }
    }
    if (added.isEmpty()) {
      return 0;
    }
    List<ObservationId> ids = figures.add(viewer, area, measure, added, null);
    history.record(
        viewer.id(),
        area,
        new Change(
            counted(added.size(), "recorded"),
            subject(measure) + " figures",
            new Many(ids, added)));
    return added.size();
  }

  /** "1 figure recorded", "14 figures recorded". */
  static String counted(int figures, String what) {
    return figures + (figures == 1 ? " figure " : " figures ") + what;
  }

  private record Many(List<ObservationId> ids, List<NewObservation> figures) {}

  /**
   * Puts another value in the place of one, which stays on record.
   *
   * @throws Conflict when that one holds no longer
   */
  @Transactional
  @RequiresPermission(Permission.RECORD_FIGURES)
  public ObservationId restate(
      Viewer viewer,
      AreaId area,
      MeasureId measure,
      Stated old,
      NewObservation figure,
      String reason) {
    Values values = hold(viewer, area, measure);
    requireOpenness(viewer, area, figure.openness());
    end(viewer, area, measure, old, Standing.RESTATED, reason);
    requireNew(values, figure, standing(viewer, area, measure, List.of(figure)));
    ObservationId id = figures.add(viewer, area, measure, List.of(figure), old.id()).getFirst();
    record(viewer, area, measure, "figure restated", id);
    return id;
  }

  /** Says that a value does not hold; it stays on record. */
  @Transactional
  @RequiresPermission(Permission.RECORD_FIGURES)
  public void withdraw(
      Viewer viewer, AreaId area, MeasureId measure, Stated figure, String reason) {
    hold(viewer, area, measure);
    end(viewer, area, measure, figure, Standing.WITHDRAWN, reason);
    record(viewer, area, measure, "figure withdrawn", figure.id());
  }

  private Values hold(Viewer viewer, AreaId area, MeasureId measure) {
    if (repository.hold(area, measure).isEmpty()) {
      throw new NotFound();
    }
    Measure held = measures.find(viewer, area, measure).orElseThrow(NotFound::new);
    if (!mayRecord(viewer, area, measure)) {
      throw new NotAllowed("You may not " + Permission.RECORD_FIGURES.words() + ".");
    }
    return held.values();
  }

  private void requireOpenness(Viewer viewer, AreaId area, Openness openness) {
    if (!openness.equals(Openness.PARTNERSHIP)) {
      viewer.require(Permission.RELEASE_FIGURES, area);
    }
    figures.requireCommittee(area, openness);
  }

  private void requireNew(Values values, NewObservation figure, List<Observation> standing) {
    Finding finding = new Comparison(values, Month.today(clock), standing).next(figure);
    if (finding.outcome() != Finding.Outcome.ADDED) {
      throw new Refused(finding.field(), finding.sentence());
    }
  }

  private List<Observation> standing(
      Viewer viewer, AreaId area, MeasureId measure, List<NewObservation> all) {
    List<LocalDate> days = all.stream().map(each -> each.period().last()).sorted().toList();
    return days.isEmpty()
        ? List.of()
        : reading.ending(viewer, area, measure, days.getFirst(), days.getLast(), 4 * MOST_AT_ONCE);
  }

  private void end(
      Viewer viewer,
      AreaId area,
      MeasureId measure,
      Stated figure,
      Standing standing,
      String reason) {
    if (reason.isBlank()) {
      throw new Refused("reason", "Enter why; whoever reads the figure reads it, too.");
    }
    Texts.requireShort("reason", reason, 400);
    if (reading.find(viewer, area, measure, figure.id()).isEmpty()) {
      throw new NotFound();
    }
    if (repository.end(area, measure, figure.id(), figure.version(), standing, reason.strip())
        != 1) {
      throw changedMeanwhile();
    }
  }

  static Conflict changedMeanwhile() {
    return Conflict.overtaken(
        "Somebody else changed, restated or withdrew this figure meanwhile. Nothing of yours was"
            + " saved; what you typed is still here.");
  }

  private void record(
      Viewer viewer, AreaId area, MeasureId measure, String kind, ObservationId id) {
    Observation now = reading.find(viewer, area, measure, id).orElseThrow();
    history.record(viewer.id(), area, new Change(kind, subject(measure, id), now));
  }

  static String subject(MeasureId measure) {
    return "measure " + measure.value();
  }

  /** The subject of its history, which is part of that of its measure. */
  public static String subject(MeasureId measure, ObservationId id) {
    return subject(measure) + " figure " + id.value();
  }
}
