package plumbline.rate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.contributions.AgencyRating;
import plumbline.frameworks.Criterion;
import plumbline.narratives.Narratives;
import plumbline.ratings.Mark;
import plumbline.web.Form;

/** The form in which somebody speaks for an agency. */
final class AgencyForms {

  private AgencyForms() {}

  static RatePage.Entered form(
      OwnRound round, Criterion criterion, Voice voice, @Nullable Refusal refusal) {
    Draft draft = refusal == null ? voice.draft() : null;
    Form form = refusal == null ? Form.empty() : refusal.typed().form();
    Entry entry = entry(voice, draft, refusal);
    AgencyRating before = voice.before();
    boolean isOwn = round.voices(criterion.id()).contains(voice);
    boolean beside =
        refusal == null ? isOvertaken(round, voice, draft) : refusal.beside() && round.open();
    return new RatePage.Entered(
        voice.anchor(),
        isOwn ? voice.name() : "",
        voice.given() == null ? "" : "Given",
        criterion.label() + ", " + voice.name(),
        round.path("/" + criterion.id() + "/agencies/" + voice.agency().value()),
        round.path(OwnRound.again(criterion.id())),
        refusal == null || beside ? voice.version() : refusal.typed().version(),
        before == null ? null : mark(round, before),
        beforeWords(round, before),
        "",
        choices(round, entry.level(), isOwn ? "We cannot say" : "They cannot say"),
        form.error("level"),
        new RatePage.Remark(
            Entry.COMMENT,
            "Comment for the lead",
            "The lead and the other agencies read it; no paper prints it.",
            false,
            entry.remark(),
            form.error(Entry.COMMENT)),
        AgreedForms.texts(entry.narratives(), form),
        draft == null ? "" : draft.savedWords(),
        beside ? theirs(round, voice) : null,
        isOwn && round.open(),
        !round.open());
  }

  private static Entry entry(Voice voice, @Nullable Draft draft, @Nullable Refusal refusal) {
    if (refusal != null) {
      return refusal.typed().entry();
    }
    if (draft != null) {
      return draft.typed();
    }
    AgencyRating words = voice.given() == null ? voice.before() : voice.given();
    return words == null ? new Entry("", "", Narratives.NONE) : Entry.of(words);
  }

  /** Whether somebody else of the agency has saved since the draft was begun. */
  private static boolean isOvertaken(OwnRound round, Voice voice, @Nullable Draft draft) {
    AgencyRating given = voice.given();
    return draft != null
        && given != null
        && given.version() > draft.baseVersion()
        && !round.viewer().id().equals(given.givenBy());
  }

  private static String beforeWords(OwnRound round, @Nullable AgencyRating before) {
    return before == null ? "Not given in the last month" : "Last month: " + words(round, before);
  }

  private static String words(OwnRound round, AgencyRating rating) {
    return rating
        .level(round.framework().scale())
        .map(AgreedForms::lower)
        .orElse(rating.level() == null ? "cannot say" : "rated on another scale");
  }

  static @Nullable Mark mark(OwnRound round, AgencyRating rating) {
    return rating.level(round.framework().scale()).map(Mark::of).orElse(null);
  }

  private static List<RatePage.Choice> choices(OwnRound round, String chosen, String none) {
    List<RatePage.Choice> choices = AgreedForms.levels(round.framework(), chosen);
    choices.add(AgreedForms.choice(Entry.CANNOT_SAY, none, chosen));
    return choices;
  }

  /** The button of a rating that is left and was given in the last month. */
  static Optional<RatePage.Same> same(OwnRound round, Criterion criterion, Voice voice) {
    AgencyRating before = voice.before();
    if (before == null || voice.given() != null || voice.draft() != null) {
      return Optional.empty();
    }
    boolean isOtherScale = before.level() != null && mark(round, before) == null;
    return isOtherScale
        ? Optional.empty()
        : Optional.of(
            new RatePage.Same(
                voice.anchor(),
                criterion.label() + ", " + voice.name(),
                Objects.requireNonNullElse(before.level(), Entry.CANNOT_SAY),
                "No change: " + (before.level() == null ? "" : "confirm ") + words(round, before)));
  }

  private static RatePage.@Nullable Theirs theirs(OwnRound round, Voice voice) {
    AgencyRating given = voice.given();
    if (given == null) {
      return null;
    }
    return new RatePage.Theirs(
        Objects.requireNonNullElse(given.givenByName(), "somebody else"),
        mark(round, given),
        given.comment(),
        AgreedForms.written(given.contributions()));
  }
}
