package plumbline.rate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.frameworks.Section;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;
import plumbline.ratings.Before;
import plumbline.ratings.Mark;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.web.FieldError;
import plumbline.web.Form;
import plumbline.web.Page;

/**
 * Makes the rate page: as it stands, with a form that was refused, or with somebody else's text.
 */
@Singleton
final class RatePages {

  private final Ratings ratings;
  private final Frameworks frameworks;

  RatePages(Ratings ratings, Frameworks frameworks) {
    this.ratings = ratings;
    this.frameworks = frameworks;
  }

  /** A month with the ratings that this person agrees. */
  record Round(
      AreaName area,
      Month month,
      Framework framework,
      Map<CriterionId, Rating> ratings,
      boolean open) {}

  /**
   * @throws NotFound when the person may not see the month
   */
  Round round(Viewer viewer, AreaName area, Month month) {
    List<Rating> all = ratings.ofMonth(viewer, area.id(), month);
    if (all.isEmpty()) {
      throw new NotFound();
    }
    Map<CriterionId, Rating> own =
        all.stream()
            .filter(rating -> viewer.agrees(area.id(), rating.criterionId()))
            .collect(Collectors.toMap(Rating::criterionId, Function.identity()));
    Framework framework = frameworks.get(all.getFirst().framework());
    return new Round(area, month, framework, own, all.getFirst().open());
  }

  static String anchor(CriterionId criterion) {
    return "criterion-" + criterion.value().replace('.', '-');
  }

  Page show(Round round, String saved) {
    Page page = page(round, Optional.empty());
    return round.framework().criteria().stream()
        .map(Framework.Placed::criterion)
        .filter(criterion -> criterion.id().value().equals(saved))
        .findFirst()
        .map(criterion -> page.withNotice("Saved: " + criterion.label() + "."))
        .orElse(page);
  }

  /** The page with the refused form in its place and everything typed in it. */
  Page refused(Viewer viewer, AreaName area, Month month, CriterionId criterion, RateForm typed) {
    return withForm(viewer, area, month, criterion, typed, false);
  }

  /** The page with the typed text beside what somebody else saved. */
  Page conflict(Viewer viewer, AreaName area, Month month, CriterionId criterion, RateForm typed) {
    return withForm(viewer, area, month, criterion, typed, true);
  }

  private Page withForm(
      Viewer viewer,
      AreaName area,
      Month month,
      CriterionId criterion,
      RateForm typed,
      boolean beside) {
    Round round = round(viewer, area, month);
    if (!round.ratings().containsKey(criterion)) {
      throw new NotAllowed("You do not lead this criterion, so you may not agree its rating.");
    }
    List<FieldError> errors =
        typed.form().errors().stream()
            .map(error -> new FieldError(error.field() + "-" + anchor(criterion), error.text()))
            .toList();
    return page(round, Optional.of(new Refusal(criterion, typed, beside))).withErrors(errors);
  }

  /** The form of one block that was not taken. */
  private record Refusal(CriterionId criterion, RateForm typed, boolean beside) {}

  private Page page(Round round, Optional<Refusal> refusal) {
    Map<String, List<RatePage.Block>> sections = new LinkedHashMap<>();
    Optional<CriterionId> first = firstOpen(round);
    for (Framework.Placed placed : round.framework().criteria()) {
      Rating rating = round.ratings().get(placed.criterion().id());
      if (rating != null) {
        RatePage.Block block = block(round, placed.criterion(), rating, refusal, first);
        sections.computeIfAbsent(title(placed.path()), none -> new ArrayList<>()).add(block);
      }
    }
    int total = round.ratings().size();
    int done = (int) round.ratings().values().stream().filter(r -> !isLeft(r)).count();
    return new Page(
        "Rate " + round.month().words(),
        "rate/show",
        new RatePage(
            round.month().words(),
            round.area().path("/rounds/" + round.month()),
            done,
            total,
            total - done,
            sections.entrySet().stream()
                .map(part -> new RatePage.Part(part.getKey(), part.getValue()))
                .toList()));
  }

