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
import plumbline.common.AreaName;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The areas of the installation, and the details of one. */
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

    /** An area and the pages of it that are open to this person; an empty address is none. */
    record Line(
        String name, String board, String edit, String agencies, String terms, String people) {}
  }

  record EditPage(
      boolean isNew,
      String base,
      boolean hasBoard,
      String slug,
      String slugError,
      String name,
      String nameError,
      String contactRole,
      String contactRoleError,
      Field onsCode,
      Field neighbours,
      int version) {}

  @Get
  Page index(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
    int number = Math.clamp(page, 1, 10_000);
    List<LocalArea> found = repository.page(viewer, ON_A_PAGE + 1, (number - 1) * ON_A_PAGE);
    return new Page(
        "Areas",
        "areas/index",
        new IndexPage(
            found.stream().limit(ON_A_PAGE).map(area -> line(viewer, area)).toList(),
            viewer.may(Permission.CREATE_AREA, AreaId.INSTALLATION),
            number > 1 ? "/areas?page=" + (number - 1) : "",
            found.size() > ON_A_PAGE ? "/areas?page=" + (number + 1) : ""));
  }

  private static IndexPage.Line line(Viewer viewer, LocalArea area) {
    AreaName named = area.named();
    boolean mayEdit = viewer.may(Permission.EDIT_AREA, area.id());
    return new IndexPage.Line(
        area.name(),
        viewer.areas().contains(named) ? named.path("/board") : "",
        mayEdit ? named.path("") : "",
        viewer.may(Permission.MANAGE_AGENCIES, area.id()) ? named.path("/agencies") : "",
        mayEdit || viewer.readsWholeArea(area.id()) ? named.path("/terms") : "",
        viewer.may(Permission.MANAGE_PEOPLE, area.id()) ? named.path("/people") : "");
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
        Areas.checkSlug(slug);
        return submissions.makeAndShow(
            viewer.id(),
            form,
            "/areas/" + slug + "?done=added",
            () -> areas.create(viewer, slug, name, contact));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return newPage(form).refused();
  }

  @Get("/{area}")
  Page edit(Viewer viewer, String area, @QueryValue(defaultValue = "") String done) {
    LocalArea found = areas.get(viewer, area);
    viewer.require(Permission.EDIT_AREA, found.id());
    return editPage(viewer, found, Form.empty()).withNotice(notice(done, found));
  }

  @Post("/{area}")
  HttpResponse<?> update(Viewer viewer, String area, Form form) {
    LocalArea found = areas.get(viewer, area);
    viewer.require(Permission.EDIT_AREA, found.id());
    String name = form.line("name", "Enter the name of the area.");
    String contact = form.line("contact_role", "Enter the role that committees ask.");
    if (form.isGood()) {
      try {
        AreaDetails details =
            AreaDetails.typed(
                name,
                contact,
                form.text("ons_code", found.onsCode()),
                form.text("neighbours", found.neighbours()));
        int version = form.seen(found.version());
        return submissions.once(
            viewer.id(),
            form,
            found.named().path("?done=changed"),
            () -> areas.update(viewer, found.named(), details, version));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return editPage(viewer, found, form).refused();
  }

  private static String notice(String done, LocalArea area) {
    return switch (done) {
      case "added" -> area.name() + " is added. Next, add its agencies and invite its coordinator.";
      case "changed" -> "The details of " + area.name() + " are changed.";
      default -> "";
    };
  }

  private static Page newPage(Form form) {
    EditPage page =
        new EditPage(
            true,
            "/areas",
            false,
            form.text("slug"),
            form.error("slug"),
            form.text("name"),
            form.error("name"),
            form.text("contact_role"),
            form.error("contact_role"),
            Field.of(form, "ons_code"),
            Field.of(form, "neighbours"),
            0);
    return new Page("Add an area", "areas/edit", page).withErrors(form.errors());
  }

  private static Page editPage(Viewer viewer, LocalArea area, Form form) {
    EditPage page =
        new EditPage(
            false,
            area.named().path(""),
            viewer.areas().contains(area.named()),
            area.slug(),
            "",
            form.has("name") ? form.text("name") : area.name(),
            form.error("name"),
            form.has("contact_role") ? form.text("contact_role") : area.contactRole(),
            form.error("contact_role"),
            Field.of(form, "ons_code", area.onsCode()),
            Field.of(form, "neighbours", String.join("\n", area.neighbourCodes())),
            form.has("version") ? form.number("version") : area.version());
    return new Page(area.name(), "areas/edit", page).withErrors(form.errors());
  }
}
