package plumbline.chronicles;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/** What changed that belongs to no area: accounts, administrators, published statistics. */
@Controller("/admin/history")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class InstallationHistoryController {

  private static final String NEWEST = "9223372036854775807";

  private final HistoryPages pages;
  private final HistoryExports exports;

  InstallationHistoryController(HistoryPages pages, HistoryExports exports) {
    this.pages = pages;
    this.exports = exports;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  Page index(
      Viewer viewer,
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
    return pages.index(chain(viewer), asked, before);
  }

  @Get("/record")
  @Produces(MediaType.TEXT_HTML)
  Page subject(
      Viewer viewer,
      @QueryValue(defaultValue = "") String of,
      @QueryValue(defaultValue = NEWEST) long before) {
    return pages.subject(chain(viewer), of, before);
  }

  @Get("/verify")
  @Produces(MediaType.TEXT_HTML)
  Page verify(Viewer viewer) {
    return pages.verify(chain(viewer));
  }

  @Get("/export.csv")
  HttpResponse<?> csv(Viewer viewer) {
    return exports.csv(viewer, chain(viewer));
  }

  @Get("/export.jsonl")
  HttpResponse<?> jsonLines(Viewer viewer) {
    return exports.jsonLines(viewer, chain(viewer));
  }

  private static Chain chain(Viewer viewer) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
    return Chain.ofInstallation();
  }
}
