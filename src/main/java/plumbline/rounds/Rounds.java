package plumbline.rounds;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.RoundId;
import plumbline.evidence.RoundEvidence;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.ratings.RoundRatings;

/** Opens and closes months. */
@Singleton
public class Rounds {

  private final RoundRepository repository;
  private final RoundRatings ratings;
  private final RoundEvidence evidence;
  private final Frameworks frameworks;
  private final History history;
  private final InstantSource clock;

  Rounds(
      RoundRepository repository,
      RoundRatings ratings,
      RoundEvidence evidence,
      Frameworks frameworks,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.ratings = ratings;
    this.evidence = evidence;
    this.frameworks = frameworks;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What a coordinator opens.
   *
   * @param source the earlier paper that the month is entered from, or empty
   */
  public record Opening(Month month, FrameworkVersion framework, LocalDate dueOn, String source) {}

  /**
   * Opens a month with this version of a framework.
   *
   * @throws Refused when the month is impossible or not after the last one
   * @throws Conflict when another month is still open
   */
  @Transactional
  @RequiresPermission(Permission.OPEN_AND_CLOSE_ROUNDS)
  public void open(Viewer viewer, AreaId area, Opening opening) {
    requirePossible(opening.month());
    Framework framework =
        frameworks
            .find(opening.framework())
            .orElseThrow(() -> new Refused("framework", "Choose a framework from the list."));
    repository.lockArea(area);
    Optional<Round> last = repository.newest(area, 1, 0).stream().findFirst();
    last.ifPresent(round -> requireAfter(round, opening.month()));
    frameworks.pin(opening.framework());
    Round round = insert(area, opening);
    boolean comparable =
        last.map(before -> sameScale(frameworks.get(before.framework()), framework)).orElse(false);
    ratings.begin(
        area, round.id(), framework, last.map(Round::id), comparable, !opening.source().isBlank());
    history.record(
        viewer.id(),
        area,
        new Change("month opened", subject(opening.month()), round.kept(Round.State.OPEN)));
  }

  private Round insert(AreaId area, Opening opening) {
    FrameworkVersion framework = opening.framework();
    String source = opening.source().isBlank() ? null : opening.source().strip();
    RoundId id = new RoundId(Ids.next());
    repository.insert(
        id, area, opening.month(), framework.id(), framework.version(), source, opening.dueOn());
    return repository.find(area, opening.month()).orElseThrow();
  }

  private void requirePossible(Month month) {
    Month next = Month.now(clock).plus(1);
    if (Month.EARLIEST.isAfter(month) || month.isAfter(next)) {
      throw new Refused(
          "month", "Choose a month from %s to %s.".formatted(Month.EARLIEST.words(), next.words()));
    }
  }

  private static void requireAfter(Round last, Month month) {
    if (last.isOpen()) {
      throw new Conflict(
          last.month().words() + " is still open. Close it before you open another month.");
    }
    if (!month.isAfter(last.month())) {
      throw new Refused(
          "month",
          "Months are opened in order: choose one after %s.".formatted(last.month().words()));
    }
  }

  private static boolean sameScale(Framework one, Framework other) {
    return one.scale().id().equals(other.scale().id());
  }

  /**
   * Closes a month for good: the coordinator's sign-off.
   *
   * @throws Unexplained when a rating moved without a reason; the month then stays open
   * @throws Conflict when it is closed already
   */
  @Transactional
  @RequiresPermission(Permission.OPEN_AND_CLOSE_ROUNDS)
  public void close(Viewer viewer, AreaId area, Month month, int version) {
    Round round = repository.find(area, month).orElseThrow(NotFound::new);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (repository.close(area, round.id(), version, viewer.id(), now) != 1) {
      throw Conflict.overtaken(
          round.isOpen()
              ? "Somebody else changed this month just now. Nothing was closed."
              : month.words() + " is closed already.");
    }
    List<CriterionId> unexplained =
        ratings.finish(area, round.id(), month, frameworks.get(round.framework()));
    if (!unexplained.isEmpty()) {
      throw new Unexplained(unexplained);
    }
    evidence.freeze(area, round.id());
    history.record(
        viewer.id(),
        area,
        new Change("month closed", subject(month), round.kept(Round.State.CLOSED)));
  }

  private static String subject(Month month) {
    return "round " + month;
  }
}
