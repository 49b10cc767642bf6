package plumbline.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.timescales.Timescales;

/** Adds actions to plans and changes what is promised in them. */
@Singleton
public class Actions {

  private final ActionRepository reading;
  private final ActionChangeRepository repository;
  private final Timescales timescales;
  private final History history;
  private final InstantSource clock;

  Actions(
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
   * Adds an action to a plan.
   *
   * @throws Refused for what cannot be: due before it starts, a plan or an agency of another area
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public ActionId add(Viewer viewer, AreaId area, PlanId plan, ActionFacts facts) {
    requireCare(viewer, area, facts.criteria());
    facts.requirePossible(Month.today(clock), timescales.termDates(area));
    requireRoom(area, plan);
    requireAgency(area, facts.agency());
    ActionId id = new ActionId(Ids.next());
    String reference = reference(area, plan, id, facts.reference());
    ActionId after = waitsFor(area, plan, id, facts.dependsOn());
    int ordinal = timescales.set(viewer.id(), area, id, facts.timescale(), counted(facts));
    repository.insert(
        id,
        area,
        plan,
        reference,
        facts.words(),
        facts.lead(),
        facts.officer(),
        facts.agency(),
        facts.startsOn(),
        facts.success(),
        after,
        meant(viewer, area, id, ordinal, facts));
    link(area, id, facts.criteria());
    record(viewer, area, "action added", id, "");
    return id;
  }

  /**
   * Changes what is promised; an earlier date stays on record.
   *
   * @param why why the timescale changes; not looked at when it does not
   * @throws Conflict when somebody else changed it first, or it is verified or withdrawn
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public void change(
      Viewer viewer, AreaId area, ActionId id, int version, ActionFacts facts, String why) {
    Action action = kept(viewer, area, id);
    requireCare(viewer, area, facts.criteria());
    action.state().requireChangeable();
    facts.requirePossible(Month.today(clock), timescales.termDates(area));
    boolean isMoved = !facts.timescale().strip().equals(action.asWritten().strip());
    if (isMoved && why.isBlank()) {
      throw new Refused("why", "Say why the timescale changes; the earlier one stays on record.");
    }
    repository.lock(area, action.planId());
    touch(area, id, version);
    requireAgency(area, facts.agency());
    String printed = facts.reference().isEmpty() ? action.reference() : facts.reference();
    String reference = reference(area, action.planId(), id, printed);
    ActionId after = waitsFor(area, action.planId(), id, facts.dependsOn());
    int ordinal =
        isMoved
            ? timescales.change(viewer.id(), area, id, facts.timescale(), why, counted(facts))
            : action.timescale();
    repository.change(
        area,
        id,
        reference,
        facts.words(),
        facts.lead(),
        facts.officer(),
        facts.agency(),
        facts.startsOn(),
        facts.success(),
        after,
        meant(viewer, area, id, ordinal, facts));
    repository.unlink(area, id);
    link(area, id, facts.criteria());
    record(viewer, area, isMoved ? "timescale of action changed" : "action changed", id, why);
  }

  private Action kept(Viewer viewer, AreaId area, ActionId id) {
    Action action = reading.find(viewer, area, id).orElseThrow(NotFound::new);
    if (!action.isKeptBy(viewer, area)) {
      throw notInCare();
    }
    return action;
  }

  static NotAllowed notInCare() {
    return new NotAllowed("You lead no criterion that this action should move.");
  }

  private static void requireCare(Viewer viewer, AreaId area, Set<CriterionId> criteria) {
    if (!Action.cares(viewer, area, criteria)) {
      throw notInCare();
    }
  }

  private void requireRoom(AreaId area, PlanId plan) {
    if (repository.lock(area, plan).isEmpty()) {
      throw new Refused("plan", "Choose a plan of this area.");
    }
    if (repository.actions(area, plan) >= ActionLines.MOST) {
      throw new Refused(
          "plan",
          "This plan has %,d actions, which is the most a plan can hold; begin another plan."
              .formatted(ActionLines.MOST));
    }
  }

  private void requireAgency(AreaId area, @Nullable AgencyId agency) {
    if (agency != null && repository.agencies(area, agency) != 1) {
      throw new Refused("agency", "Choose an agency of this area.");
    }
  }

  private String reference(AreaId area, PlanId plan, ActionId id, String printed) {
    if (printed.isEmpty()) {
      return "A" + repository.nextNumber(area, plan);
    }
    boolean isTaken =
        repository.referenced(area, plan, printed).filter(other -> !other.equals(id)).isPresent();
    if (isTaken) {
      throw new Refused(
          "reference",
          "Another action of this plan has the reference “%s”; enter another one."
              .formatted(printed));
    }
    return printed;
  }

  private @Nullable ActionId waitsFor(AreaId area, PlanId plan, ActionId id, String printed) {
    if (printed.isEmpty()) {
      return null;
    }
    ActionId other =
        repository
            .referenced(area, plan, printed)
            .orElseThrow(() ->
                new Refused(
                    "depends_on",
                    "This plan has no action with the reference “%s”; enter one that it has."
                        .formatted(printed)));
    if (other.equals(id)) {
      throw new Refused(
          "depends_on",
          "An action cannot depend on itself; enter the reference of another, or leave it empty.");
    }
    if (repository.waits(area, other, id) > 0) {
      throw new Refused(
          "depends_on",
          "Action “%s” waits for this one already, so the two would go in a circle; enter another."
              .formatted(printed));
    }
    return other;
  }

  private LocalDate counted(ActionFacts facts) {
    return facts.countedFrom(Month.today(clock));
  }

  /** The ordinal that holds after a person has said what the timescale means, if one has. */
  private int meant(Viewer viewer, AreaId area, ActionId id, int ordinal, ActionFacts facts) {
    return facts.meaning().isBlank()
        ? ordinal
        : timescales.confirm(viewer.id(), area, id, ordinal, facts.meaning(), counted(facts));
  }

  private void link(AreaId area, ActionId id, Set<CriterionId> criteria) {
    if (!criteria.isEmpty() && repository.link(area, id, json(criteria)) != criteria.size()) {
      throw new Refused("criteria", "Choose criteria that this area rates.");
    }
  }

  private static String json(Set<CriterionId> criteria) {
    return criteria.stream()
        .map(criterion -> '"' + criterion.value() + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }

  private void touch(AreaId area, ActionId id, int version) {
    if (repository.touch(area, id, version) != 1) {
      throw changedMeanwhile();
    }
  }

  static Conflict changedMeanwhile() {
    return Conflict.overtaken(
        "Somebody else changed this action meanwhile. Nothing of yours was saved; what you typed"
            + " is still here, and what they wrote stands in the story below.");
  }

  private void record(Viewer viewer, AreaId area, String kind, ActionId id, String said) {
    Action action = reading.find(viewer, area, id).orElseThrow();
    history.record(viewer.id(), area, new Change(kind, subject(id), action.kept(said)));
  }

  static String subject(ActionId id) {
    return "action " + id.value();
  }
}
