package plumbline.leaving;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.people.Grant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;

/** Finds out what is in the care of a person. */
@Singleton
final class Cares {

  private final LeavingRepository repository;
  private final People people;

  Cares(LeavingRepository repository, People people) {
    this.repository = repository;
    this.people = people;
  }

  /**
   * @throws NotFound when the person has no role in the area
   */
  Care of(Viewer viewer, AreaName area, PersonId person) {
    Leaver leaver = repository.leaver(viewer, area.id(), person).orElseThrow(NotFound::new);
    List<Grant> grants =
        people.viewer(person).grants().stream().filter(grant -> area.equals(grant.area())).toList();
    return new Care(
        leaver,
        grants.stream().anyMatch(grant -> grant.role() == Role.COORDINATOR),
        led(grants),
        contributions(viewer, area, grants),
        others(grants),
        repository.requests(viewer, area.id(), person),
        repository.papers(viewer, area.id(), person),
        repository.named(viewer, area.id(), leaver.jobTitle()),
        repository.unsent(viewer, area.id(), person, area.path("/")));
  }

  private static Set<CriterionId> led(List<Grant> grants) {
    Set<CriterionId> led = sorted();
    grants.stream()
        .filter(grant -> grant.role() == Role.LEAD)
        .forEach(grant -> led.addAll(grant.criteria()));
    return led;
  }

  private List<Care.Contribution> contributions(Viewer viewer, AreaName area, List<Grant> grants) {
    Map<AgencyId, Set<CriterionId>> byAgency = new LinkedHashMap<>();
    for (Grant grant : grants) {
      AgencyId agency = grant.agency();
      if (agency != null) {
        byAgency.computeIfAbsent(agency, none -> sorted()).addAll(grant.criteria());
      }
    }
    if (byAgency.isEmpty()) {
      return List.of();
    }
    Map<AgencyId, String> names = new LinkedHashMap<>();
    repository.agencies(viewer, area.id()).forEach(agency -> names.put(agency.id(), agency.name()));
    return byAgency.entrySet().stream()
        .map(each ->
            new Care.Contribution(
                each.getKey(), names.getOrDefault(each.getKey(), ""), each.getValue()))
        .toList();
  }

  private static List<String> others(List<Grant> grants) {
    return grants.stream()
        .map(Grant::role)
        .filter(role -> role == Role.SCRUTINY_READER || role == Role.NATIONAL_READER)
        .map(Role::words)
        .distinct()
        .toList();
  }

  private static Set<CriterionId> sorted() {
    return new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
  }
}
