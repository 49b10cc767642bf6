package plumbline.papers;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Papers in the making, for programs; what they say is a download of its own. */
@Controller(ApiCall.ROOT + "/areas/{area}/papers")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PaperReads {

  private final Papers papers;

  PaperReads(Papers papers) {
    this.papers = papers;
  }

  record PaperResource(
      PaperId id,
      PaperKind kind,
      String title,
      CommitteeId committeeId,
      String committee,
      @Nullable ItemId itemId,
      @Nullable LocalDate heldOn,
      Audience audience,
      @Nullable Month fromMonth,
      @Nullable Month toMonth,
      @Nullable ReviewId reviewId,
      @Nullable PlanId planId,
      String summary,
      List<Section> sections,
      boolean sent,
      int version) {

    static PaperResource of(Paper paper) {
      return new PaperResource(
          paper.id(),
          paper.kind(),
          paper.title(),
          paper.committeeId(),
          paper.committee(),
          paper.itemId(),
          paper.heldOn(),
          paper.audience(),
          paper.fromMonth(),
          paper.toMonth(),
          paper.reviewId(),
          paper.planId(),
          paper.summary(),
          paper.sections(),
          paper.sent(),
          paper.version());
    }
  }

  @Get
  @Reads(value = PaperResource.class, list = true, words = "The papers that are not sent yet")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = PaperController.area(viewer, area);
    return Resource.page(
        where.path("/papers"),
        page,
        (limit, offset) ->
            papers.drafts(viewer, where.id(), limit, offset).stream()
                .map(PaperResource::of)
                .toList());
  }

  @Get("/{id}")
  @Reads(value = PaperResource.class, words = "One paper in the making")
  Resource show(Viewer viewer, String area, long id) {
    AreaName where = PaperController.area(viewer, area);
    Paper found = papers.find(viewer, where.id(), new PaperId(id)).orElseThrow(NotFound::new);
    return Resource.of(PaperResource.of(found), found.version());
  }
}
