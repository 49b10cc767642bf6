package plumbline.observations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.MeasureId;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Decides who else reads values. */
@Singleton
public class Releases {

  private final ObservationRepository reading;
  private final ObservationChangeRepository repository;
  private final NewFigures figures;
  private final History history;

  Releases(
      ObservationRepository reading,
      ObservationChangeRepository repository,
      NewFigures figures,
      History history) {
    this.reading = reading;
    this.repository = repository;
    this.figures = figures;
    this.history = history;
  }

  /**
   * Opens one value to other readers, or closes it again.
   *
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.RELEASE_FIGURES)
  public void release(
      Viewer viewer, AreaId area, MeasureId measure, Stated figure, Openness openness) {
    if (reading.find(viewer, area, measure, figure.id()).isEmpty()) {
      throw new NotFound();
    }
    figures.requireCommittee(area, openness);
    int released =
        repository.release(
            area, measure, figure.id(), figure.version(), openness.readers(), openness.committee());
    if (released != 1) {
      throw Observations.changedMeanwhile();
    }
    Observation now = reading.find(viewer, area, measure, figure.id()).orElseThrow();
    history.record(
        viewer.id(),
        area,
        new Change("figure released", Observations.subject(measure, figure.id()), now));
  }

  /**
   * Opens every value that holds, whose period has ended by a day, and that fewer people read so
   * far.
   *
   * @param newestSeen what was recorded after it was not seen by the person, and stays
   * @return how many
   */
  @Transactional
  @RequiresPermission(Permission.RELEASE_FIGURES)
  public int releaseUpTo(
      Viewer viewer,
      AreaId area,
      MeasureId measure,
      LocalDate day,
      ObservationId newestSeen,
      Openness openness) {
    if (repository.hold(area, measure).isEmpty()) {
      throw new NotFound();
    }
    figures.requireCommittee(area, openness);
    int released =
        repository.releaseUpTo(
            area, measure, day, newestSeen, openness.readers(), openness.committee());
    if (released == 0) {
      throw new Refused("day", "No figure up to this day waits to be opened to these readers.");
    }
    history.record(
        viewer.id(),
        area,
        new Change(
            Observations.counted(released, "released"),
            Observations.subject(measure) + " figures",
            new Released(day, newestSeen, openness, released)));
    return released;
  }

  private record Released(
      LocalDate day, ObservationId newestSeen, Openness openness, int figures) {}
}
