package plumbline.reviews;

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
import plumbline.common.ReviewPartId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The parts of a review: adding one after the other, changing, releasing, removing one. */
@Controller("/areas/{area}/reviews/{id}/parts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PartController {

  private final Reviews reviews;
  private final ReviewParts parts;
  private final PartRepository repository;
  private final PartPages pages;
  private final Submissions submissions;

  PartController(
      Reviews reviews,
      ReviewParts parts,
      PartRepository repository,
      PartPages pages,
      Submissions submissions) {
    this.reviews = reviews;
    this.parts = parts;
    this.repository = repository;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get("/new")
  Page newOne(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String below,
      @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    Review review = review(viewer, where, id);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    return pages
        .newOne(viewer, where, review, new PartPages.Start(kind, below), Form.empty())
        .withNotice(done.equals("added") ? "The part is added. Enter the next one." : "");
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Review review = review(viewer, where, id);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    Optional<PartFacts> facts = new ReviewForm(form).part();
    try {
      if (form.isGood() && facts.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            next(where, review, form),
            () -> parts.add(viewer, where.id(), review.id(), facts.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.newOne(viewer, where, review, new PartPages.Start("", ""), form).refused();
  }

  /** Most parts come one after the other, of one kind and below one part. */
  private static String next(AreaName area, Review review, Form form) {
    String address = area.path("/reviews/" + review.id().value());
    return form.text("then").equals("next")
        ? "%s/parts/new?done=added&kind=%s&below=%s"
            .formatted(address, form.text("kind"), form.text("parent"))
        : address + "?done=added";
  }

  @Get("/{part}")
  Page edit(Viewer viewer, String area, long id, long part) {
    AreaName where = viewer.area(area);
    Review review = review(viewer, where, id);
    Part found = part(viewer, where, review, part);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    return pages.edit(viewer, where, review, found, Form.empty());
  }

  @Post("/{part}")
  HttpResponse<?> update(Viewer viewer, String area, long id, long part, Form form) {
    AreaName where = viewer.area(area);
    Review review = review(viewer, where, id);
    Part found = part(viewer, where, review, part);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    Optional<PartFacts> facts = new ReviewForm(form).part();
    int version = form.number("version");
    int position = position(form);
    return once(
        viewer,
        where,
        new Place(review, found),
        form,
        "changed",
        () -> parts.change(viewer, where.id(), found.id(), version, position, facts.orElseThrow()));
  }

  /** Its new place; only whoever types another one moves it, whatever others moved meanwhile. */
  private static int position(Form form) {
    String text = form.text("position").strip();
    if (text.isEmpty() || text.equals(form.text("stood"))) {
      return ReviewParts.STAYS;
    }
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) == 0) {
      form.refuse("position", "Enter its place as a number, 1 for the first part.");
      return ReviewParts.STAYS;
    }
    return Integer.parseInt(text);
  }

  @Post("/{part}/release")
  HttpResponse<?> release(Viewer viewer, String area, long id, long part, Form form) {
    AreaName where = viewer.area(area);
    Review review = review(viewer, where, id);
    Part found = part(viewer, where, review, part);
    viewer.require(Permission.RELEASE_PARTS, where.id());
    int version = form.number("version");
    boolean isReleased = form.text("release").equals("yes");
    String note = form.line("note", "Say who agreed to this, and why.");
    return once(
        viewer,
        where,
        new Place(review, found),
        form,
        isReleased ? "released" : "withheld",
        () -> parts.release(viewer, where.id(), found.id(), version, isReleased, note));
  }

  @Post("/{part}/remove")
  HttpResponse<?> remove(Viewer viewer, String area, long id, long part, Form form) {
    AreaName where = viewer.area(area);
    Review review = review(viewer, where, id);
    Part found = part(viewer, where, review, part);
    viewer.require(Permission.KEEP_REVIEWS, where.id());
    int version = form.number("version");
    return once(
        viewer,
        where,
        new Place(review, found),
        form,
        "removed",
        () -> parts.remove(viewer, where.id(), found.id(), version));
  }

  private record Place(Review review, Part part) {}

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Place place, Form form, String done, Runnable change) {
    try {
      if (form.isGood()) {
        String next = area.path("/reviews/" + place.review().id().value() + "?done=" + done);
        return submissions.once(viewer.id(), form, next, change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("kind", conflict);
      return pages.edit(viewer, area, place.review(), place.part(), form).as(HttpStatus.CONFLICT);
    }
    return pages.edit(viewer, area, place.review(), place.part(), form).refused();
  }

  private Review review(Viewer viewer, AreaName area, long id) {
    return reviews.find(viewer, area.id(), new ReviewId(id)).orElseThrow(NotFound::new);
  }

  private Part part(Viewer viewer, AreaName area, Review review, long id) {
    return repository
        .find(viewer, area.id(), new ReviewPartId(id))
        .filter(part -> part.reviewId().equals(review.id()))
        .orElseThrow(NotFound::new);
  }
}
