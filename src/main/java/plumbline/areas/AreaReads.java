package plumbline.areas;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Areas, their agencies and their history, for programs. */
@Controller(ApiCall.ROOT + "/areas")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class AreaReads {

  private final Areas areas;
  private final AreaRepository repository;
  private final PartnerRepository partners;
  private final History history;

  AreaReads(Areas areas, AreaRepository repository, PartnerRepository partners, History history) {
    this.areas = areas;
    this.repository = repository;
    this.partners = partners;
    this.history = history;
  }

  record AreaResource(
      AreaId id,
      String slug,
      String name,
      String contactRole,
      String onsCode,
      List<String> neighbours,
      int version) {

    static AreaResource of(LocalArea area) {
      return new AreaResource(
          area.id(),
          area.slug(),
          area.name(),
          area.contactRole(),
          area.onsCode(),
          area.neighbourCodes(),
          area.version());
    }
  }

  record AgencyResource(AgencyId id, String name, AgencyKind kind, int version) {

    static AgencyResource of(Agency agency) {
      return new AgencyResource(agency.id(), agency.name(), agency.kind(), agency.version());
    }
  }

  /** One change; the record as it stood is not part of it. */
  record ChangeResource(
      long number,
      LocalDateTime at,
      PersonId personId,
      @Nullable String person,
      String kind,
      String subject,
      String hash) {

    static ChangeResource of(HistoryEntry entry) {
      return new ChangeResource(
          entry.sequence(),
          entry.at(),
          entry.personId(),
          entry.personName(),
          entry.kind(),
          entry.subject(),
          entry.hash());
    }
  }

  @Get
  @Reads(value = AreaResource.class, list = true, words = "The areas open to you")
  Resource index(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
    return Resource.page(
        "/areas",
        page,
        (limit, offset) ->
            repository.page(viewer, limit, offset).stream().map(AreaResource::of).toList());
  }

  @Get("/{area}")
  @Reads(value = AreaResource.class, words = "One area")
  Resource show(Viewer viewer, String area) {
    LocalArea found = areas.get(viewer, area);
    return Resource.of(AreaResource.of(found), found.version());
  }

  @Get("/{area}/agencies")
  @Reads(value = AgencyResource.class, list = true, words = "The agencies of an area")
  Resource agencies(Viewer viewer, String area) {
    LocalArea found = areas.get(viewer, area);
    return Resource.list(
        partners.agencies(viewer, found.id()).stream().map(AgencyResource::of).toList());
  }

  /** The newest first; {@code before} is the number of the last one that was read. */
  @Get("/{area}/history")
  @Reads(value = ChangeResource.class, list = true, words = "Who changed what in an area")
  Resource history(
      Viewer viewer, String area, @QueryValue(defaultValue = "9223372036854775807") long before) {
    LocalArea found = areas.get(viewer, area);
    viewer.require(Permission.READ_HISTORY, found.id());
    List<HistoryEntry> entries = history.entries(found.id(), "", Resource.ON_A_PAGE, before);
    String next =
        entries.size() < Resource.ON_A_PAGE
            ? ""
            : ApiCall.ROOT
                + found.named().path("/history")
                + "?before="
                + entries.getLast().sequence();
    return new Resource(
        new Resource.Listed(entries.stream().map(ChangeResource::of).toList()), 0, next);
  }
}
