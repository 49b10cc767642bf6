package plumbline.measures;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.MeasureId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.statistics.StandardMeasures;

/** Defines what is measured, and finds the measures that a person may read. */
@Singleton
public class Measures {

  /** Measures that an area can have. */
  public static final int MOST = 500;

  private final MeasureRepository reading;
  private final MeasureChangeRepository repository;
  private final StandardMeasures standards;
  private final History history;

  Measures(
      MeasureRepository reading,
      MeasureChangeRepository repository,
      StandardMeasures standards,
      History history) {
    this.reading = reading;
    this.repository = repository;
    this.standards = standards;
    this.history = history;
  }

  /** The measure, if there is such a one and some figure or criterion opens it to this person. */
  public Optional<Measure> find(Viewer viewer, AreaId area, MeasureId id) {
    return reading.find(viewer, area, id);
  }

  /** Those of the area that this person may read, by name; at most {@link #MOST}. */
  public List<Measure> all(Viewer viewer, AreaId area) {
    return reading.all(viewer, area, MOST);
  }

  /** Those of them that are about a recommendation of this review. */
  public List<Measure> ofReview(Viewer viewer, AreaId area, ReviewId review) {
    return reading.ofReview(viewer, area, review, MOST);
  }

  /** The lowest first; none of a measure that is not open to this person. */
  public List<Threshold> thresholds(Viewer viewer, AreaId area, MeasureId id) {
    return find(viewer, area, id).isPresent() ? reading.thresholds(area, id) : List.of();
  }

  /** The earliest first; none of a measure that is not open to this person. */
  public List<Rebase> rebases(Viewer viewer, AreaId area, MeasureId id) {
    return find(viewer, area, id).isPresent() ? reading.rebases(area, id) : List.of();
  }

  /**
   * @throws Refused for what cannot be: a key that is taken, an agency of another area
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public MeasureId add(Viewer viewer, AreaId area, MeasureFacts facts) {
    MeasureId id = new MeasureId(Ids.next());
    add(viewer, area, id, facts);
    return id;
  }

  /** The same under an id that the caller made, so as to know the measure's address before. */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void add(Viewer viewer, AreaId area, MeasureId id, MeasureFacts facts) {
    facts.requirePossible();
    requireStandard(facts.standard(), "");
    requireAgency(area, facts.agency());
    if (repository.measures(area) >= MOST) {
      throw new Refused(
          "name", "This area has %d measures, which is the most it can have.".formatted(MOST));
    }
    int inserted =
        repository.insert(
            id,
            area,
            facts.key().isEmpty() ? freeKey(area, facts.keyOrName()) : facts.key(),
            facts.standard(),
            facts.name(),
            facts.definition(),
            facts.numerator(),
            facts.denominator(),
            facts.unit(),
            facts.counted(),
            facts.better(),
            facts.exceptionsRule(),
            facts.source(),
            facts.ownerRole(),
            facts.agency(),
            facts.target(),
            facts.targetWords());
    requireFreeKey(inserted, facts);
    record(viewer, area, "measure added", id, "");
  }

  /**
   * @throws Refused for what cannot be: another unit once there are figures, a key that is taken
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void change(Viewer viewer, AreaId area, MeasureId id, int version, MeasureFacts facts) {
    facts.requirePossible();
    Measure measure = touch(viewer, area, id, version);
    requireStandard(facts.standard(), measure.standard());
    requireAgency(area, facts.agency());
    requireSameUnit(area, measure, facts);
    if (!facts.key().isEmpty()) {
      repository.rename(area, id, facts.key());
      requireFreeKey(repository.named(area, id, facts.key()), facts);
    }
    repository.change(
        area,
        id,
        facts.standard(),
        facts.name(),
        facts.definition(),
        facts.numerator(),
        facts.denominator(),
        facts.unit(),
        facts.counted(),
        facts.better(),
        facts.exceptionsRule(),
        facts.source(),
        facts.ownerRole(),
        facts.agency(),
        facts.target(),
        facts.targetWords());
    record(viewer, area, "measure changed", id, "");
  }

  /**
   * Puts another role in the place of one whose holder leaves; the caller adds these changes to the
   * history.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Change> handOver(AreaId area, String from, String to) {
    List<MeasureId> found = repository.of(area, from);
    if (found.isEmpty()) {
      return List.of();
    }
    repository.handOver(area, found, to);
    return reading.these(area, found).stream()
        .map(measure ->
            new Change("measure handed over", subject(measure.id()), new Kept(measure, "")))
        .toList();
  }

  private void requireSameUnit(AreaId area, Measure measure, MeasureFacts facts) {
    boolean isTime = measure.unit() == Unit.TIME;
    boolean isSame =
        measure.unit() == facts.unit() && (!isTime || measure.counted().equals(facts.counted()));
    if (!isSame && repository.figures(area, measure.id()) > 0) {
      throw new Refused(
          "unit",
          "This measure has figures, which would mean something else in another unit; add another"
              + " measure instead.");
    }
  }

  /** One that the definitions no longer hold may stay. */
  private void requireStandard(String standard, String standing) {
    boolean isKept = standard.isEmpty() || standard.equals(standing);
    if (!isKept && standards.find(standard).isEmpty()) {
      throw new Refused("standard", "Choose a published measure from the list.");
    }
  }

  private void requireAgency(AreaId area, @Nullable AgencyId agency) {
    if (agency != null && repository.agencies(area, agency) != 1) {
      throw new Refused("agency", "Choose an agency of this area.");
    }
  }

  private String freeKey(AreaId area, String wanted) {
    String start = wanted.substring(0, Math.min(wanted.length(), 56));
    Set<String> taken = new HashSet<>(repository.keys(area, start));
    String key = wanted;
    for (int number = 2; taken.contains(key); number++) {
      key = start + "-" + number;
    }
    return key;
  }

  private static void requireFreeKey(int written, MeasureFacts facts) {
    if (written != 1) {
      throw new Refused(
          "key",
          "Another measure of this area has the short name “%s”; enter a different one."
              .formatted(facts.keyOrName()));
    }
  }

  /**
   * The measure as it stood, held against others until the transaction ends.
   *
   * @throws NotFound when it is not open to this person
   * @throws Conflict when somebody else changed it first
   */
  Measure touch(Viewer viewer, AreaId area, MeasureId id, int version) {
    Measure measure = find(viewer, area, id).orElseThrow(NotFound::new);
    if (repository.touch(area, id, version) != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this measure meanwhile. Nothing of yours was saved; what you"
              + " typed is still here, and what they saved stands beside it.");
    }
    return measure;
  }

  /** What the history keeps: the measure as it stands, and what else was said or linked. */
  private record Kept(Measure measure, String said) {}

  void record(Viewer viewer, AreaId area, String kind, MeasureId id, String said) {
    Measure measure = find(viewer, area, id).orElseThrow();
    history.record(viewer.id(), area, new Change(kind, subject(id), new Kept(measure, said)));
  }

  static String subject(MeasureId id) {
    return "measure " + id.value();
  }
}
