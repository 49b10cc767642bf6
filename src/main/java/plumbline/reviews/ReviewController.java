package plumbline.reviews;

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
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.history.SubjectPages;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The reviews of an area and one of them, on pages and as a file. */
@Controller("/areas/{area}/reviews")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReviewController {

  private final Reviews reviews;
  private final ReviewPages pages;
  private final ReviewCsv csv;
  private final SubjectPages history;
  private final Submissions submissions;

  ReviewController(
      Reviews reviews,
      ReviewPages pages,
      ReviewCsv csv,
      SubjectPages history,
      Submissions submissions) {
    this.reviews = reviews;
    this.pages = pages;
    this.csv = csv;
    this.history = history;
    this.submissions = submissions;
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "") String done) {
    return pages
        .index(viewer, viewer.area(area))
        .withNotice(done.equals("added") ? "The review is added. Open it to add its parts." : "");
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    return pages.form(viewer, where, Optional.empty(), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    Optional<ReviewFacts> facts = new ReviewForm(form).facts();
    try {
      if (form.isGood() && facts.isPresent()) {
        return submissions.make(
            viewer.id(),
            form,
            where.path("/reviews?done=added"),
            () -> where.path("/reviews/" + reviews.add(viewer, where.id(), facts.get()).value()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.form(viewer, where, Optional.empty(), form).refused();
  }

  @Get("/{id}")
  Page show(Viewer viewer, String area, long id, @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return pages.show(viewer, where, find(viewer, where, id)).withNotice(notice(done));
  }

  private static String notice(String done) {
    return switch (done) {
      case "added" -> "The part is added.";
      case "changed" -> "The change is saved.";
      case "released" ->
          "The part is released. Readers of this review see it, unless what it belongs to is withheld.";
      case "withheld" -> "The part is withheld: only coordinator and leads read it.";
      case "removed" -> "The part is removed.";
      default -> "";
    };
  }

  @Get("/{id}.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Review review = find(viewer, where, id);
    return HttpResponse.ok(csv.bytes(viewer, where, review))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"review-" + id + ".csv\"");
  }

  @Get("/{id}/edit")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Review review = find(viewer, where, id);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    return pages.form(viewer, where, Optional.of(review), Form.empty());
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Review review = find(viewer, where, id);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    Optional<ReviewFacts> facts = new ReviewForm(form).facts();
    int version = form.number("version");
    try {
      if (form.isGood() && facts.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/reviews/" + id + "?done=changed"),
            () -> reviews.change(viewer, where.id(), review.id(), version, facts.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("title", conflict);
      return pages.form(viewer, where, Optional.of(review), form).as(HttpStatus.CONFLICT);
    }
    return pages.form(viewer, where, Optional.of(review), form).refused();
  }

  @Get("/{id}/history")
  Page history(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "9223372036854775807") long before) {
    AreaName where = viewer.area(area);
    Review review = find(viewer, where, id);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    return history.page(
        where.id(),
        Reviews.subject(review.id()),
        review.title(),
        where.path("/reviews/" + id),
        before);
  }

  private Review find(Viewer viewer, AreaName area, long id) {
    return reviews.find(viewer, area.id(), new ReviewId(id)).orElseThrow(NotFound::new);
  }
}
