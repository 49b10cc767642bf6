package plumbline.ratings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.narratives.Narratives;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Agrees ratings, and corrects those of closed months. */
@Singleton
public class Ratings {

  private final RatingRepository repository;
  private final Frameworks frameworks;
  private final History history;
  private final InstantSource clock;

  Ratings(
      RatingRepository repository, Frameworks frameworks, History history, InstantSource clock) {
    this.repository = repository;
    this.frameworks = frameworks;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Records what a criterion is this month.
   *
   * @param version the version of the rating that the person saw
   * @throws Refused when it moved and no reason is given, or the scale has no such level
   * @throws Conflict when the month is closed, or somebody else saved first
   */
  @Transactional
  @RequiresPermission(Permission.AGREE_RATINGS)
  public void agree(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      int version,
      Agreement agreement) {
    agree(viewer, area, month, criterion, version, agreement, () -> {});
  }

  /**
   * The same with something that belongs to it: done once the rating is saved, and before the
   * history is written, for which others wait from then on.
   */
  @Transactional
  @RequiresPermission(Permission.AGREE_RATINGS)
  public void agree(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      int version,
      Agreement agreement,
      Runnable also) {
    if (!viewer.agrees(area, criterion)) {
      throw new NotAllowed("You do not lead this criterion, so you may not agree its rating.");
    }
    Ground ground = repository.ground(area, month, criterion).orElseThrow(NotFound::new);
    requireOpen(ground, month);
    if (agreement.stage() == Stage.NOT_RECORDED && ground.source() == null) {
      throw new Refused("level", "Choose one of the levels of the scale.");
    }
    Framework framework = frameworks.get(ground.framework());
    Optional<Level> level = agreement.level().map(key -> level(framework, key));
    requireReason(ground.before(), framework, level, agreement);
    Narratives words = agreement.narratives();
    int changed =
        repository.agree(
            area,
            ground.roundId(),
            criterion,
            version,
            agreement.stage(),
            level.map(Level::key).orElse(null),
            agreement.reason(),
            words.challenge(),
            words.progress(),
            words.nextSteps(),
            words.strengthen(),
            viewer.id(),
            now());
    if (changed != 1) {
      throw Conflict.overtaken(
          "Somebody else saved this rating while you were writing. Your text is below, beside"
              + " theirs; nothing of yours has been saved yet.");
    }
    also.run();
    history.record(viewer.id(), area, agreed(month, criterion, level, agreement));
  }

  private static Change agreed(
      Month month, CriterionId criterion, Optional<Level> level, Agreement agreement) {
    return new Change(
        "rating agreed",
        subject(month, criterion),
        new Rating.Kept(
            month,
            criterion,
            agreement.stage(),
            level.map(Level::key).orElse("not rated"),
            agreement.reason(),
            agreement.narratives()));
  }

  private static void requireOpen(Ground ground, Month month) {
    if (!ground.open()) {
      throw new Conflict(
          month.words()
              + " is closed, so this was not saved. The coordinator can record a correction.");
    }
  }

  private static void requireReason(
      Before before, Framework framework, Optional<Level> level, Agreement agreement) {
    boolean moved =
        before
            .to(level, agreement.stage(), framework.scale())
            .filter(Movement::needsReason)
            .isPresent();
    if (moved && agreement.reason().isBlank()) {
      throw new Refused(
          "reason", "Say why the rating moved: the committee reads the reason beside the colour.");
    }
  }

  private static Level level(Framework framework, String key) {
    return framework
        .scale()
        .level(key)
        .orElseThrow(() -> new Refused("level", "Choose one of the levels of the scale."));
  }

  /**
   * Records that a closed month had a rating wrong. The board shows it; what was published does not
   * change.
   */
  @Transactional
  @RequiresPermission(Permission.CORRECT_RATINGS)
  public void correct(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      Optional<String> level,
      String reason) {
    repository.lockArea(area);
    Rating rating = repository.find(area, month, criterion).orElseThrow(NotFound::new);
    if (rating.open()) {
      throw new Conflict(month.words() + " is still open: change the rating itself.");
    }
    Framework framework = frameworks.get(rating.framework());
    String key = level.map(chosen -> level(framework, chosen).key()).orElse(null);
    if (reason.isBlank()) {
      throw new Refused("reason", "Say why the rating was wrong.");
    }
    repository.correct(
        Ids.next(), area, rating.roundId(), criterion, key, reason, viewer.id(), now());
    if (repository.closedAfter(area, month) == 0) {
      repository.followCorrection(area, criterion, key);
    }
    history.record(
        viewer.id(),
        area,
        new Change(
            "rating corrected",
            subject(month, criterion),
            new Correction.Kept(month, criterion, level.orElse("not rated"), reason)));
  }

  /** One rating, as this person may read it in draft. */
  public Optional<Rating> find(Viewer viewer, AreaId area, Month month, CriterionId criterion) {
    return repository.find(viewer, area, month, criterion);
  }

  /** Ratings of a month, as this person may read them in draft. */
  public List<Rating> ofMonth(Viewer viewer, AreaId area, Month month) {
    return repository.ofMonth(viewer, area, month);
  }

  /** The subject under which the history keeps a rating. */
  public static String subject(Month month, CriterionId criterion) {
    return "rating " + criterion + " " + month;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
