package plumbline.rate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.evidence.EvidenceSummaries;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.frameworks.Section;
import plumbline.people.Viewer;
import plumbline.ratings.Mark;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.web.FieldError;
import plumbline.web.Page;

/**
 * Makes the rate page: as it stands, with a form that was refused, or with somebody else's text.
 */
@Singleton
final class RatePages {

  private final Ratings ratings;
  private final Drafts drafts;
  private final Frameworks frameworks;
  private final EvidenceSummaries evidence;

  RatePages(
      Ratings ratings, Drafts drafts, Frameworks frameworks, EvidenceSummaries evidence) {
    this.ratings = ratings;
    this.drafts = drafts;
    this.frameworks = frameworks;
    this.evidence = evidence;
  }

  /**
   * @throws NotFound when the person may not see the month
   */
  OwnRound round(Viewer viewer, AreaName area, Month month) {
    List<Rating> all = ratings.ofMonth(viewer, area.id(), month);
    if (all.isEmpty()) {
      throw new NotFound();
    }
    Map<CriterionId, Rating> own =
        all.stream()
            .filter(rating -> viewer.agrees(area.id(), rating.criterionId()))
            .collect(Collectors.toMap(Rating::criterionId, Function.identity()));
    return new OwnRound(
        area,
        month,
        viewer.id(),
        frameworks.get(all.getFirst().framework()),
        own,
        drafts.ofMonth(viewer, area.id(), month),
        evidence.freshness(viewer, area.id()),
        all.getFirst().open());
  }

  /**
   * The page as it stands.
   *
   * @param saved the criterion that was just confirmed, or empty
   * @param kept the criterion whose draft was just kept or dropped, or empty
   */
  Page show(OwnRound round, String saved, String kept) {
    Optional<CriterionId> next = round.nextLeft(saved);
    Optional<CriterionId> open =
        round.ratings().keySet().stream().filter(id -> id.value().equals(kept)).findFirst();
    return page(round, said(round, saved, kept), null, next, open.or(() -> next));
  }

  private static String said(OwnRound round, String saved, String kept) {
    for (Framework.Placed placed : round.own()) {
      Criterion criterion = placed.criterion();
      if (criterion.id().value().equals(saved) && !round.isLeft(criterion.id())) {
        Rating rating = Objects.requireNonNull(round.ratings().get(criterion.id()));
        String level =
            rating.level(round.framework().scale()).map(AgreedBlocks::lower).orElse("not rated");
        return "Confirmed: " + criterion.label() + ", " + level + ".";
      }
      Draft draft = round.draft(criterion.id());
      if (criterion.id().value().equals(kept)) {
        return criterion.label()
            + (draft == null ? ": draft thrown away." : ": draft saved, not confirmed yet.");
      }
    }
    return "";
  }

  /** The page with the refused form in its place and everything typed in it. */
  Page refused(Viewer viewer, AreaName area, Month month, CriterionId criterion, RateForm typed) {
    return withForm(round(viewer, area, month), new Refusal(criterion, typed, false));
  }

  /** The page with the typed text beside what somebody else saved. */
  Page conflict(Viewer viewer, AreaName area, Month month, CriterionId criterion, RateForm typed) {
    return withForm(round(viewer, area, month), new Refusal(criterion, typed, true));
  }

  private static Page withForm(OwnRound round, Refusal refusal) {
    CriterionId criterion = refusal.criterion();
    if (!round.ratings().containsKey(criterion)) {
      throw new NotAllowed("You do not lead this criterion, so you may not agree its rating.");
    }
    List<FieldError> errors =
        refusal.typed().form().errors().stream()
            .map(error ->
                new FieldError(error.field() + "-" + OwnRound.anchor(criterion), error.text()))
            .toList();
    return page(round, "", refusal, round.nextLeft(""), Optional.of(criterion)).withErrors(errors);
  }

  private static Page page(
      OwnRound round,
      String said,
      @Nullable Refusal refusal,
      Optional<CriterionId> next,
      Optional<CriterionId> open) {
    Map<String, List<RatePage.Block>> sections = new LinkedHashMap<>();
    for (Framework.Placed placed : round.own()) {
      Criterion criterion = placed.criterion();
      boolean isRefused = refusal != null && refusal.criterion().equals(criterion.id());
      RatePage.Block block =
          block(
              round,
              criterion,
              isRefused ? refusal : null,
              next.equals(Optional.of(criterion.id())),
              open.equals(Optional.of(criterion.id())));
      sections.computeIfAbsent(title(placed.path()), none -> new ArrayList<>()).add(block);
    }
    int left = round.left();
    return new Page(
        "Rate " + round.month().words() + ": " + left + " left",
        "rate/show",
        new RatePage(
            round.month().words(),
            round.area().path("/rounds/" + round.month()),
            round.total() - left,
            round.total(),
            left,
            said,
            sections.entrySet().stream()
                .map(part -> new RatePage.Part(part.getKey(), part.getValue()))
                .toList()));
  }

  private static String title(List<Section> path) {
    return path.stream().map(Section::title).collect(Collectors.joining(": "));
  }

  private static RatePage.Block block(
      OwnRound round, Criterion criterion, @Nullable Refusal refusal, boolean next, boolean open) {
    Rating rating = Objects.requireNonNull(round.ratings().get(criterion.id()));
    Optional<Level> now = rating.level(round.framework().scale());
    Draft draft = round.draft(criterion.id());
    return new RatePage.Block(
        OwnRound.anchor(criterion.id()),
        criterion.label(),
        criterion.wording(),
        round.area().path("/criteria/" + criterion.id()),
        round.evidence().getOrDefault(criterion.id(), "No evidence yet."),
        EvidenceSummaries.add(round.area(), criterion.id()),
        open,
        next,
        !round.isLeft(criterion.id()),
        refusal != null,
        draft == null ? rating.stage().words() : "Draft, not confirmed yet",
        Mark.of(now, rating.stage(), false),
        AgreedBlocks.block(round, criterion, rating, refusal));
  }
}