  private static boolean isLeft(Rating rating) {
    return rating.stage().isOpen();
  }

  private static Optional<CriterionId> firstOpen(Round round) {
    return round.framework().criteria().stream()
        .map(placed -> round.ratings().get(placed.criterion().id()))
        .filter(rating -> rating != null && isLeft(rating))
        .map(Rating::criterionId)
        .findFirst();
  }

  private static String title(List<Section> path) {
    return path.stream().map(Section::title).collect(Collectors.joining(": "));
  }

  private RatePage.Block block(
      Round round,
      Criterion criterion,
      Rating rating,
      Optional<Refusal> refusals,
      Optional<CriterionId> first) {
    Optional<Refusal> refusal = refusals.filter(each -> each.criterion().equals(criterion.id()));
    Form form = refusal.map(each -> each.typed().form()).orElse(Form.empty());
    Optional<Level> now = rating.level(round.framework().scale());
    return new RatePage.Block(
        anchor(criterion.id()),
        round.area().path("/rounds/" + round.month() + "/rate/" + criterion.id()),
        criterion.label(),
        criterion.wording(),
        refusal.isPresent() || (refusals.isEmpty() && first.equals(Optional.of(criterion.id()))),
        !isLeft(rating),
        refusal.isPresent(),
        rating.stage().words(),
        Mark.of(now, rating.stage(), false),
        Mark.before(rating.before().level(round.framework().scale()).orElse(null)),
        beforeWords(round, rating),
        refusal
            .filter(each -> !each.beside())
            .map(each -> each.typed().version())
            .orElse(rating.version()),
        choices(
            round.framework(),
            refusal.map(each -> each.typed().level()).orElse(chosen(rating)),
            rating.source() != null),
        form.error("level"),
        refusal.map(each -> each.typed().reason()).orElse(rating.reason()),
        form.error("reason"),
        texts(refusal.map(each -> each.typed().narratives()).orElse(rating.narratives()), form),
        refusal.filter(Refusal::beside).map(each -> theirs(round, rating)).orElse(null));
  }

  private static String beforeWords(Round round, Rating rating) {
    Before before = rating.before();
    String last = before.level(round.framework().scale()).map(Level::word).orElse("");
    return last.isEmpty()
        ? "Last month: " + before.standing().words()
        : "Last month: " + last.toLowerCase(java.util.Locale.UK);
  }

  private static String chosen(Rating rating) {
    String level = rating.level();
    if (level != null) {
      return level;
    }
    return switch (rating.stage()) {
      case AGREED -> RateForm.NOT_RATED;
      case NOT_RECORDED -> RateForm.NOT_RECORDED;
      case NOT_STARTED, CARRIED_FORWARD -> "";
    };
  }

  private static List<RatePage.Choice> choices(
      Framework framework, String chosen, boolean fromSource) {
    List<RatePage.Choice> choices = new ArrayList<>();
    for (Level level : framework.scale().levels()) {
      choices.add(new RatePage.Choice(level.key(), level.word(), level.key().equals(chosen)));
    }
    choices.add(
        new RatePage.Choice(
            RateForm.NOT_RATED, "Not rated this month", chosen.equals(RateForm.NOT_RATED)));
    if (fromSource) {
      choices.add(
          new RatePage.Choice(
              RateForm.NOT_RECORDED,
              "Not recorded in the source",
              chosen.equals(RateForm.NOT_RECORDED)));
    }
    return choices;
  }

  private static List<RatePage.Text> texts(Narratives narratives, Form form) {
    return Arrays.stream(NarrativeKind.values())
        .map(kind ->
            new RatePage.Text(
                kind.key(), kind.words(), narratives.of(kind), form.error(kind.key())))
        .toList();
  }

  private static RatePage.Theirs theirs(Round round, Rating rating) {
    String name = rating.agreedByName();
    return new RatePage.Theirs(
        name == null ? "Somebody else" : name,
        Mark.of(rating.level(round.framework().scale()), rating.stage(), false),
        rating.reason(),
        texts(rating.narratives(), Form.empty()).stream()
            .filter(text -> !text.value().isEmpty())
            .toList());
  }
}
