package plumbline.recommendations;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** All recommendations of an area, and many of one review entered at once. */
@Controller("/areas/{area}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ListController {

  private static final int MORE = 5;

  private final Recommendations recommendations;
  private final Reviews reviews;
  private final IndexPages listing;
  private final ManyPages many;
  private final RecommendationCsv csv;
  private final Submissions submissions;

  ListController(
      Recommendations recommendations,
      Reviews reviews,
      IndexPages listing,
      ManyPages many,
      RecommendationCsv csv,
      Submissions submissions) {
    this.recommendations = recommendations;
    this.reviews = reviews;
    this.listing = listing;
    this.many = many;
    this.csv = csv;
    this.submissions = submissions;
  }

  @Get("/recommendations")
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "0") long review,
      @QueryValue(defaultValue = "") String show,
      @QueryValue(defaultValue = "") String done) {
    return listing
        .page(viewer, viewer.area(area), new ReviewId(review), show)
        .withNotice(notice(done));
  }

  private static String notice(String done) {
    return switch (done) {
      case "added" -> "Added as drafts. Coordinator and leads see them until they are agreed.";
      case "agreed" -> "The drafts are agreed. The readers of the review see them now.";
      default -> "";
    };
  }

  @Get("/recommendations.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(
      Viewer viewer, String area, @QueryValue(defaultValue = "0") long review) {
    AreaName where = viewer.area(area);
    return HttpResponse.ok(csv.all(viewer, where, new ReviewId(review)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recommendations.csv\"");
  }

  /** For the newest review, when none is said. */
  @Get("/recommendations/many")
  Page many(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "0") long review,
      @QueryValue(defaultValue = "14") int count) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.WRITE_RECOMMENDATIONS, where.id());
    if (review != 0) {
      return many.blank(where, review(viewer, where, review), count, Form.empty());
    }
    return reviews.all(viewer, where.id()).stream()
        .findFirst()
        .map(newest -> many.blank(where, newest, count, Form.empty()))
        .orElseGet(() -> listing.page(viewer, where, new ReviewId(0), ""));
  }

  /** Shows what is found in a pasted text; writes nothing. */
  @Post("/recommendations/split")
  HttpResponse<?> split(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.WRITE_RECOMMENDATIONS, where.id());
    Review review = review(viewer, where, new RecommendationForm(form).id("review"));
    PastedText pasted = PastedText.split(form.words("pasted"));
    if (!pasted.isNumbered()) {
      form.refuse(
          "pasted",
          "No numbering was found in this text. Begin each recommendation on a line of its own with"
              + " its number or letter, such as “1.”, “i.” or “(a)”, or with “- ”.");
    } else if (pasted.items().size() > Recommendations.MOST_AT_ONCE) {
      form.refuse(
          "pasted",
          "This text has %d recommendations. Paste at most %d at once."
              .formatted(pasted.items().size(), Recommendations.MOST_AT_ONCE));
    }
    return form.isGood()
        ? many.found(where, review, pasted).as(HttpStatus.OK)
        : many.blank(where, review, ManyPages.USUAL, form).refused();
  }

  @Post("/recommendations/many")
  HttpResponse<?> createMany(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.WRITE_RECOMMENDATIONS, where.id());
    RecommendationForm typed = new RecommendationForm(form);
    Review review = review(viewer, where, typed.id("review"));
    int blocks = Math.clamp(form.number("blocks"), 1, Recommendations.MOST_AT_ONCE);
    List<RecommendationText> texts = typed.several(review.id(), blocks);
    if (form.text("then").equals("more")) {
      return many.blank(where, review, blocks + MORE, form).as(HttpStatus.OK);
    }
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/recommendations?done=added&review=" + review.id().value()),
            () -> recommendations.addAll(viewer, where.id(), review.id(), texts));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return many.blank(where, review, blocks, form).refused();
  }

  @Post("/recommendations/agree")
  HttpResponse<?> agreeAll(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.AGREE_RECOMMENDATIONS, where.id());
    Review review = review(viewer, where, new RecommendationForm(form).id("review"));
    return submissions.once(
        viewer.id(),
        form,
        where.path("/recommendations?done=agreed&review=" + review.id().value()),
        () -> recommendations.agreeAll(viewer, where.id(), review.id()));
  }

  private Review review(Viewer viewer, AreaName area, long id) {
    return reviews.find(viewer, area.id(), new ReviewId(id)).orElseThrow(NotFound::new);
  }
}
