package plumbline.plans;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.actions.Choice;
import plumbline.actions.Criteria;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.ReviewId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.frameworks.LevelColour;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.plans.PlanRepository.Standing;
import plumbline.ratings.Mark;
import plumbline.reviews.Reviews;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the list of plans and the form for one. */
@Singleton
final class PlanPages {

  private static final Set<LevelColour> TO_MOVE = EnumSet.of(LevelColour.RED, LevelColour.AMBER);

  private final PlanRepository repository;
  private final Criteria criteria;
  private final Frameworks frameworks;
  private final Reviews reviews;
  private final InstantSource clock;

  PlanPages(
      PlanRepository repository,
      Criteria criteria,
      Frameworks frameworks,
      Reviews reviews,
      InstantSource clock) {
    this.repository = repository;
    this.criteria = criteria;
    this.frameworks = frameworks;
    this.reviews = reviews;
    this.clock = clock;
  }

  Page index(Viewer viewer, AreaName area) {
    List<Plan> plans = repository.all(viewer, area.id(), Month.today(clock));
    boolean mayKeep = viewer.may(Permission.KEEP_PLANS, area.id());
    return new Page(
        "Plans",
        "plans/index",
        new PlansPage(
            mayKeep ? area.path("/plans/new") : "",
            plans.stream().map(plan -> line(area, plan)).toList(),
            viewer.readsWholeArea(area.id()),
            unmoved(viewer, area),
            nothing(viewer, area, mayKeep)));
  }

  private static String nothing(Viewer viewer, AreaName area, boolean mayKeep) {
    if (mayKeep) {
      return "No plan yet. Add the first, for example the improvement plan after an inspection.";
    }
    return viewer.agencies(area.id()).isEmpty()
        ? "Plans are kept by the partnership; what is published about them stands under Reports."
        : "No action of a plan is your agency’s yet. When one is, its plan stands here.";
  }

  private static PlansPage.Line line(AreaName area, Plan plan) {
    return new PlansPage.Line(
        PlanViews.address(area, plan),
        plan.title(),
        plan.after().isBlank()
            ? plan.kind().words()
            : plan.kind().words() + ", after: " + plan.after(),
        String.valueOf(plan.open()),
        String.valueOf(plan.late()),
        String.valueOf(plan.done()));
  }

  /** Red and amber criteria that no open action should move, in the order of their framework. */
  private List<PlansPage.Unmoved> unmoved(Viewer viewer, AreaName area) {
    Map<CriterionId, Standing> standings =
        repository.standings(viewer, area.id()).stream()
            .collect(Collectors.toMap(Standing::criterionId, Function.identity()));
    List<PlansPage.Unmoved> unmoved = new ArrayList<>();
    for (Criterion criterion : criteria.ofNewestMonth(area.id())) {
      Standing standing = standings.get(criterion.id());
      Optional<Level> level =
          standing == null || standing.actions() > 0 ? Optional.empty() : level(standing);
      level
          .filter(found -> TO_MOVE.contains(found.colour()))
          .map(found ->
              new PlansPage.Unmoved(
                  Mark.of(found),
                  criterion.label(),
                  area.path("/criteria/" + criterion.id()),
                  viewer.agrees(area.id(), criterion.id())
                      ? area.path("/actions/new?criterion=" + criterion.id())
                      : ""))
          .ifPresent(unmoved::add);
    }
    return unmoved;
  }

  private Optional<Level> level(Standing standing) {
    return Optional.ofNullable(standing.level())
        .flatMap(frameworks.get(standing.framework()).scale()::level);
  }

  Page newOne(Viewer viewer, AreaName area, Form typed) {
    String back = area.path("/plans");
    Head head = new Head("Add a plan", back, back, 0);
    return form(viewer, area, head, new Filled("", "", "", ""), typed);
  }

  Page edit(Viewer viewer, AreaName area, Plan plan, Form typed) {
    String address = PlanViews.address(area, plan);
    int version = typed.version(plan.version());
    ReviewId review = plan.reviewId();
    return form(
        viewer,
        area,
        new Head("Change this plan", address, address, version),
        new Filled(
            plan.kind().name(),
            plan.title(),
            review == null ? "" : String.valueOf(review.value()),
            plan.cause()),
        typed);
  }

  private record Head(String heading, String back, String action, int version) {}

  private record Filled(String kind, String title, String review, String cause) {}

  private Page form(Viewer viewer, AreaName area, Head head, Filled filled, Form typed) {
    String chosen = typed.has("kind") ? typed.text("kind") : filled.kind();
    List<Choice> kinds =
        Arrays.stream(PlanKind.values())
            .map(each -> Choice.of(each.name(), each.words(), each.name().equals(chosen)))
            .toList();
    return new Page(
            head.heading(),
            "plans/edit",
            new PlanEditPage(
                head.heading(),
                head.back(),
                head.action(),
                head.version(),
                kinds,
                typed.error("kind"),
                Field.of(typed, "title", filled.title()),
                reviews(viewer, area, typed.has("review") ? typed.text("review") : filled.review()),
                typed.error("review"),
                Field.of(typed, "cause", filled.cause())))
        .withErrors(typed.errors());
  }

  private List<Choice> reviews(Viewer viewer, AreaName area, String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", "None of those that are here", chosen.isEmpty()));
    reviews
        .all(viewer, area.id())
        .forEach(review -> {
          String id = String.valueOf(review.id().value());
          choices.add(Choice.of(id, review.title(), id.equals(chosen)));
        });
    return choices;
  }

  /** What was typed about a plan; what is wrong with it stands in the form. */
  static Optional<PlanFacts> read(Form form) {
    Optional<PlanKind> kind =
        Arrays.stream(PlanKind.values())
            .filter(each -> each.name().equals(form.text("kind")))
            .findFirst();
    if (kind.isEmpty()) {
      form.refuse("kind", "Choose what kind of plan it is.");
    }
    String title = form.line("title", "Enter a title by which others will recognise the plan.");
    String cause = form.optionalLine("cause");
    ReviewId review = review(form);
    return kind.map(found -> new PlanFacts(found, title, cause, review));
  }

  private static @Nullable ReviewId review(Form form) {
    String text = form.text("review");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches(Ids.FORM)) {
      form.refuse("review", "Choose a review from the list.");
      return null;
    }
    return new ReviewId(Long.parseLong(text));
  }
}
