package plumbline.rate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Section;
import plumbline.ratings.Rating;
import plumbline.web.FieldError;
import plumbline.web.Page;

/**
 * Makes the rate page: as it stands, with a form that was refused, or with somebody else's text.
 */
final class RatePages {

  private RatePages() {}

  /**
   * The page as it stands.
   *
   * @param saved the criterion that was just confirmed, or empty
   * @param kept the criterion whose draft was just kept or dropped, or empty
   */
  static Page show(OwnRound round, String saved, String kept) {
    Optional<CriterionId> next = round.nextLeft(saved);
    Optional<CriterionId> open =
        round.own().stream()
            .map(placed -> placed.criterion().id())
            .filter(id -> id.value().equals(kept))
            .findFirst();
    return page(round, said(round, saved, kept), null, next, open.or(() -> next));
  }

  private static String said(OwnRound round, String saved, String kept) {
    for (Framework.Placed placed : round.own()) {
      Criterion criterion = placed.criterion();
      if (criterion.id().value().equals(saved)) {
        return round.isLeft(criterion.id())
            ? "Confirmed: one part of " + criterion.label() + "; the other is left."
            : "Confirmed: " + criterion.label() + level(round, criterion.id()) + ".";
      }
      if (criterion.id().value().equals(kept)) {
        return criterion.label()
            + (hasDraft(round, criterion.id())
                ? ": draft saved, not confirmed yet."
                : ": draft thrown away.");
      }
    }
    return "";
  }

  private static String level(OwnRound round, CriterionId criterion) {
    Rating rating = round.agreed().get(criterion);
    if (rating == null || rating.stage().isOpen()) {
      return "";
    }
    return ", "
        + rating.level(round.framework().scale()).map(AgreedForms::lower).orElse("not rated");
  }

  static boolean hasDraft(OwnRound round, CriterionId criterion) {
    return round.draft(criterion) != null
        || round.voices(criterion).stream().anyMatch(voice -> voice.draft() != null);
  }

  /** The page with a form that was not taken in its place, and everything typed in it. */
  static Page refused(OwnRound round, Refusal refusal) {
    CriterionId criterion = refusal.criterion();
    if (!round.hasForm(criterion, refusal.voice())) {
      throw refusal.unshown();
    }
    String anchor = anchor(round, refusal);
    List<FieldError> errors =
        refusal.typed().form().errors().stream()
            .map(error -> new FieldError(error.field() + "-" + anchor, error.text()))
            .toList();
    return page(round, "", refusal, round.nextLeft(""), Optional.of(criterion)).withErrors(errors);
  }

  private static String anchor(OwnRound round, Refusal refusal) {
    return round
        .formOf(refusal.criterion(), refusal.voice())
        .map(Voice::anchor)
        .orElse(OwnRound.anchor(refusal.criterion()));
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
      Optional<CriterionId> id = Optional.of(criterion.id());
      sections
          .computeIfAbsent(title(placed.path()), none -> new ArrayList<>())
          .add(RateBlocks.block(round, criterion, refusal, next.equals(id), open.equals(id)));
    }
    int total = round.own().size();
    int left = round.left();
    return new Page(
        "Rate " + round.month().words() + ": " + left + " left",
        "rate/show",
        new RatePage(
            round.month().words(),
            round.area().path("/rounds/" + round.month()),
            !round.agreed().isEmpty(),
            total - left,
            total,
            left,
            said,
            sections.entrySet().stream()
                .map(part -> new RatePage.Part(part.getKey(), part.getValue()))
                .toList()));
  }

  private static String title(List<Section> path) {
    return path.stream().map(Section::title).collect(Collectors.joining(": "));
  }
}
