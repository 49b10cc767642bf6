package plumbline.meetings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.ItemId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.timescales.Promises;
import plumbline.timescales.Timescales;

/** Keeps when the next report on an item was promised, and what became of the date. */
@Singleton
public class NextReports {

  private final NextReportRepository repository;
  private final Items items;
  private final Timescales timescales;

  NextReports(NextReportRepository repository, Items items, Timescales timescales) {
    this.repository = repository;
    this.items = items;
    this.timescales = timescales;
  }

  /**
   * Keeps what was promised, or something else for a reason. "In six months" counts from the day of
   * the meeting.
   *
   * @param version of the item
   * @param reason why it changes; empty the first time
   * @throws Refused on field {@code timescale} or {@code reason}
   * @throws Conflict when somebody else changed the item first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public void promise(
      Viewer viewer, AreaId area, ItemId id, int version, String asWritten, String reason) {
    Item item = items.find(viewer, area, id).orElseThrow(NotFound::new);
    if (asWritten.isBlank()) {
      throw new Refused("timescale", "Enter when the next report is due, in the paper’s words.");
    }
    int ordinal =
        repository.promised(area, id) == 0
            ? timescales.set(viewer.id(), area, id, asWritten, item.heldOn())
            : timescales.change(viewer.id(), area, id, asWritten, reason, item.heldOn());
    keep(viewer, area, id, version, ordinal, "next report promised");
  }

  /**
   * A person says that it is understood rightly, or in plain words what it means.
   *
   * @throws Refused on field {@code meaning} when that is not understood either
   * @throws Conflict when it was changed meanwhile
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public void confirm(
      Viewer viewer, AreaId area, ItemId id, int version, int ordinal, String meaning) {
    Item item = items.find(viewer, area, id).orElseThrow(NotFound::new);
    if (repository.promised(area, id) == 0) {
      throw new Conflict("No next report is promised for this item.");
    }
    int next = timescales.confirm(viewer.id(), area, id, ordinal, meaning, item.heldOn());
    keep(viewer, area, id, version, next, "next report confirmed");
  }

  private void keep(Viewer viewer, AreaId area, ItemId id, int version, int ordinal, String kind) {
    if (repository.promise(area, id, version, ordinal) != 1) {
      throw Conflict.overtaken("Somebody else changed this item just now. Nothing was saved.");
    }
    items.record(viewer, area, kind, id);
  }

  /** What was promised for this item, when this person may read it and anything was. */
  public Optional<NextReport> of(Viewer viewer, AreaId area, ItemId id) {
    return items.find(viewer, area, id).stream()
        .flatMap(item -> with(area, List.of(item)).stream())
        .findFirst();
  }

  /** The next reports that no meeting has had yet, on items that this person may read. */
  public List<NextReport> outstanding(Viewer viewer, AreaId area) {
    return with(area, repository.outstanding(viewer, area, timescales.today()));
  }

  private List<NextReport> with(AreaId area, List<Item> promising) {
    Map<Long, Promises> promises = timescales.of(area, promising.stream().map(Item::id).toList());
    return promising.stream()
        .flatMap(item ->
            Optional.ofNullable(promises.get(item.id().value())).stream()
                .map(made -> new NextReport(item, made)))
        .toList();
  }
}
