package plumbline.ratings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Records that a closed month had a rating wrong. */
@Controller("/areas/{area}/rounds/{month}/corrections/{criterion}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class CorrectionController {

  private static final String NOT_RATED = "not-rated";

  private final Ratings ratings;
  private final RatingRepository repository;
  private final Frameworks frameworks;
  private final Submissions submissions;

  CorrectionController(
      Ratings ratings,
      RatingRepository repository,
      Frameworks frameworks,
      Submissions submissions) {
    this.ratings = ratings;
    this.repository = repository;
    this.frameworks = frameworks;
    this.submissions = submissions;
  }

  record CorrectionPage(
      String label,
      String month,
      Mark recorded,
      String action,
      String back,
      List<Choice> levels,
      String levelError,
      String reason,
      String reasonError) {

    record Choice(String value, String text, boolean checked) {}
  }

  @Get
  Page newOne(Viewer viewer, String area, Month month, CriterionId criterion) {
    AreaName where = area(viewer, area);
    return page(viewer, where, month, criterion, Form.empty());
  }

  @Post
  HttpResponse<?> create(
      Viewer viewer, String area, Month month, CriterionId criterion, Form form) {
    AreaName where = area(viewer, area);
    String chosen = form.text("level");
    if (chosen.isEmpty()) {
      form.refuse("level", "Choose what the rating should have been.");
    }
    String reason = form.words("reason");
    if (form.isGood()) {
      Optional<String> level = chosen.equals(NOT_RATED) ? Optional.empty() : Optional.of(chosen);
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/criteria/" + criterion),
            () -> ratings.correct(viewer, where.id(), month, criterion, level, reason));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(viewer, where, month, criterion, form).refused();
  }

  private static AreaName area(Viewer viewer, String slug) {
    AreaName area = viewer.area(slug);
    viewer.require(Permission.CORRECT_RATINGS, area.id());
    return area;
  }

  private Page page(Viewer viewer, AreaName area, Month month, CriterionId id, Form form) {
    Rating rating = repository.find(viewer, area.id(), month, id).orElseThrow(NotFound::new);
    Framework framework = frameworks.get(rating.framework());
    Criterion criterion = framework.criterion(id).orElseThrow(NotFound::new);
    List<CorrectionPage.Choice> levels = new ArrayList<>();
    for (Level level : framework.scale().levels()) {
      levels.add(
          new CorrectionPage.Choice(
              level.key(), level.word(), level.key().equals(form.text("level"))));
    }
    levels.add(
        new CorrectionPage.Choice(NOT_RATED, "Not rated", form.text("level").equals(NOT_RATED)));
    return new Page(
            "Record a correction",
            "ratings/correction",
            new CorrectionPage(
                criterion.label(),
                month.words(),
                Mark.of(rating.level(framework.scale()), rating.stage(), false),
                area.path("/rounds/" + month + "/corrections/" + id),
                area.path("/criteria/" + id),
                levels,
                form.error("level"),
                form.text("reason"),
                form.error("reason")))
        .withErrors(form.errors());
  }
}
