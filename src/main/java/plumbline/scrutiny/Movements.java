package plumbline.scrutiny;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;
import plumbline.ratings.Before;
import plumbline.ratings.Mark;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;

/** Compares the newest closed month with the last one that had closed when a committee met. */
@Singleton
final class Movements {

  private static final Comparator<Moved> WORST_FIRST =
      Comparator.comparing(moved -> List.of("down", "", "up").indexOf(moved.direction()));

  private final ClosedRatingRepository repository;
  private final Frameworks frameworks;

  Movements(ClosedRatingRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  /**
   * The two months and what differs between them.
   *
   * @param until the last month that is read, as it was recorded; absent for all, as corrected
   */
  Compared since(Viewer viewer, AreaName area, @Nullable LocalDate lastMet, @Nullable Month until) {
    LocalDate day = lastMet == null ? LocalDate.EPOCH : lastMet.plusDays(1);
    LocalDateTime moment =
        LocalDateTime.ofInstant(day.atStartOfDay(Month.LONDON).toInstant(), ZoneOffset.UTC);
    List<ClosedRating> ratings = repository.since(viewer, area.id(), moment, until);
    if (ratings.isEmpty()) {
      return new Compared(null, null, List.of(), 0, 0);
    }
    ClosedRating newest = ratings.getLast();
    Month from = ratings.getFirst().known() ? ratings.getFirst().month() : null;
    if (newest.month().equals(from)) {
      return new Compared(from, from, List.of(), 0, 0);
    }
    return compared(area, from, newest, ratings);
  }

  private Compared compared(
      AreaName area, @Nullable Month from, ClosedRating newest, List<ClosedRating> ratings) {
    Map<CriterionId, List<ClosedRating>> byCriterion = new LinkedHashMap<>();
    ratings.forEach(each ->
        byCriterion.computeIfAbsent(each.criterionId(), none -> new ArrayList<>()).add(each));
    Framework framework = frameworks.get(newest.framework());
    List<Moved> moved = new ArrayList<>();
    int unchanged = 0;
    int apart = 0;
    for (Framework.Placed placed : framework.criteria()) {
      List<ClosedRating> story = byCriterion.getOrDefault(placed.criterion().id(), List.of());
      Optional<Movement> movement = movement(story, newest.month(), framework);
      if (movement.isEmpty()) {
        continue;
      }
      switch (movement.get()) {
        case SAME -> unchanged++;
        case NOT_COMPARABLE -> apart++;
        default -> moved.add(moved(area, placed, story, movement.get(), framework));
      }
    }
    moved.sort(WORST_FIRST);
    return new Compared(from, newest.month(), moved, unchanged, apart);
  }

  private Optional<Movement> movement(List<ClosedRating> story, Month newest, Framework framework) {
    if (story.isEmpty() || !story.getLast().month().equals(newest)) {
      return Optional.empty();
    }
    ClosedRating now = story.getLast();
    return before(story, framework)
        .to(now.level(framework.scale()), now.stage(), framework.scale());
  }

  private Before before(List<ClosedRating> story, Framework framework) {
    ClosedRating then = story.getFirst();
    if (!then.known()) {
      return Before.NOTHING;
    }
    if (then.level() == null) {
      return new Before(
          then.stage() == Stage.NOT_RECORDED
              ? Before.Standing.NOT_RECORDED
              : Before.Standing.NOT_RATED,
          null);
    }
    boolean sameScale = frameworks.get(then.framework()).scale().equals(framework.scale());
    return new Before(
        sameScale ? Before.Standing.RATED : Before.Standing.OTHER_SCALE, then.level());
  }

  private Moved moved(
      AreaName area,
      Framework.Placed placed,
      List<ClosedRating> story,
      Movement movement,
      Framework framework) {
    ClosedRating now = story.getLast();
    return new Moved(
        placed.criterion().printed(),
        placed.criterion().title(),
        area.path("/criteria/" + placed.criterion().id()),
        Mark.of(now.level(framework.scale()), now.stage(), now.corrected()),
        movement,
        switch (movement) {
          case UP -> "up";
          case DOWN -> "down";
          default -> "";
        },
        before(story, framework).words(movement, framework.scale()),
        reason(story));
  }

  /** The last reason that was given since; also why one of these months was corrected. */
  private static String reason(List<ClosedRating> story) {
    return story.reversed().stream()
        .map(Movements::reason)
        .filter(reason -> !reason.isBlank())
        .findFirst()
        .orElse("");
  }

  /** What was known when the committee met explains nothing since, unless it was wrong. */
  private static String reason(ClosedRating rating) {
    String correction = rating.correction();
    if (correction != null) {
      return "%s was corrected: %s".formatted(rating.month().words(), correction);
    }
    return rating.known() ? "" : rating.reason();
  }
}
