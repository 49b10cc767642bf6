package plumbline.contributions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;
import plumbline.ratings.Mark;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.web.FieldError;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page with all agencies side by side: as it stands, or with a form not taken. */
@Singleton
final class SidesPages {

  private final AgencyRatings agencies;
  private final Ratings ratings;
  private final Frameworks frameworks;

  SidesPages(AgencyRatings agencies, Ratings ratings, Frameworks frameworks) {
    this.agencies = agencies;
    this.ratings = ratings;
    this.frameworks = frameworks;
  }

  /**
   * A dissent that was not taken.
   *
   * @param beside whether somebody else saved first, so that the form goes on from theirs
   */
  record Refusal(AgencyId agency, Form form, boolean beside) {}

  /** Where the dissent of an agency stands on the page. */
  static String anchor(AgencyId agency) {
    return "agency-" + agency.value();
  }

  private static String anchor(CriterionId criterion) {
    return "criterion-" + criterion.value().replace('.', '-');
  }

  /**
   * @throws NotFound when the person may not read the rating, or is blind to the agencies'
   */
  Page page(Viewer viewer, AreaName area, Month month, CriterionId id, Optional<Refusal> refusal) {
    Rating rating = ratings.find(viewer, area.id(), month, id).orElseThrow(NotFound::new);
    Framework framework = frameworks.get(rating.framework());
    Criterion criterion = framework.criterion(id).orElseThrow(NotFound::new);
    Sides sides = sides(viewer, area, rating, framework);
    if (sides.isBlind(viewer, area.id())) {
      throw new NotFound();
    }
    String title = criterion.label() + ": agencies side by side";
    SidesPage page =
        new SidesPage(
            month.words(),
            criterion.label(),
            criterion.wording(),
            area.path("/criteria/" + id),
            Mark.of(rating.level(framework.scale()), rating.stage(), false),
            agreedWords(rating, framework),
            rating.reason(),
            sides.divergence(),
            forms(viewer, area, rating, sides, refusal),
            rating.open() && viewer.agrees(area.id(), id)
                ? area.path("/rounds/%s/rate?record=%s#record-%s".formatted(month, id, anchor(id)))
                : "");
    return new Page(title, "contributions/show", page).withErrors(errors(refusal));
  }

  private Sides sides(Viewer viewer, AreaName area, Rating rating, Framework framework) {
    CriterionId id = rating.criterionId();
    return new Sides(
        rating.open(),
        agencies.asked(viewer, area.id(), rating.month()).stream()
            .filter(agency -> agency.criterionId().equals(id))
            .toList(),
        agencies.ofMonth(viewer, area.id(), rating.month()).stream()
            .filter(each -> each.criterionId().equals(id))
            .toList(),
        framework.scale());
  }

  private static String agreedWords(Rating rating, Framework framework) {
    String movement =
        rating
            .movement(framework.scale())
            .map(moved -> ", " + rating.before().words(moved, framework.scale()))
            .orElse("");
    return rating.stage().words() + movement + ".";
  }

  private static List<SidesPage.Side> forms(
      Viewer viewer, AreaName area, Rating rating, Sides sides, Optional<Refusal> refusal) {
    Map<String, AgencyRating> given =
        sides.given().stream()
            .collect(Collectors.toMap(AgencyRating::agencyName, Function.identity()));
    return sides.cards().stream()
        .map(card -> {
          AgencyRating agency = given.get(card.agency());
          return new SidesPage.Side(
              card,
              acceptance(viewer, area, rating, agency, refusal),
              form(viewer, area, rating, agency, refusal));
        })
        .toList();
  }

  private static SidesPage.@Nullable Acceptance acceptance(
      Viewer viewer,
      AreaName area,
      Rating rating,
      @Nullable AgencyRating given,
      Optional<Refusal> refusals) {
    if (given == null) {
      return null;
    }
    String error =
        refusals
            .filter(each -> each.agency().equals(given.agencyId()))
            .map(each -> each.form().error("accept"))
            .orElse("");
    boolean asked = given.apart() && !given.accepts() && given.dissent().isBlank();
    if (error.isEmpty() && !(asked && answers(viewer, area, rating, given))) {
      return null;
    }
    boolean speaks = viewer.contributes(area.id(), rating.criterionId(), given.agencyId());
    return new SidesPage.Acceptance(
        anchor(given.agencyId()),
        action(area, rating, given, "accept"),
        given.agencyName(),
        given.version(),
        given.agreed(),
        speaks ? "We accept the agreed rating" : "Record that the agency accepts the agreed rating",
        error);
  }

  private static String action(AreaName area, Rating rating, AgencyRating given, String answer) {
    return area.path(
        "/rounds/%s/rate/%s/agencies/%d/%s"
            .formatted(rating.month(), rating.criterionId(), given.agencyId().value(), answer));
  }

  private static SidesPage.@Nullable Dissent form(
      Viewer viewer,
      AreaName area,
      Rating rating,
      @Nullable AgencyRating given,
      Optional<Refusal> refusals) {
    if (given == null) {
      return null;
    }
    Optional<Refusal> refusal =
        refusals
            .filter(each -> each.agency().equals(given.agencyId()))
            .filter(each -> each.form().error("accept").isEmpty());
    // What was typed is given back, also where nothing can be saved any more.
    if (refusal.isEmpty() && !mayDissent(viewer, area, rating, given)) {
      return null;
    }
    Form form = refusal.map(Refusal::form).orElse(Form.empty());
    boolean typed = refusal.isPresent();
    boolean prints = typed ? form.has("printed") : given.dissentPrinted();
    return new SidesPage.Dissent(
        anchor(given.agencyId()),
        action(area, rating, given, "dissent"),
        given.agencyName(),
        typed,
        !given.dissent().isBlank(),
        refusal
            .filter(each -> !each.beside())
            .map(each -> each.form().number("version"))
            .orElse(given.version()),
        typed ? form.text("dissent") : given.dissent(),
        form.error("dissent"),
        List.of(new SidesPage.Choice("yes", "Print it in the committee paper", prints)));
  }

  private static boolean mayDissent(
      Viewer viewer, AreaName area, Rating rating, AgencyRating given) {
    return answers(viewer, area, rating, given) && (given.apart() || !given.dissent().isBlank());
  }

  /** Whether this person answers the agreed rating for the agency. */
  private static boolean answers(Viewer viewer, AreaName area, Rating rating, AgencyRating given) {
    boolean speaks =
        viewer.contributes(area.id(), rating.criterionId(), given.agencyId())
            || viewer.agrees(area.id(), rating.criterionId());
    return rating.open() && speaks;
  }

  private static List<FieldError> errors(Optional<Refusal> refusal) {
    return refusal.stream()
        .flatMap(each ->
            each.form().errors().stream()
                .map(error ->
                    new FieldError(error.field() + "-" + anchor(each.agency()), error.text())))
        .toList();
  }
}
