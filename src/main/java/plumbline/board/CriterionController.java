package plumbline.board;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.history.SubjectPages;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** One criterion with its story, and who changed what. */
@Controller("/areas/{area}/criteria/{criterion}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class CriterionController {

  private final CriterionPages pages;
  private final SubjectPages history;

  CriterionController(CriterionPages pages, SubjectPages history) {
    this.pages = pages;
    this.history = history;
  }

  @Get
  Page show(Viewer viewer, String area, CriterionId criterion) {
    CriterionPage page = pages.page(viewer, viewer.area(area), criterion);
    return new Page(page.heading(), "board/criterion", page);
  }

  @Get("/history")
  Page history(
      Viewer viewer,
      String area,
      CriterionId criterion,
      @QueryValue(defaultValue = "9223372036854775807") long before) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    if (!viewer.readsWholeArea(where.id())) {
      throw new NotAllowed("You may not read the history of this criterion.");
    }
    CriterionPage page = pages.page(viewer, where, criterion);
    return history.page(
        where.id(),
        "rating " + criterion + " ",
        page.heading(),
        where.path("/criteria/" + criterion),
        before);
  }
}
