package plumbline.areas;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

@Controller("/areas")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AreaController {

  private static final int ON_A_PAGE = 50;

  private final Areas areas;
  private final AreaRepository repository;
  private final Submissions submissions;

  AreaController(Areas areas, AreaRepository repository, Submissions submissions) {
    this.areas = areas;
    this.repository = repository;
    this.submissions = submissions;
  }

  record IndexPage(List<Line> areas, boolean mayCreate, String previous, String next) {
    record Line(String name, String href) {}
  }

  record EditPage(
      String heading,
      String action,
      boolean isNew,
      String slug,
      String slugError,
      String name,
      String nameError,
      String contactRole,
      String contactRoleError,
      int version) {}

  @Get
  Page index(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
    int number = Math.clamp(page, 1, 10_000);
    List<LocalArea> found =
        repository.page(viewer, ON_A_PAGE + 1, (number - 1) * ON_A_PAGE);
    List<IndexPage.Line> lines =
        found.stream()
            .limit(ON_A_PAGE)
            .map(area -> new IndexPage.Line(area.name(), area.named().path("")))
            .toList();
    return new Page(
        "Areas",
        "areas/index",
        new IndexPage(
            lines,
            viewer.may(Permission.CREATE_AREA, AreaId.INSTALLATION),
            number > 1 ? "/areas?page=" + (number - 1) : "",
            found.size() > ON_A_PAGE ? "/areas?page=" + (number + 1) : ""));
  }

  @Get("/new")
  Page newOne(Viewer viewer) {
    viewer.require(Permission.CREATE_AREA, AreaId.INSTALLATION);
    return newPage(Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, Form form) {
    viewer.require(Permission.CREATE_AREA, AreaId.INSTALLATION);
    String slug = form.line("slug", "Enter a short name for the area's address.");
    String name = form.line("name", "Enter the name of the area.");
    String contact = form.line("contact_role", "Enter the role that committees ask.");
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            "/areas/" + slug,
            () -> areas.create(viewer, slug, name, contact));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return newPage(form).refused();
  }

  @Get("/{area}")
  Page edit(Viewer viewer, String area) {
    LocalArea found = areas.get(viewer, area);
    viewer.require(Permission.EDIT_AREA, found.id());
    return editPage(found, Form.empty());
  }

  @Post("/{area}")
  HttpResponse<?> update(Viewer viewer, String area, Form form) {
    LocalArea found = areas.get(viewer, area);
    viewer.require(Permission.EDIT_AREA, found.id());
    String name = form.line("name", "Enter the name of the area.");
    String contact = form.line("contact_role", "Enter the role that committees ask.");
    if (!form.isGood()) {
      return editPage(found, form).refused();
    }
    int version = form.number("version");
    return submissions.once(
        viewer.id(),
        form,
        found.named().path(""),
        () -> areas.update(viewer, found.named(), name, contact, version));
  }

  private static Page newPage(Form form) {
    return page("Add an area", "/areas", true, form, form.text("slug"), "", "", 0);
  }

  private static Page editPage(LocalArea area, Form form) {
    return page(
        area.name(),
        area.named().path(""),
        false,
        form,
        area.slug(),
        area.name(),
        area.contactRole(),
        area.version());
  }

  private static Page page(
      String heading,
      String action,
      boolean isNew,
      Form form,
      String slug,
      String name,
      String contactRole,
      int version) {
    return new Page(
            heading,
            "areas/edit",
            new EditPage(
                heading,
                action,
                isNew,
                slug,
                form.error("slug"),
                form.has("name") ? form.text("name") : name,
                form.error("name"),
                form.has("contact_role") ? form.text("contact_role") : contactRole,
                form.error("contact_role"),
                version))
        .withErrors(form.errors());
  }
}
