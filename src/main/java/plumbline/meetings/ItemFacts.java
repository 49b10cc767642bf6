package plumbline.meetings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.ItemId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what papers say of an item. */
@Singleton
public class ItemFacts {

  private final FactRepository repository;
  private final Items items;
  private final JsonMapper json = JsonMapper.builder().build();

  ItemFacts(FactRepository repository, Items items) {
    this.repository = repository;
    this.items = items;
  }

  /**
   * Adds facts to an item.
   *
   * @throws Refused when there is none, or one that says nothing
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public void add(Viewer viewer, AreaId area, ItemId item, List<Fact> facts) {
    requireItem(viewer, area, item);
    if (facts.isEmpty()) {
      throw new Refused("words_1", "Enter at least one fact.");
    }
    facts.forEach(ItemFacts::requireSomething);
    repository.takeNumbers(area, item, facts.size());
    repository.insert(
        area, item, facts.size(), json.writeValueAsString(facts.stream().map(Fact::kept).toList()));
    items.record(viewer, area, "facts added to item", item);
  }

  /**
   * Changes a fact.
   *
   * @throws Conflict when somebody else changed or removed it first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public void change(Viewer viewer, AreaId area, ItemId item, int number, int version, Fact fact) {
    requireItem(viewer, area, item);
    requireSomething(fact);
    int changed =
        repository.update(
            area,
            item,
            number,
            version,
            fact.kind(),
            fact.heading(),
            fact.words(),
            fact.dated(),
            fact.day(),
            fact.role(),
            fact.onBehalfOf());
    if (changed != 1) {
      throw changedMeanwhile();
    }
    items.record(viewer, area, "fact of item changed", item);
  }

  /** Takes a fact off its item; the history keeps it. */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public void remove(Viewer viewer, AreaId area, ItemId item, int number, int version) {
    requireItem(viewer, area, item);
    if (repository.delete(area, item, number, version) != 1) {
      throw changedMeanwhile();
    }
    items.record(viewer, area, "fact of item removed", item);
  }

  /** The facts beside an item in the order of papers; none when this person may not read it. */
  public List<ItemFact> of(Viewer viewer, AreaId area, ItemId item) {
    return items.find(viewer, area, item).isEmpty() ? List.of() : repository.of(area, item);
  }

  private void requireItem(Viewer viewer, AreaId area, ItemId item) {
    if (items.find(viewer, area, item).isEmpty()) {
      throw new NotFound();
    }
  }

  private static void requireSomething(Fact fact) {
    if (!fact.says()) {
      throw new Refused("words", "Enter what the paper says, a date or a role.");
    }
  }

  private static Conflict changedMeanwhile() {
    return Conflict.overtaken(
        "Somebody else changed or removed this fact while you were writing. Your text is below;"
            + " nothing of yours has been saved yet.");
  }
}
