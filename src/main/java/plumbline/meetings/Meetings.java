package plumbline.meetings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Keeps the calendar of the committees. */
@Singleton
public class Meetings {

  static final int MOST_MEETINGS = 500;
  private static final CommitteeId ALL = new CommitteeId(0);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  private final MeetingRepository repository;
  private final History history;
  private final InstantSource clock;

  Meetings(MeetingRepository repository, History history, InstantSource clock) {
    this.repository = repository;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Enters a meeting, to come or past.
   *
   * @throws Refused when the committee meets on that day already
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public MeetingId schedule(Viewer viewer, AreaId area, CommitteeId committee, MeetingPlan plan) {
    committee(viewer, area, committee);
    requirePossible(plan);
    MeetingId id = new MeetingId(Ids.next());
    if (repository.insert(id, area, committee, plan.heldOn(), plan.place()) != 1) {
      throw meetsAlready();
    }
    record(viewer, area, "meeting scheduled", id);
    return id;
  }

  /**
   * Moves a meeting, changes its place, or says that it is not held.
   *
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public void change(
      Viewer viewer, AreaId area, MeetingId id, int version, MeetingPlan plan, boolean cancelled) {
    if (find(viewer, area, id).isEmpty()) {
      throw new NotFound();
    }
    requirePossible(plan);
    if (repository.othersOn(area, id, plan.heldOn()) > 0) {
      throw meetsAlready();
    }
    if (repository.update(area, id, version, plan.heldOn(), plan.place(), cancelled) != 1) {
      throw Conflict.overtaken("Somebody else changed this meeting just now. Nothing was saved.");
    }
    record(viewer, area, "meeting changed", id);
  }

  private static void requirePossible(MeetingPlan plan) {
    int year = plan.heldOn().getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Refused("held_on", "Enter a day of this century; this one is in " + year + ".");
    }
  }

  private static Refused meetsAlready() {
    return new Refused("held_on", "The committee already has a meeting on that day.");
  }

  private void record(Viewer viewer, AreaId area, String kind, MeetingId id) {
    Meeting.Kept kept = find(viewer, area, id).orElseThrow().kept();
    history.record(viewer.id(), area, new Change(kind, "meeting " + id.value(), kept));
  }

  /** The meeting, when this person may open it. */
  public Optional<Meeting> find(Viewer viewer, AreaId area, MeetingId id) {
    return repository.find(viewer, area, id, Month.today(clock));
  }

  /** The meetings of a committee that this person may open, newest day first. */
  public List<Meeting> ofCommittee(Viewer viewer, AreaId area, CommitteeId committee) {
    return repository.newest(viewer, area, committee, Month.today(clock), MOST_MEETINGS);
  }

  /** The meetings of all committees that this person may open, newest day first. */
  public List<Meeting> newest(Viewer viewer, AreaId area) {
    return repository.newest(viewer, area, ALL, Month.today(clock), MOST_MEETINGS);
  }

  /** The committees of the area by name, each with its last and its next meeting. */
  public List<CommitteeStanding> committees(Viewer viewer, AreaId area) {
    return viewer.belongsTo(area) ? repository.standings(area, Month.today(clock)) : List.of();
  }

  /**
   * One of them.
   *
   * @throws NotFound when the area has none of this id
   */
  public CommitteeStanding committee(Viewer viewer, AreaId area, CommitteeId id) {
    return committee(viewer, area, id, Month.today(clock));
  }

  /** The same as it was, or will be, on a day. */
  public CommitteeStanding committee(Viewer viewer, AreaId area, CommitteeId id, LocalDate day) {
    if (!viewer.belongsTo(area)) {
      throw new NotFound();
    }
    return repository.standings(area, day).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  LocalDate today() {
    return Month.today(clock);
  }
}
