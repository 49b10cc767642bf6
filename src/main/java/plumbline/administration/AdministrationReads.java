package plumbline.administration;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import plumbline.common.GrantId;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.people.PersonState;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Administrators and national readers, for programs. */
@Controller(ApiCall.ROOT + "/admin")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class AdministrationReads {

  private final AdministrationRepository repository;

  AdministrationReads(AdministrationRepository repository) {
    this.repository = repository;
  }

  record AdministratorResource(
      PersonId id, String name, String email, String jobTitle, PersonState state) {

    static AdministratorResource of(Somebody each) {
      return new AdministratorResource(
          each.id(), each.name(), each.email(), each.jobTitle(), each.state());
    }
  }

  /** One area that somebody reads; the role's id is the one to take it away by. */
  record NationalReaderResource(
      PersonId id, String name, String email, String area, GrantId role) {}

  @Get("/administrators")
  @Reads(value = AdministratorResource.class, list = true, words = "Who administers")
  Resource administrators(Viewer viewer) {
    return Resource.list(all(viewer));
  }

  @Get("/administrators/{person}")
  @Reads(value = AdministratorResource.class, words = "One administrator")
  Resource administrator(Viewer viewer, long person) {
    return Resource.of(
        all(viewer).stream()
            .filter(each -> each.id().value() == person)
            .findFirst()
            .orElseThrow(NotFound::new));
  }

  private List<AdministratorResource> all(Viewer viewer) {
    return repository.administrators(viewer).stream().map(AdministratorResource::of).toList();
  }

  @Get("/national-readers")
  @Reads(
      value = NationalReaderResource.class,
      list = true,
      words = "National readers, once for each area")
  Resource nationalReaders(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
    return Resource.cut(
        repository.nationalReaders(viewer).stream()
            .map(each ->
                new NationalReaderResource(
                    each.personId(), each.name(), each.email(), each.slug(), each.grantId()))
            .toList(),
        "/admin/national-readers",
        page);
  }
}
