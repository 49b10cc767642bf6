package plumbline.chronicles;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.areas.Areas;
import plumbline.areas.LocalArea;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/** Who changed what in an area, and whether the chain of changes holds. */
@Controller("/areas/{area}/history")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class HistoryController {

  private static final String NEWEST = "9223372036854775807";

  private final Areas areas;
  private final HistoryPages pages;
  private final HistoryExports exports;

  HistoryController(Areas areas, HistoryPages pages, HistoryExports exports) {
    this.areas = areas;
    this.pages = pages;
    this.exports = exports;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String person,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = NEWEST) long before) {
    Form asked =
        Form.empty()
            .with("person", person)
            .with("kind", kind)
            .with("from", from)
            .with("until", until);
    return pages.index(chain(viewer, area), asked, before);
  }

  /** The changes of the record whose subject begins so. */
  @Get("/record")
  @Produces(MediaType.TEXT_HTML)
  Page subject(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String of,
      @QueryValue(defaultValue = NEWEST) long before) {
    return pages.subject(chain(viewer, area), of, before);
  }

  @Get("/verify")
  @Produces(MediaType.TEXT_HTML)
  Page verify(Viewer viewer, String area) {
    return pages.verify(chain(viewer, area));
  }

  @Get("/export.csv")
  HttpResponse<?> csv(Viewer viewer, String area) {
    return exports.csv(viewer, chain(viewer, area));
  }

  @Get("/export.jsonl")
  HttpResponse<?> jsonLines(Viewer viewer, String area) {
    return exports.jsonLines(viewer, chain(viewer, area));
  }

  private Chain chain(Viewer viewer, String slug) {
    LocalArea area = areas.get(viewer, slug);
    viewer.require(Permission.READ_HISTORY, area.id());
    return Chain.of(viewer, area.named());
  }
}
