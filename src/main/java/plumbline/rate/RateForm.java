package plumbline.rate;

import java.util.Optional;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.ratings.Agreement;
import plumbline.web.Form;

/** What was typed into the block of one criterion. */
record RateForm(Form form, int version, String level, String reason, Narratives narratives) {

  static final String NOT_RATED = "not-rated";
  static final String NOT_RECORDED = "not-recorded";

  static RateForm read(Form form) {
    String level = form.text("level");
    if (level.isEmpty()) {
      form.refuse("level", "Choose a level, or say that it is not rated this month.");
    }
    return new RateForm(
        form,
        form.number("version"),
        level,
        form.words("reason"),
        new Narratives(
            form.words(NarrativeKind.CHALLENGE.key()),
            form.words(NarrativeKind.PROGRESS.key()),
            form.words(NarrativeKind.NEXT_STEPS.key()),
            form.words(NarrativeKind.STRENGTHEN.key())));
  }

  Agreement agreement() {
    if (level.equals(NOT_RECORDED)) {
      return Agreement.notRecorded(narratives);
    }
    return new Agreement(
        level.equals(NOT_RATED) ? Optional.empty() : Optional.of(level), reason, narratives);
  }
}
