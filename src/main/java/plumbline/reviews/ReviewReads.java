package plumbline.reviews;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.NotFound;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** What was found by those who looked from outside, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/reviews")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class ReviewReads {

  private final Reviews reviews;
  private final ReviewParts parts;

  ReviewReads(Reviews reviews, ReviewParts parts) {
    this.reviews = reviews;
    this.parts = parts;
  }

  /** A review; its dates are as exact as they are known. */
  record ReviewResource(
      ReviewId id,
      ReviewKind kind,
      String title,
      String conductedBy,
      String began,
      String ended,
      String published,
      String marking,
      Readers readers,
      @Nullable CommitteeId committeeId,
      String source,
      @Nullable ReviewId predecessorId,
      String outcome,
      int version) {

    static ReviewResource of(Review review) {
      return new ReviewResource(
          review.id(),
          review.kind(),
          review.title(),
          review.conductedBy(),
          review.began(),
          review.ended(),
          review.published(),
          review.marking(),
          review.readers(),
          review.committeeId(),
          review.source(),
          review.predecessorId(),
          review.outcome(),
          review.version());
    }
  }

  record PartResource(
      ReviewPartId id,
      int position,
      PartKind kind,
      String reference,
      String heading,
      String words,
      String role,
      String figure,
      Confidence confidence,
      String verdict,
      @Nullable ReviewPartId parentId,
      boolean withheld,
      int version) {

    static PartResource of(Part part) {
      return new PartResource(
          part.id(),
          part.position(),
          part.kind(),
          part.reference(),
          part.heading(),
          part.words(),
          part.role(),
          part.figure(),
          part.confidence(),
          part.verdict(),
          part.parentId(),
          part.withheld(),
          part.version());
    }
  }

  @Get
  @Reads(value = ReviewResource.class, list = true, words = "The reviews of an area")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.cut(
        reviews.all(viewer, where.id()).stream().map(ReviewResource::of).toList(),
        where.path("/reviews"),
        page);
  }

  @Get("/{id}")
  @Reads(value = ReviewResource.class, words = "One review")
  Resource show(Viewer viewer, String area, long id) {
    Review found = find(viewer, viewer.area(area), id);
    return Resource.of(ReviewResource.of(found), found.version());
  }

  @Get("/{id}/parts")
  @Reads(value = PartResource.class, list = true, words = "What a review found, in print order")
  Resource parts(Viewer viewer, String area, long id, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    Review found = find(viewer, where, id);
    return Resource.cut(
        parts.all(viewer, where.id(), found.id()).stream().map(PartResource::of).toList(),
        where.path("/reviews/" + id + "/parts"),
        page);
  }

  private Review find(Viewer viewer, AreaName area, long id) {
    return reviews.find(viewer, area.id(), new ReviewId(id)).orElseThrow(NotFound::new);
  }
}
