package plumbline.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.contributions.Sides;
import plumbline.evidence.EvidenceSummaries;
import plumbline.frameworks.Criterion;
import plumbline.ratings.Before;
import plumbline.ratings.Mark;
import plumbline.ratings.Rating;

/** Makes the block of one criterion: its line, what is known of it, and its forms. */
final class RateBlocks {

  private RateBlocks() {}

  static RatePage.Block block(
      OwnRound round, Criterion criterion, @Nullable Refusal refusal, boolean next, boolean open) {
    CriterionId id = criterion.id();
    Rating rating = round.agreed().get(id);
    boolean isDraft = RatePages.hasDraft(round, id);
    return new RatePage.Block(
        OwnRound.anchor(id),
        criterion.label(),
        criterion.wording(),
        round.area().path("/criteria/" + id),
        round.evidence().getOrDefault(id, "No evidence yet."),
        EvidenceSummaries.add(round.area(), id),
        open,
        next,
        !round.isLeft(id),
        isDraft,
        refusal != null && refusal.criterion().equals(id),
        isDraft ? "Draft, not confirmed yet" : state(round, id, rating),
        mark(round, id, rating),
        rating == null ? List.of() : earlier(round, id, rating),
        rating == null ? null : agencies(round, id),
        round.mayRecord(id) && round.recorded(id).isEmpty()
            ? round.path("?record=" + id + "#record-" + OwnRound.anchor(id))
            : "",
        recorded(round, criterion, refusal),
        forms(round, criterion, rating, refusal),
        same(round, criterion, rating));
  }

  private static String state(OwnRound round, CriterionId id, @Nullable Rating rating) {
    long missing = round.voices(id).stream().filter(voice -> voice.given() == null).count();
    if (rating == null) {
      return missing == 0 ? "Given" : "Not given yet";
    }
    return missing == 0 || rating.stage().isOpen()
        ? rating.stage().words()
        : rating.stage().words() + "; your agency’s rating is missing";
  }

  private static @Nullable Mark mark(OwnRound round, CriterionId id, @Nullable Rating rating) {
    if (rating != null) {
      return Mark.of(rating.level(round.framework().scale()), rating.stage(), false);
    }
    return round.voices(id).stream()
        .flatMap(voice -> Optional.ofNullable(voice.given()).stream())
        .flatMap(given -> Optional.ofNullable(AgencyForms.mark(round, given)).stream())
        .findFirst()
        .orElse(null);
  }

  /** Only where there is no month before to compare with. */
  private static List<RatePage.Earlier> earlier(OwnRound round, CriterionId id, Rating rating) {
    Before.Standing standing = rating.before().standing();
    boolean isNew = standing == Before.Standing.NONE || standing == Before.Standing.OTHER_SCALE;
    return !isNew
        ? List.of()
        : round.predecessors().getOrDefault(id, List.of()).stream()
            .map(each -> new RatePage.Earlier(each.mark(), each.words()))
            .toList();
  }

  private static RatePage.@Nullable Agencies agencies(OwnRound round, CriterionId id) {
    Sides sides = round.sides().get(id);
    if (sides == null) {
      return null;
    }
    boolean isBlind = sides.isBlind(round.viewer(), round.area().id());
    return new RatePage.Agencies(
        sides.cards(),
        sides.divergence(),
        isBlind ? "" : round.area().path("/rounds/" + round.month() + "/agencies/" + id));
  }

  /** The agencies first: whoever also agrees the rating is blind until theirs is given. */
  private static List<RatePage.Entered> forms(
      OwnRound round, Criterion criterion, @Nullable Rating rating, @Nullable Refusal refusal) {
    List<RatePage.Entered> forms = new ArrayList<>();
    for (Voice voice : round.voices(criterion.id())) {
      forms.add(
          AgencyForms.form(
              round, criterion, voice, of(refusal, criterion, voice.agency().value())));
    }
    if (rating != null) {
      forms.add(AgreedForms.form(round, criterion, rating, of(refusal, criterion, Draft.AGREED)));
    }
    return forms;
  }

  /** What agencies said to whoever agrees the rating; the form that was refused is open. */
  private static List<RatePage.Recorded> recorded(
      OwnRound round, Criterion criterion, @Nullable Refusal refusal) {
    return round.recorded(criterion.id()).stream()
        .map(voice -> {
          Refusal own = of(refusal, criterion, voice.agency().value());
          return new RatePage.Recorded(
              voice.name(), own != null, AgencyForms.form(round, criterion, voice, own));
        })
        .toList();
  }

  private static @Nullable Refusal of(@Nullable Refusal refusal, Criterion criterion, long voice) {
    return refusal != null && refusal.isOf(criterion.id(), voice) ? refusal : null;
  }

  /** The button on the line itself, where it can only mean one thing. */
  private static List<RatePage.Same> same(
      OwnRound round, Criterion criterion, @Nullable Rating rating) {
    List<RatePage.Same> same = new ArrayList<>();
    if (!round.open()) {
      return same;
    }
    for (Voice voice : round.voices(criterion.id())) {
      AgencyForms.same(round, criterion, voice).ifPresent(same::add);
    }
    if (rating != null) {
      AgreedForms.same(round, criterion, rating).ifPresent(same::add);
    }
    return same;
  }
}
