package plumbline.meetings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.timescales.Promise;
import plumbline.timescales.Timescales;

/** Puts items on meetings and changes what is said of them. */
@Singleton
public class Items {

  static final int SHOWN = 300;

  private final ItemRepository repository;
  private final MeetingRepository meetings;
  private final FactRepository facts;
  private final Timescales timescales;
  private final History history;
  private final InstantSource clock;

  Items(
      ItemRepository repository,
      MeetingRepository meetings,
      FactRepository facts,
      Timescales timescales,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.meetings = meetings;
    this.facts = facts;
    this.timescales = timescales;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Puts an item on a meeting.
   *
   * @throws Refused without a title, or when it follows up what is not earlier
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public ItemId add(Viewer viewer, AreaId area, MeetingId meeting, ItemText text) {
    if (meetings.find(viewer, area, meeting, Month.today(clock)).isEmpty()) {
      throw new NotFound();
    }
    requirePossible(area, meeting, text);
    ItemId id = new ItemId(Ids.next());
    repository.insert(
        id,
        area,
        meeting,
        text.number(),
        text.title(),
        text.purpose(),
        text.privacy(),
        text.marking(),
        text.follows());
    record(viewer, area, "item added", id);
    return id;
  }

  /**
   * Changes what is said of an item; its facts stay.
   *
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public void change(Viewer viewer, AreaId area, ItemId id, int version, ItemText text) {
    Item item = find(viewer, area, id).orElseThrow(NotFound::new);
    requirePossible(area, item.meetingId(), text);
    int changed =
        repository.update(
            area,
            id,
            version,
            text.number(),
            text.title(),
            text.purpose(),
            text.privacy(),
            text.marking(),
            text.follows());
    if (changed != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this item while you were writing. Your text is below; nothing of"
              + " yours has been saved yet.");
    }
    record(viewer, area, "item changed", id);
  }

  private void requirePossible(AreaId area, MeetingId meeting, ItemText text) {
    if (text.title().isBlank()) {
      throw new Refused("title", "Enter the title of the item.");
    }
    ItemId follows = text.follows();
    if (follows != null && repository.earlier(area, follows, meeting) != 1) {
      throw new Refused(
          "follows", "Choose an item of an earlier meeting of the same committee, or none.");
    }
  }

  /** One row of history with the whole item; last in the transaction of the change. */
  void record(Viewer viewer, AreaId area, String kind, ItemId id) {
    Item item = find(viewer, area, id).orElseThrow();
    List<String> nextReports =
        timescales.of(area, List.of(id)).values().stream()
            .flatMap(promises -> promises.all().stream())
            .map(Items::words)
            .toList();
    Item.Kept kept = item.kept(facts.of(area, id), nextReports);
    history.record(viewer.id(), area, new Change(kind, subject(id), kept));
  }

  /** "In six months: Due by the end of March 2020. Staff changes". */
  private static String words(Promise promise) {
    return promise.timescale().asWritten()
        + ": "
        + promise.timescale().words()
        + (promise.reason().isEmpty() ? "" : ". " + promise.reason());
  }

  /** The subject of its history, on which notes hang. */
  public static String subject(ItemId id) {
    return "item " + id.value();
  }

  /** The item, when this person may read it. */
  public Optional<Item> find(Viewer viewer, AreaId area, ItemId id) {
    return repository.find(viewer, area, id, Month.today(clock));
  }

  /** The item of this meeting, which stand together in an address. */
  Item on(Viewer viewer, AreaId area, long meeting, long item) {
    return find(viewer, area, new ItemId(item))
        .filter(each -> each.meetingId().value() == meeting)
        .orElseThrow(NotFound::new);
  }

  /** The items of a meeting that this person may read, in the order of the agenda. */
  public List<Item> ofMeeting(Viewer viewer, AreaId area, MeetingId meeting) {
    return repository.ofMeeting(viewer, area, meeting, Month.today(clock));
  }

  /** The items of all committees that this person may read, newest meeting first. */
  public List<Item> newest(Viewer viewer, AreaId area) {
    return repository.newest(viewer, area, Month.today(clock), SHOWN);
  }

  /** The items that follow this one up, as far as this person may read them. */
  public List<Item> following(Viewer viewer, AreaId area, ItemId id) {
    return repository.following(viewer, area, id, Month.today(clock));
  }

  LocalDate today() {
    return Month.today(clock);
  }
}
