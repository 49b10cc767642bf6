package plumbline.leaving;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.PersonId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.mail.MessageKind;
import plumbline.mail.Outbox;
import plumbline.people.Coordinators;
import plumbline.people.Duties;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Lets a person leave an area, and hands over what was theirs: wholly or not at all. */
@Singleton
public class Leavings {

  private final Cares cares;
  private final HandoverRepository repository;
  private final Handovers handovers;
  private final Coordinators coordinators;
  private final Duties duties;
  private final HandoverLetters letters;
  private final Outbox outbox;
  private final History history;

  Leavings(
      Cares cares,
      HandoverRepository repository,
      Handovers handovers,
      Coordinators coordinators,
      Duties duties,
      HandoverLetters letters,
      Outbox outbox,
      History history) {
    this.cares = cares;
    this.repository = repository;
    this.handovers = handovers;
    this.coordinators = coordinators;
    this.duties = duties;
    this.letters = letters;
    this.outbox = outbox;
    this.history = history;
  }

  /**
   * What the history keeps.
   *
   * @param to the successor of each part, by its field
   * @param records what was handed over or named anew, one in each line
   */
  record Kept(
      String person,
      Map<String, PersonId> to,
      boolean coordinated,
      Set<CriterionId> led,
      List<Care.Contribution> contributions,
      List<String> otherRoles,
      List<String> records,
      String roleInstead,
      int draftsEnded,
      int formsEnded,
      boolean worksElsewhere) {}

  /**
   * Hands everything over, takes the roles, ends the sessions and tells the successors.
   *
   * @throws Conflict when the area would be left without a coordinator who can sign in
   * @throws plumbline.common.Refused when a successor cannot take over
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void leave(Viewer viewer, AreaName area, PersonId person, Successors successors) {
    coordinators.lock(area.id(), person);
    Care care = cares.of(viewer, area, person);
    List<Change> changes = new ArrayList<>(handovers.records(area.id(), care, successors));
    Set<PersonId> heirs = handovers.roles(area.id(), care, successors);
    repository.deleteDrafts(area.id(), person);
    repository.deleteForms(person, area.path("/"));
    boolean worksElsewhere = duties.end(area.id(), person);
    outbox.tell(
        viewer, area.id(), MessageKind.HANDOVER, letters.of(viewer, area, care, successors));
    heirs.forEach(heir -> changes.add(duties.change("role taken over", area.id(), heir)));
    changes.add(duties.change("roles ended", area.id(), person));
    changes.add(
        new Change(
            "person left", "person " + person.value(), kept(care, successors, worksElsewhere)));
    history.recordAll(viewer.id(), area.id(), changes);
  }

  private static Kept kept(Care care, Successors successors, boolean worksElsewhere) {
    List<Thing> things =
        java.util.stream.Stream.of(
                successors.of(Care.Part.REQUESTS).isPresent() ? care.requests() : List.<Thing>of(),
                successors.of(Care.Part.PAPERS).isPresent() ? care.papers() : List.<Thing>of(),
                successors.role().isEmpty() ? List.<Thing>of() : care.named())
            .flatMap(List::stream)
            .toList();
    return new Kept(
        String.valueOf(care.leaver().id().value()),
        successors.byField(),
        care.coordinates(),
        care.led(),
        care.contributions(),
        care.others(),
        things.stream().map(thing -> thing.kind() + " " + thing.id()).distinct().toList(),
        successors.role(),
        care.ended().drafts(),
        care.ended().forms(),
        worksElsewhere);
  }
}
