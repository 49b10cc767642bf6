package plumbline.figures;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** The measures of an area, and one of them. */
@Controller("/areas/{area}/measures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class FigureController {

  private final KeptFigures kept;

  FigureController(KeptFigures kept) {
    this.kept = kept;
  }

  @Get
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String by,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return kept.index(viewer, where, by.equals("criterion"), page)
        .withNotice(
            done.equals("added") ? "The measure has been added. Now record its figures." : "");
  }

  @Get("/{id}")
  Page show(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "") String series,
      @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return kept.show(viewer, where, new MeasureId(id), series).withNotice(notice(done));
  }

  private static String notice(String done) {
    return switch (done) {
      case "added" -> "The measure has been added. Now record its figures.";
      case "changed" -> "The change is saved.";
      case "linked" -> "The links are saved.";
      case "recorded" ->
          "The figure is recorded. Only the partnership reads it until it is released.";
      case "restated" -> "The figure is restated. The one before stands under what held earlier.";
      case "withdrawn" -> "The figure is withdrawn. It stands under what held earlier.";
      case "released" -> "Who may read it is saved.";
      case "claimed" -> "The stated number is recorded and checked.";
      default -> "";
    };
  }
}
