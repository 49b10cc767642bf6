package plumbline.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.MilestoneId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.timescales.Timescale;
import plumbline.timescales.Timescales;

/**
 * Says how actions go: updates, milestones, and that they are verified, withdrawn or open again.
 */
@Singleton
public class ActionUpdates {

  private final ActionRepository reading;
  private final ActionChangeRepository repository;
  private final Timescales timescales;
  private final History history;
  private final InstantSource clock;

  ActionUpdates(
      ActionRepository reading,
      ActionChangeRepository repository,
      Timescales timescales,
      History history,
      InstantSource clock) {
    this.reading = reading;
    this.repository = repository;
    this.timescales = timescales;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Adds an update; progress of “done” leaves the action to be verified.
   *
   * @throws Refused for a day after today
   * @throws Conflict when somebody else changed it first, or it is verified or withdrawn
   */
  @Transactional
  @RequiresPermission(Permission.UPDATE_ACTIONS)
  public void update(Viewer viewer, AreaId area, ActionId id, int version, ActionUpdate update) {
    Action action = updated(viewer, area, id);
    update.requirePossible(Month.today(clock));
    ActionState state = action.state().after(update.progress());
    touch(area, id, version);
    tell(viewer, area, id, Step.UPDATED, state, update);
    record(viewer, area, "action updated", id, update.words());
  }

  /** Somebody who keeps the action has seen that it is done. */
  @Transactional
  @RequiresPermission(Permission.VERIFY_ACTIONS)
  public void verify(Viewer viewer, AreaId area, ActionId id, int version, String words) {
    Action action = find(viewer, area, id);
    if (!action.isVerifiedBy(viewer, area)) {
      throw Actions.notInCare();
    }
    ActionState state = action.state().verified();
    touch(area, id, version);
    tell(viewer, area, id, Step.VERIFIED, state, today(action.progress(), action, words));
    record(viewer, area, "action verified", id, words);
  }

  /** It is not to be done any more; it stays on record. */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public void withdraw(Viewer viewer, AreaId area, ActionId id, int version, String reason) {
    Action action = find(viewer, area, id);
    if (!action.isKeptBy(viewer, area)) {
      throw Actions.notInCare();
    }
    requireReason("reason", reason, "Say why it is not to be done any more.");
    ActionState state = action.state().withdrawnNow();
    touch(area, id, version);
    tell(viewer, area, id, Step.WITHDRAWN, state, today(action.progress(), action, reason));
    record(viewer, area, "action withdrawn", id, reason);
  }

  /** It is not done after all. */
  @Transactional
  @RequiresPermission(Permission.REOPEN_ACTIONS)
  public void reopen(
      Viewer viewer, AreaId area, ActionId id, int version, Progress progress, String reason) {
    Action action = find(viewer, area, id);
    requireReason("why_open", reason, "Say why it is open again.");
    if (progress == Progress.DONE) {
      throw new Refused("progress_now", "What is open again is not done; choose how it goes.");
    }
    ActionState state = action.state().reopened();
    touch(area, id, version);
    tell(viewer, area, id, Step.REOPENED, state, today(progress, action, reason));
    record(viewer, area, "action reopened", id, reason);
  }

  /**
   * Adds a step on the way.
   *
   * @return the step, which can be reached later
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public MilestoneId addMilestone(
      Viewer viewer, AreaId area, ActionId id, int version, String words, String timescale) {
    Action action = find(viewer, area, id);
    if (!action.isKeptBy(viewer, area)) {
      throw Actions.notInCare();
    }
    action.state().requireChangeable();
    if (words.isBlank()) {
      throw new Refused("milestone", "Enter what is reached.");
    }
    LocalDate starts = action.startsOn();
    LocalDate counted = starts == null ? Month.today(clock) : starts;
    Timescale.read(timescale, counted)
        .lastDay(timescales.termDates(area))
        .filter(by -> starts != null && by.isBefore(starts))
        .ifPresent(by -> {
          throw new Refused(
              "milestone_due",
              "This is due on %s, before the action starts on %s; change the date."
                  .formatted(Month.words(by), Month.words(counted)));
        });
    touch(area, id, version);
    MilestoneId milestone = new MilestoneId(Ids.next());
    int ordinal = timescales.set(viewer.id(), area, milestone, timescale, counted);
    repository.insertMilestone(milestone, area, id, words, ordinal);
    record(viewer, area, "milestone added", id, words);
    return milestone;
  }

  /**
   * A milestone was reached on this day.
   *
   * @throws NotFound when the action has no such milestone
   */
  @Transactional
  @RequiresPermission(Permission.UPDATE_ACTIONS)
  public void reach(
      Viewer viewer, AreaId area, ActionId id, int version, MilestoneId milestone, LocalDate on) {
    Action action = updated(viewer, area, id);
    ActionRepository.Milestone reached =
        reading.milestones(area, id).stream()
            .filter(each -> each.id().equals(milestone))
            .findFirst()
            .orElseThrow(NotFound::new);
    action.state().requireChangeable();
    if (on.isAfter(Month.today(clock))) {
      throw new Refused("reached_on", "It cannot have been reached after today; check the day.");
    }
    touch(area, id, version);
    if (repository.reach(area, id, milestone, on) != 1) {
      throw new Conflict("This milestone has been marked as reached already.");
    }
    record(viewer, area, "milestone reached", id, reached.words());
  }

  private Action find(Viewer viewer, AreaId area, ActionId id) {
    return reading.find(viewer, area, id).orElseThrow(NotFound::new);
  }

  private Action updated(Viewer viewer, AreaId area, ActionId id) {
    Action action = find(viewer, area, id);
    if (!action.isUpdatedBy(viewer, area)) {
      throw new NotAllowed("This action is neither your agency’s nor in your care.");
    }
    return action;
  }

  private static void requireReason(String field, String reason, String missing) {
    if (reason.isBlank()) {
      throw new Refused(field, missing);
    }
  }

  private ActionUpdate today(Progress progress, Action action, String words) {
    return new ActionUpdate(Month.today(clock), progress, action.impact(), words);
  }

  private void touch(AreaId area, ActionId id, int version) {
    if (repository.touch(area, id, version) != 1) {
      throw Actions.changedMeanwhile();
    }
  }

  private void tell(
      Viewer viewer, AreaId area, ActionId id, Step step, ActionState state, ActionUpdate update) {
    repository.tell(
        Ids.next(),
        area,
        id,
        step,
        update.dated(),
        update.progress(),
        update.impact(),
        update.words(),
        viewer.id(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    repository.judge(area, id, state, update.progress(), update.impact());
  }

  private void record(Viewer viewer, AreaId area, String kind, ActionId id, String said) {
    Action action = find(viewer, area, id);
    history.record(viewer.id(), area, new Change(kind, Actions.subject(id), action.kept(said)));
  }
}
