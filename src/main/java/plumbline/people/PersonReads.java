package plumbline.people;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.GrantId;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** People and their roles in an area, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/people")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PersonReads {

  private final PersonRepository repository;

  PersonReads(PersonRepository repository) {
    this.repository = repository;
  }

  record ListedResource(
      PersonId id,
      String name,
      String email,
      String jobTitle,
      PersonState state,
      List<String> roles) {

    static ListedResource of(Listed person) {
      return new ListedResource(
          person.id(),
          person.name(),
          person.email(),
          person.jobTitle(),
          person.state(),
          List.of(person.roles().split(",")));
    }
  }

  record PersonResource(
      PersonId id,
      String name,
      String email,
      String jobTitle,
      PersonState state,
      List<HeldRole> roles) {}

  /** One role in this area; the id is the one to take it away by. */
  record HeldRole(
      GrantId id,
      Role role,
      @Nullable AgencyId agencyId,
      @Nullable CommitteeId committeeId,
      List<CriterionId> criteria) {}

  @Get
  @Reads(value = ListedResource.class, list = true, words = "The people of an area")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = area(viewer, area);
    return Resource.page(
        where.path("/people"),
        page,
        (limit, offset) ->
            repository.inArea(where.id(), limit, offset).stream().map(ListedResource::of).toList());
  }

  @Get("/{person}")
  @Reads(value = PersonResource.class, words = "One person and their roles in the area")
  Resource show(Viewer viewer, String area, long person) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    Person found = repository.findInArea(id, where.id()).orElseThrow(NotFound::new);
    return Resource.of(
        new PersonResource(
            id,
            found.name(),
            found.email(),
            found.jobTitle(),
            found.state(),
            roles(repository.grantsInArea(id, where.id()))));
  }

  private static List<HeldRole> roles(List<GrantRow> rows) {
    Map<GrantId, List<GrantRow>> byGrant = new LinkedHashMap<>();
    for (GrantRow row : rows) {
      byGrant.computeIfAbsent(row.id(), id -> new java.util.ArrayList<>()).add(row);
    }
    return byGrant.values().stream().map(PersonReads::role).toList();
  }

  private static HeldRole role(List<GrantRow> rows) {
    GrantRow first = rows.getFirst();
    return new HeldRole(
        first.id(),
        first.role(),
        first.agencyId(),
        first.committeeId(),
        rows.stream().map(GrantRow::criterionId).filter(Objects::nonNull).toList());
  }

  private AreaName area(Viewer viewer, String slug) {
    AreaName area =
        viewer
            .areaNamed(slug)
            .or(() ->
                viewer.administers()
                    ? repository.areaForAdministrator(slug)
                    : java.util.Optional.empty())
            .orElseThrow(NotFound::new);
    viewer.require(Permission.MANAGE_PEOPLE, area.id());
    return area;
  }
}
