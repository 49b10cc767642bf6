package plumbline.publications;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
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

  private final Publications publications;
  private final PublicationRepository repository;
  private final PublicationFileRepository formats;
  private final PublicationPages pages;
  private final PublicationLists lists;
  private final Files files;
  private final Submissions submissions;

  PublicationController(
      Publications publications,
      PublicationRepository repository,
      PublicationFileRepository formats,
      PublicationPages pages,
      PublicationLists lists,
      Files files,
      Submissions submissions) {
    this.publications = publications;
    this.repository = repository;
    this.formats = formats;
    this.pages = pages;
    this.lists = lists;
    this.files = files;
    this.submissions = submissions;
  }

  @Get("/reports")
  @Produces(MediaType.TEXT_HTML)
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "1") int drafts) {
    return lists.page(
        viewer, viewer.area(area), new PublicationLists.Place(page, drafts), Form.empty());
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
      PublicationId id = new PublicationId(Ids.next());
      HttpResponse<?> answer =
          submissions.once(
              viewer.id(),
              form,
              where.path("/publications/" + id.value()),
              () -> publications.sendRatings(viewer, where, committee, from, to, id));
      publications.wake(where.id(), id);
      return answer;
    } catch (Refused refused) {
      form.refuse(refused);
      return lists.page(viewer, where, PublicationLists.Place.FIRST, form).refused();
    }
  }

  @Get("/publications/{id}")
  @Produces(MediaType.TEXT_HTML)
  Page show(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return pages.show(viewer, where, find(viewer, where, id));
  }

  @Get("/publications/{id}/page")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> page(Viewer viewer, String area, long id) {
    return bytes(viewer, viewer.area(area), id, Format.PAGE)
        .header(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src data:; img-src data:; frame-ancestors 'none'; base-uri 'none'");
  }

  @Get(
      uris = {
        "/publications/{id}.pdf",
        "/publications/{id}.docx",
        "/publications/{id}.xlsx",
        "/publications/{id}.zip",
        "/publications/{id}.csv",
        "/publications/{id}.json"
      })
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> file(HttpRequest<?> request, Viewer viewer, String area, long id) {
    String path = request.getPath();
    Format format =
        Arrays.stream(Format.values())
            .filter(each -> path.endsWith(each.suffix()))
            .findFirst()
            .orElseThrow(NotFound::new);
    return bytes(viewer, viewer.area(area), id, format);
  }

  /** The bytes as they were made; those of a paper that was withdrawn only for who withdraws. */
  private MutableHttpResponse<byte[]> bytes(Viewer viewer, AreaName area, long id, Format format) {
    Publication paper = find(viewer, area, id);
    boolean keeps = viewer.may(Permission.PUBLISH_REPORTS, area.id());
    if (!paper.isReadable() && !(keeps && paper.isWithdrawn())) {
      throw new NotFound();
    }
    PublicationFile file =
        formats.of(area.id(), paper.id()).stream()
            .filter(each -> each.format() == format)
            .findFirst()
            .orElseThrow(NotFound::new);
    byte[] bytes =
        files
            .read(area.id(), file.sha256())
            .orElseThrow(() ->
                new Conflict(
                    "The stored copy of this paper is missing or damaged, so it is not shown."
                        + " Tell the coordinator."));
    String how = format == Format.PAGE ? "inline" : "attachment";
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(format.mediaType()))
        .header("Content-Disposition", how + "; filename=\"" + paper.fileName(area, format) + "\"");
  }

  private Publication find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new PublicationId(id)).orElseThrow(NotFound::new);
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
