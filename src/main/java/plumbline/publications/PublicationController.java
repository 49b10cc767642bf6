package plumbline.publications;

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
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import plumbline.areas.Partners;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.files.Files;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Reports: making one, publishing it, and reading those that were published. */
@Controller("/areas/{area}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PublicationController {

  private static final int ON_A_PAGE = 20;

  private final Publications publications;
  private final PublicationRepository repository;
  private final Partners partners;
  private final Files files;
  private final Submissions submissions;
  private final InstantSource clock;

  PublicationController(
      Publications publications,
      PublicationRepository repository,
      Partners partners,
      Files files,
      Submissions submissions,
      InstantSource clock) {
    this.publications = publications;
    this.repository = repository;
    this.partners = partners;
    this.files = files;
    this.submissions = submissions;
    this.clock = clock;
  }

  record IndexPage(
      String base,
      boolean mayMake,
      boolean mayPublish,
      String from,
      String fromError,
      String to,
      String toError,
      List<Choice> committees,
      String committeeError,
      List<Line> papers,
      String previous,
      String next) {

    record Choice(String value, String text, boolean selected) {}

    record Line(String title, String detail, String page, String pdf, String csv, String hash) {}
  }

  @Get("/reports")
  @Produces(MediaType.TEXT_HTML)
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    return page(viewer, viewer.area(area), Math.clamp(page, 1, 1000), Form.empty());
  }

  @Post("/reports")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> publish(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.PUBLISH_REPORTS, where.id());
    try {
      Month from = month(form, "from");
      Month to = month(form, "to");
      CommitteeId committee = committee(form);
      return submissions.once(
          viewer.id(),
          form,
          where.path("/reports"),
          () -> publications.publish(viewer, where, committee, from, to));
    } catch (Refused refused) {
      form.refuse(refused);
      return page(viewer, where, 1, form).refused();
    }
  }

  @Get("/publications/{id}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(Viewer viewer, String area, long id) {
    return bytes(viewer, area, id, Publication::htmlSha256, "text/html;charset=utf-8")
        .header(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src data:; frame-ancestors 'none'; base-uri 'none'");
  }

  @Get("/publications/{id}.pdf")
  @Produces("application/pdf")
  HttpResponse<byte[]> pdf(Viewer viewer, String area, long id) {
    return bytes(viewer, area, id, Publication::pdfSha256, "application/pdf")
        .header("Content-Disposition", "attachment; filename=\"" + area + "-" + id + ".pdf\"");
  }

  @Get("/publications/{id}.csv")
  @Produces("text/csv")
  HttpResponse<byte[]> csv(Viewer viewer, String area, long id) {
    return bytes(viewer, area, id, Publication::csvSha256, "text/csv;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + area + "-" + id + ".csv\"");
  }

  private io.micronaut.http.MutableHttpResponse<byte[]> bytes(
      Viewer viewer, String area, long id, Function<Publication, String> format, String type) {
    AreaName where = viewer.area(area);
    Publication publication =
        repository.find(viewer, where.id(), new PublicationId(id)).orElseThrow(NotFound::new);
    byte[] bytes =
        files
            .read(where.id(), format.apply(publication))
            .orElseThrow(() ->
                new Conflict(
                    "The stored copy of this paper is missing or damaged, so it is not shown."
                        + " Tell the coordinator."));
    return HttpResponse.ok(bytes).contentType(MediaType.of(type));
  }

  private Page page(Viewer viewer, AreaName area, int page, Form form) {
    List<Publication> found =
        repository.newest(viewer, area.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    boolean mayPublish = viewer.may(Permission.PUBLISH_REPORTS, area.id());
    String base = area.path("/reports");
    Month last = Month.now(clock).plus(-1);
    return new Page(
            "Reports",
            "reports/index",
            new IndexPage(
                base,
                viewer.may(Permission.MAKE_REPORTS, area.id()),
                mayPublish,
                form.has("from") ? form.text("from") : last.plus(-1).toString(),
                form.error("from"),
                form.has("to") ? form.text("to") : last.toString(),
                form.error("to"),
                mayPublish ? committees(viewer, area, form) : List.of(),
                form.error("committee"),
                found.stream().limit(ON_A_PAGE).map(paper -> line(area, paper)).toList(),
                page > 1 ? base + "?page=" + (page - 1) : "",
                found.size() > ON_A_PAGE ? base + "?page=" + (page + 1) : ""))
        .withErrors(form.errors());
  }

  private List<IndexPage.Choice> committees(Viewer viewer, AreaName area, Form form) {
    return partners.committees(viewer, area.id()).stream()
        .map(committee -> {
          String value = String.valueOf(committee.id().value());
          return new IndexPage.Choice(
              value, committee.name(), value.equals(form.text("committee")));
        })
        .toList();
  }

  private static IndexPage.Line line(AreaName area, Publication paper) {
    String address = area.path("/publications/" + paper.id().value());
    String day =
        Month.words(
            paper
                .publishedAt()
                .atOffset(java.time.ZoneOffset.UTC)
                .atZoneSameInstant(Month.LONDON)
                .toLocalDate());
    return new IndexPage.Line(
        paper.title(),
        "Published to " + paper.committee() + " on " + day + " by " + paper.publishedByName(),
        address,
        address + ".pdf",
        address + ".csv",
        paper.pdfSha256());
  }

  private static Month month(Form form, String field) {
    return Month.parse(form.text(field).strip())
        .orElseThrow(() -> new Refused(field, "Enter a month as year and month, like 2026-11."));
  }

  private static CommitteeId committee(Form form) {
    String text = form.text("committee");
    if (!text.matches(Ids.FORM)) {
      throw new Refused("committee", "Choose the committee to which the report goes.");
    }
    return new CommitteeId(Long.parseLong(text));
  }
}
