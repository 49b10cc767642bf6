package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.GrantId;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;

/** Gives criteria into the care of a person and takes them out of it, and lets people go. */
@Singleton
public class Duties {

  private final DutyRepository repository;
  private final PersonRepository people;
  private final Coordinators coordinators;
  private final Sessions sessions;
  private final History history;

  Duties(
      DutyRepository repository,
      PersonRepository people,
      Coordinators coordinators,
      Sessions sessions,
      History history) {
    this.repository = repository;
    this.people = people;
    this.coordinators = coordinators;
    this.sessions = sessions;
    this.history = history;
  }

  /** Makes a person of the area lead of these criteria, besides those that they lead. */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void giveLead(Viewer viewer, AreaId area, PersonId person, Set<CriterionId> criteria) {
    requireHere(area, person);
    receive(area, person, NewGrant.lead(some(criteria)));
    record(viewer, area, person, "criteria given");
  }

  /** Lets a person of the area lead these criteria no more; those left stay theirs. */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void takeLead(Viewer viewer, AreaId area, PersonId person, Set<CriterionId> criteria) {
    requireHere(area, person);
    if (repository.deleteLed(area, person, List.copyOf(some(criteria))) == 0) {
      throw new Refused("criteria", "This person leads none of the criteria that you chose.");
    }
    people.renewAccess(person);
    record(viewer, area, person, "criteria taken");
  }

  private static Set<CriterionId> some(Set<CriterionId> criteria) {
    if (criteria.isEmpty()) {
      throw new Refused("criteria", "Choose at least one criterion.");
    }
    return criteria;
  }

  private void record(Viewer viewer, AreaId area, PersonId person, String kind) {
    history.record(viewer.id(), area, change(kind, area, person));
  }

  /** What the history keeps of a change of roles: all that the person holds in the area since. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Change change(String kind, AreaId area, PersonId person) {
    return KeptRoles.after(kind, person, people.grantsInArea(person, area));
  }

  private void requireHere(AreaId area, PersonId person) {
    Person found = people.findInArea(person, area).orElseThrow(NotFound::new);
    if (found.state() == PersonState.DISABLED) {
      throw new Refused("person", "This person can no longer sign in; choose somebody else.");
    }
  }

  /**
   * Adds to what a person of the area does already: criteria go to a role of the same kind and
   * agency where there is one. The caller writes the history.
   *
   * @throws Refused when the person has no role in the area or cannot sign in any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void receive(AreaId area, PersonId person, NewGrant grant) {
    requireHere(area, person);
    people.renewAccess(person);
    GrantId id =
        repository
            .same(area, person, grant.role(), agency(grant))
            .orElseGet(() -> add(area, person, grant));
    people.insertCriteria(id, grant.criteria());
  }

  private static long agency(NewGrant grant) {
    @Nullable AgencyId agency = grant.agency();
    return agency == null ? 0 : agency.value();
  }

  private GrantId add(AreaId area, PersonId person, NewGrant grant) {
    GrantId id = new GrantId(Ids.next());
    people.insertGrant(id, person, grant.role(), area, grant.agency(), grant.committee());
    return id;
  }

  /**
   * Takes every role of the area from a person who leaves, and ends their sessions; whoever works
   * nowhere else can sign in no more, and has no tokens any more. The caller has locked the
   * coordinators and writes the history.
   *
   * @return whether the person still works elsewhere
   * @throws Conflict when the area would be left without a coordinator
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean end(AreaId area, PersonId id) {
    Person person = people.findInArea(id, area).orElseThrow(NotFound::new);
    boolean coordinates =
        people.grantsInArea(id, area).stream().anyMatch(row -> row.role() == Role.COORDINATOR);
    repository.deleteGrants(area, id);
    coordinators.lockPerson(id);
    boolean worksElsewhere = people.grantsElsewhere(id, area) > 0;
    if (coordinates && person.state() == PersonState.ACTIVE) {
      coordinators.requireOneIn(area);
    }
    if (worksElsewhere) {
      people.renewAccess(id);
      sessions.endOthers(id, ""); // their tokens work for the other area
      return true;
    }
    if (people.update(id, PersonState.DISABLED, person.passwordHash(), person.version()) != 1) {
      throw Conflict.overtaken("Somebody else changed this person just now. Nothing was saved.");
    }
    sessions.endAll(id);
    return false;
  }
}
