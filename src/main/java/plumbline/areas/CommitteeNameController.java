package plumbline.areas;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.CommitteeId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The name of a committee, which councils change more often than the committee itself. */
@Controller("/areas/{area}/committees/{committee}/name")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class CommitteeNameController {

  private final Partners partners;
  private final PartnerRepository repository;
  private final Areas areas;
  private final Submissions submissions;

  CommitteeNameController(
      Partners partners, PartnerRepository repository, Areas areas, Submissions submissions) {
    this.partners = partners;
    this.repository = repository;
    this.areas = areas;
    this.submissions = submissions;
  }

  record EditPage(
      String area,
      String back,
      String action,
      String heading,
      String name,
      String nameError,
      int version) {}

  @Get
  Page edit(Viewer viewer, String area, long committee) {
    LocalArea where = area(viewer, area);
    return page(where, committee(where, committee), Form.empty());
  }

  @Post
  HttpResponse<?> update(Viewer viewer, String area, long committee, Form form) {
    LocalArea where = area(viewer, area);
    Committee found = committee(where, committee);
    String name = form.line("name", "Enter the committee's name.");
    int version = form.seen(found.version());
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.named().path("/agencies?done=committee-renamed"),
            () -> partners.renameCommittee(viewer, where.id(), found.id(), name, version));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(where, found, form).refused();
  }

  private LocalArea area(Viewer viewer, String slug) {
    LocalArea area = areas.get(viewer, slug);
    viewer.require(Permission.MANAGE_AGENCIES, area.id());
    return area;
  }

  private Committee committee(LocalArea area, long id) {
    return repository.committee(area.id(), new CommitteeId(id)).orElseThrow(NotFound::new);
  }

  private static Page page(LocalArea area, Committee committee, Form form) {
    return new Page(
            "Rename " + committee.name(),
            "areas/committee",
            new EditPage(
                area.name(),
                area.named().path("/agencies"),
                area.named().path("/committees/" + committee.id().value() + "/name"),
                committee.name(),
                form.has("name") ? form.text("name") : committee.name(),
                form.error("name"),
                form.has("version") ? form.number("version") : committee.version()))
        .withErrors(form.errors());
  }
}
