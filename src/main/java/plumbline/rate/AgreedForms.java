package plumbline.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.ratings.Before;
import plumbline.ratings.Mark;
import plumbline.ratings.Rating;
import plumbline.web.Form;

/** The form of an agreed rating: as it stands, with a draft, or as it was refused. */
final class AgreedForms {

  private AgreedForms() {}

  static RatePage.Entered form(
      OwnRound round, Criterion criterion, Rating rating, @Nullable Refusal refusal) {
    Draft draft = refusal == null ? round.draft(criterion.id()) : null;
    Form form = refusal == null ? Form.empty() : refusal.typed().form();
    Entry entry = entry(rating, draft, refusal);
    boolean beside =
        refusal == null ? isOvertaken(round, rating, draft) : refusal.beside() && round.open();
    return new RatePage.Entered(
        OwnRound.anchor(criterion.id()),
        round.voices(criterion.id()).isEmpty() && round.recorded(criterion.id()).isEmpty()
            ? ""
            : "The agreed rating",
        rating.stage().isOpen() ? "" : rating.stage().words(),
        criterion.label(),
        round.path("/" + criterion.id()),
        round.path(OwnRound.again(criterion.id())),
        refusal == null || beside ? rating.version() : refusal.typed().version(),
        rating.before().level(round.framework().scale()).map(Mark::of).orElse(null),
        beforeWords(round, rating.before()),
        Objects.requireNonNullElse(rating.before().level(), ""),
        choices(round.framework(), entry.level(), rating.source() != null),
        form.error("level"),
        new RatePage.Remark(
            Entry.REASON,
            "Reason, if it moved",
            "The committee reads this beside the colour.",
            true,
            entry.remark(),
            form.error(Entry.REASON)),
        texts(entry.narratives(), form),
        draft == null ? "" : draft.savedWords(),
        beside ? theirs(round, rating) : null,
        round.open(),
        !round.open());
  }

  private static Entry entry(Rating rating, @Nullable Draft draft, @Nullable Refusal refusal) {
    if (refusal != null) {
      return refusal.typed().entry();
    }
    return draft == null ? Entry.of(rating) : draft.typed();
  }

  /** Whether somebody else has saved the rating since the draft was begun. */
  private static boolean isOvertaken(OwnRound round, Rating rating, @Nullable Draft draft) {
    return draft != null
        && rating.version() > draft.baseVersion()
        && rating.agreedBy() != null
        && !round.viewer().id().equals(rating.agreedBy());
  }

  private static String beforeWords(OwnRound round, Before before) {
    if (before.standing() == Before.Standing.NONE) {
      return "No earlier month to compare with";
    }
    return "Last month: "
        + before
            .level(round.framework().scale())
            .map(AgreedForms::lower)
            .orElse(before.standing().words());
  }

  /** The button of a rating that is left and has something to stay the same as. */
  static Optional<RatePage.Same> same(OwnRound round, Criterion criterion, Rating rating) {
    if (!rating.stage().isOpen() || round.draft(criterion.id()) != null) {
      return Optional.empty();
    }
    return switch (rating.before().standing()) {
      case RATED ->
          rating
              .before()
              .level(round.framework().scale())
              .map(level -> same(criterion, level.key(), lower(level)));
      case NOT_RATED -> Optional.of(same(criterion, Entry.NOT_RATED, "not rated"));
      case NONE, NOT_RECORDED, OTHER_SCALE -> Optional.empty();
    };
  }

  private static RatePage.Same same(Criterion criterion, String value, String words) {
    return new RatePage.Same(
        OwnRound.anchor(criterion.id()), criterion.label(), value, "No change: confirm " + words);
  }

  static String lower(Level level) {
    return level.word().toLowerCase(Locale.UK);
  }

  private static List<RatePage.Choice> choices(
      Framework framework, String chosen, boolean fromSource) {
    List<RatePage.Choice> choices = levels(framework, chosen);
    choices.add(choice(Entry.NOT_RATED, "Not rated this month", chosen));
    if (fromSource) {
      choices.add(choice(Entry.NOT_RECORDED, "Not recorded in the source", chosen));
    }
    return choices;
  }

  /** The levels of the scale, as a list that can grow. */
  static List<RatePage.Choice> levels(Framework framework, String chosen) {
    List<RatePage.Choice> choices = new ArrayList<>();
    for (Level level : framework.scale().levels()) {
      choices.add(choice(level.key(), level.word(), chosen));
    }
    return choices;
  }

  static RatePage.Choice choice(String value, String text, String chosen) {
    return new RatePage.Choice(value, text, value.equals(chosen));
  }

  static List<RatePage.Text> texts(Narratives narratives, Form form) {
    return Arrays.stream(NarrativeKind.values())
        .map(kind ->
            new RatePage.Text(
                kind.key(), kind.words(), narratives.of(kind), form.error(kind.key())))
        .toList();
  }

  static List<RatePage.Text> written(Narratives narratives) {
    return texts(narratives, Form.empty()).stream()
        .filter(text -> !text.value().isEmpty())
        .toList();
  }

  private static RatePage.Theirs theirs(OwnRound round, Rating rating) {
    return new RatePage.Theirs(
        Objects.requireNonNullElse(rating.agreedByName(), "somebody else"),
        Mark.of(rating.level(round.framework().scale()), rating.stage(), false),
        rating.reason(),
        written(rating.narratives()));
  }
}
