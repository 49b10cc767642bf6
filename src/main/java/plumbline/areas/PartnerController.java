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
import java.util.Arrays;
import java.util.List;
import plumbline.common.AgencyId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The agencies and committees of an area, on one page. */
@Controller("/areas/{area}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PartnerController {

  private static final List<Kind> KINDS =
      Arrays.stream(AgencyKind.values()).map(kind -> new Kind(kind.name(), kind.words())).toList();

  private final Partners partners;
  private final PartnerRepository repository;
  private final Areas areas;
  private final Submissions submissions;

  PartnerController(
      Partners partners, PartnerRepository repository, Areas areas, Submissions submissions) {
    this.partners = partners;
    this.repository = repository;
    this.areas = areas;
    this.submissions = submissions;
  }

  /** A kind of agency to choose. */
  record Kind(String value, String text) {}

  record IndexPage(
      String area,
      String base,
      List<Line> agencies,
      List<Line> committees,
      String name,
      String nameError,
      List<Kind> kinds,
      String kind,
      String kindError,
      String committee,
      String committeeError) {

    /** An agency or committee; a committee is of no kind. */
    record Line(String href, String name, String kind) {}
  }

  record EditPage(
      String area,
      String agencies,
      String action,
      String heading,
      String name,
      String nameError,
      List<Kind> kinds,
      String kind,
      String kindError,
      int version) {}

  @Get("/agencies")
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "") String done) {
    return page(viewer, area(viewer, area), Form.empty()).withNotice(notice(done));
  }

  @Post("/agencies")
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    LocalArea where = area(viewer, area);
    String name = form.line("name", "Enter the agency's name.");
    AgencyKind kind = kind(form);
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.named().path("/agencies?done=agency-added"),
            () -> partners.addAgency(viewer, where.id(), name, kind));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(viewer, where, form).refused();
  }

  @Get("/agencies/{agency}")
  Page edit(Viewer viewer, String area, long agency) {
    LocalArea where = area(viewer, area);
    return editPage(where, agency(where, agency), Form.empty());
  }

  @Post("/agencies/{agency}")
  HttpResponse<?> update(Viewer viewer, String area, long agency, Form form) {
    LocalArea where = area(viewer, area);
    Agency found = agency(where, agency);
    String name = form.line("name", "Enter the agency's name.");
    AgencyKind kind = kind(form);
    int version = form.seen(found.version());
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.named().path("/agencies?done=agency-changed"),
            () -> partners.changeAgency(viewer, where.id(), found.id(), name, kind, version));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return editPage(where, found, form).refused();
  }

  @Post("/committees")
  HttpResponse<?> createCommittee(Viewer viewer, String area, Form form) {
    LocalArea where = area(viewer, area);
    String name = form.line("committee", "Enter the committee's name.");
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.named().path("/agencies?done=committee-added"),
            () -> partners.addCommittee(viewer, where.id(), name));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(viewer, where, form).refused();
  }

  private static String notice(String done) {
    return switch (done) {
      case "agency-added" -> "The agency is added. People can now be invited to speak for it.";
      case "agency-changed" -> "The agency is changed.";
      case "committee-renamed" -> "The committee is renamed.";
      case "committee-added" -> "The committee is added. Its readers can now be invited.";
      default -> "";
    };
  }

  private LocalArea area(Viewer viewer, String slug) {
    LocalArea area = areas.get(viewer, slug);
    viewer.require(Permission.MANAGE_AGENCIES, area.id());
    return area;
  }

  private Agency agency(LocalArea area, long id) {
    return repository.agency(area.id(), new AgencyId(id)).orElseThrow(NotFound::new);
  }

  private static AgencyKind kind(Form form) {
    try {
      return AgencyKind.valueOf(form.text("kind"));
    } catch (IllegalArgumentException none) {
      form.refuse("kind", "Choose what kind of agency this is.");
      return AgencyKind.OTHER;
    }
  }

  private Page page(Viewer viewer, LocalArea area, Form form) {
    String base = area.named().path("");
    List<IndexPage.Line> lines =
        repository.agencies(viewer, area.id()).stream()
            .map(agency ->
                new IndexPage.Line(
                    base + "/agencies/" + agency.id().value(),
                    agency.name(),
                    agency.kind().words()))
            .toList();
    List<IndexPage.Line> committees =
        repository.committees(viewer, area.id()).stream()
            .map(committee ->
                new IndexPage.Line(
                    base + "/committees/" + committee.id().value() + "/name", committee.name(), ""))
            .toList();
    return new Page(
            "Agencies and committees",
            "areas/partners",
            new IndexPage(
                area.name(),
                base,
                lines,
                committees,
                form.text("name"),
                form.error("name"),
                KINDS,
                form.text("kind"),
                form.error("kind"),
                form.text("committee"),
                form.error("committee")))
        .withErrors(form.errors());
  }

  private static Page editPage(LocalArea area, Agency agency, Form form) {
    return new Page(
            "Change " + agency.name(),
            "areas/agency",
            new EditPage(
                area.name(),
                area.named().path("/agencies"),
                area.named().path("/agencies/" + agency.id().value()),
                agency.name(),
                form.has("name") ? form.text("name") : agency.name(),
                form.error("name"),
                KINDS,
                form.has("kind") ? form.text("kind") : agency.kind().name(),
                form.error("kind"),
                form.has("version") ? form.number("version") : agency.version()))
        .withErrors(form.errors());
  }
}
