package plumbline.publications;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PublicationId;
import plumbline.files.Files;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** The papers that were sent: their list, what is said about each, and its files. */
@Controller("/areas/{area}")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PublicationController {

  private final PublicationRepository repository;
  private final PublicationFileRepository formats;
  private final PublicationPages pages;
  private final PublicationLists lists;
  private final Files files;

  PublicationController(
      PublicationRepository repository,
      PublicationFileRepository formats,
      PublicationPages pages,
      PublicationLists lists,
      Files files) {
    this.repository = repository;
    this.formats = formats;
    this.pages = pages;
    this.lists = lists;
    this.files = files;
  }

  @Get("/reports")
  @Produces(MediaType.TEXT_HTML)
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "1") int drafts) {
    return lists.page(viewer, viewer.area(area), new PublicationLists.Place(page, drafts));
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
}
