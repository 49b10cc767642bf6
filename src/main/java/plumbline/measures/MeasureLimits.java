package plumbline.measures;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.MeasureId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Says what a measure's values are held against, and from when a chart's limits begin anew. */
@Singleton
public class MeasureLimits {

  private static final int MOST = 50;

  private final Measures measures;
  private final MeasureRepository reading;
  private final MeasureChangeRepository repository;

  MeasureLimits(Measures measures, MeasureRepository reading, MeasureChangeRepository repository) {
    this.measures = measures;
    this.reading = reading;
    this.repository = repository;
  }

  /** What is said of a threshold; every part as {@link Threshold} explains it. */
  public record Held(
      Threshold.Side side, BigDecimal amount, String whose, String consequence, String source) {}

  /**
   * @throws Refused without saying whose it is
   * @throws Conflict when somebody else changed the measure first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void addThreshold(Viewer viewer, AreaId area, MeasureId id, int version, Held held) {
    if (held.whose().isBlank()) {
      throw new Refused("whose", "Enter whose threshold it is, such as “the law” or “this area”.");
    }
    Measure measure = measures.touch(viewer, area, id, version);
    if (reading.thresholds(area, id).size() >= MOST) {
      throw new Refused("amount", "A measure can have 50 thresholds; take one off first.");
    }
    repository.addThreshold(
        Ids.next(),
        area,
        id,
        held.side(),
        held.amount(),
        held.whose(),
        held.consequence(),
        held.source());
    String said = Threshold.words(held.side(), measure.values().words(held.amount()), held.whose());
    measures.record(viewer, area, "threshold of measure added", id, said);
  }

  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void removeThreshold(
      Viewer viewer, AreaId area, MeasureId id, int version, long threshold) {
    Measure measure = measures.touch(viewer, area, id, version);
    String said =
        reading.thresholds(area, id).stream()
            .filter(each -> each.id() == threshold)
            .map(each -> each.words(measure.values()))
            .findFirst()
            .orElseThrow(NotFound::new);
    repository.removeThreshold(area, id, threshold);
    measures.record(viewer, area, "threshold of measure removed", id, said);
  }

  /**
   * Works out the limits of charts anew from a day.
   *
   * @throws Refused without a reason, or where they begin anew on that day already
   * @throws Conflict when somebody else changed the measure first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void rebase(
      Viewer viewer, AreaId area, MeasureId id, int version, LocalDate startsOn, String reason) {
    if (reason.isBlank()) {
      throw new Refused(
          "reason", "Say what changed on that day; a chart shows it beside the new limits.");
    }
    measures.touch(viewer, area, id, version);
    if (reading.rebases(area, id).size() >= MOST) {
      throw new Refused("starts_on", "Limits can begin anew 50 times; take one of them off first.");
    }
    if (repository.rebase(area, id, startsOn, reason) != 1) {
      throw new Refused(
          "starts_on",
          "The limits begin anew on %s already; enter another day."
              .formatted(Month.words(startsOn)));
    }
    measures.record(viewer, area, "limits of measure begun anew", id, startsOn + ": " + reason);
  }

  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void unbase(Viewer viewer, AreaId area, MeasureId id, int version, LocalDate startsOn) {
    measures.touch(viewer, area, id, version);
    if (repository.unbase(area, id, startsOn) != 1) {
      throw new NotFound();
    }
    measures.record(viewer, area, "limits of measure joined again", id, startsOn.toString());
  }
}
