package plumbline.observations.claims;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.AreaId;
import plumbline.common.ClaimId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.MeasureId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.observations.ClaimKind;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Records what sources state of two values, and withdraws it. */
@Singleton
public class StatedClaims {

  private final ClaimRepository repository;
  private final Observations observations;
  private final History history;
  private final InstantSource clock;

  StatedClaims(
      ClaimRepository repository, Observations observations, History history, InstantSource clock) {
    this.repository = repository;
    this.observations = observations;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Those about a value of this measure, of which the person may read both; withdrawn ones last.
   */
  public List<Claim> of(Viewer viewer, AreaId area, MeasureId measure) {
    return of(viewer, area, List.of(measure));
  }

  /** The same of several measures. */
  public List<Claim> of(Viewer viewer, AreaId area, List<MeasureId> measures) {
    if (measures.isEmpty()) {
      return List.of();
    }
    List<ClaimRow> rows = repository.of(viewer, area, measures);
    Set<ObservationId> ids =
        rows.stream()
            .flatMap(row -> Stream.of(row.firstObservation(), row.secondObservation()))
            .collect(Collectors.toSet());
    Map<ObservationId, Observation> values =
        observations.all(viewer, area, ids).stream()
            .collect(Collectors.toMap(Observation::id, Function.identity()));
    return rows.stream().map(row -> claim(row, values)).toList();
  }

  /** The claim, if it is about a value of this measure and the person may read both values. */
  public Optional<Claim> find(Viewer viewer, AreaId area, MeasureId measure, ClaimId id) {
    return of(viewer, area, measure).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static Claim claim(ClaimRow row, Map<ObservationId, Observation> values) {
    return new Claim(
        row.id(),
        row.kind(),
        Objects.requireNonNull(values.get(row.firstObservation())),
        Objects.requireNonNull(values.get(row.secondObservation())),
        row.printed(),
        row.amount(),
        row.reckoned(),
        row.source(),
        row.page(),
        row.withdrawnBecause(),
        row.version());
  }

  /**
   * @throws Refused for what cannot be stated of these values
   */
  @Transactional
  @RequiresPermission(Permission.RECORD_FIGURES)
  public ClaimId record(Viewer viewer, AreaId area, MeasureId measure, NewClaim claim) {
    requireMayRecord(viewer, area, measure);
    requireRelated(viewer, area, measure, claim);
    ClaimId id = new ClaimId(Ids.next());
    repository.insert(
        id,
        area,
        claim.kind(),
        claim.first(),
        claim.second(),
        claim.printed().value(),
        claim.amount(),
        claim.reckoned(),
        claim.printed().source(),
        claim.printed().page(),
        viewer.id(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
    record(viewer, area, measure, "claim recorded", id);
    return id;
  }

  private void requireRelated(Viewer viewer, AreaId area, MeasureId measure, NewClaim claim) {
    Observation first = value(viewer, area, "first", claim.first());
    Observation second = value(viewer, area, "second", claim.second());
    if (!first.measureId().equals(measure) && !second.measureId().equals(measure)) {
      throw new Refused("first", "Choose at least one figure of this measure.");
    }
    if (claim.kind() == ClaimKind.CHANGE && !first.measureId().equals(second.measureId())) {
      throw new Refused(
          "second", "A change is from one figure of a measure to another of the same measure.");
    }
  }

  private Observation value(Viewer viewer, AreaId area, String field, ObservationId id) {
    Observation found =
        observations.all(viewer, area, Set.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> new Refused(field, "Choose a figure of this area."));
    if (found.amount() == null) {
      throw new Refused(field, "This figure has no number of which anything could follow.");
    }
    return found;
  }

  /**
   * Says that a source does not state it after all; it stays on record.
   *
   * @throws Conflict when it is withdrawn already
   */
  @Transactional
  @RequiresPermission(Permission.RECORD_FIGURES)
  public void withdraw(
      Viewer viewer, AreaId area, MeasureId measure, ClaimId id, int version, String reason) {
    requireMayRecord(viewer, area, measure);
    if (repository.find(viewer, area, measure, id).isEmpty()) {
      throw new NotFound();
    }
    if (reason.isBlank() || reason.codePointCount(0, reason.length()) > 400) {
      throw new Refused("reason", "Enter why it is withdrawn, in at most 400 characters.");
    }
    if (repository.withdraw(area, id, version, reason.strip()) != 1) {
      throw Conflict.overtaken("This claim is withdrawn already. Nothing of yours was saved.");
    }
    record(viewer, area, measure, "claim withdrawn", id);
  }

  private void requireMayRecord(Viewer viewer, AreaId area, MeasureId measure) {
    if (!observations.mayRecord(viewer, area, measure)) {
      throw new NotAllowed("You may not " + Permission.RECORD_FIGURES.words() + ".");
    }
  }

  private void record(Viewer viewer, AreaId area, MeasureId measure, String kind, ClaimId id) {
    ClaimRow now = repository.find(viewer, area, measure, id).orElseThrow();
    String subject = "measure %d claim %d".formatted(measure.value(), id.value());
    history.record(viewer.id(), area, new Change(kind, subject, now));
  }
}
