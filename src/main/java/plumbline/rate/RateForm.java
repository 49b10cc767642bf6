package plumbline.rate;

import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.web.Form;

/** What was sent from the block of one criterion to be confirmed. */
record RateForm(Form form, int version, Entry entry) {

  /** The name of the button that leaves the level as it was; its value is that level. */
  static final String SAME = "same";

  static RateForm read(Form form) {
    String level = form.text(form.has(SAME) ? SAME : "level");
    if (level.isEmpty()) {
      form.refuse("level", "Choose a level, or say that it is not rated this month.");
    }
    Narratives narratives =
        new Narratives(
            form.words(NarrativeKind.CHALLENGE.key()),
            form.words(NarrativeKind.PROGRESS.key()),
            form.words(NarrativeKind.NEXT_STEPS.key()),
            form.words(NarrativeKind.STRENGTHEN.key()));
    return new RateForm(
        form, form.number("version"), new Entry(level, form.words("reason"), narratives));
  }
}
