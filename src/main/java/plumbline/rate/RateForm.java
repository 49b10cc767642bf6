package plumbline.rate;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.web.Form;

/** What was sent from one form of the page. */
record RateForm(Form form, int version, Entry entry) {

  /** The name of the button that leaves the level as it was; its value is that level. */
  static final String SAME = "same";

  /** Letters of all fields together: twice what may be confirmed. */
  private static final int LONGEST_DRAFT = 10 * Form.LONG_TEXT;

  /** An agreed rating to be confirmed. */
  static RateForm agreed(Form form) {
    return read(form, Entry.REASON, "Choose a level, or say that it is not rated this month.");
  }

  /** An agency's rating to be given. */
  static RateForm agency(Form form) {
    return read(form, Entry.COMMENT, "Choose a level, or that the agency cannot say.");
  }

  private static RateForm read(Form form, String remark, String missing) {
    String level = form.text(form.has(SAME) ? SAME : "level");
    if (level.isEmpty()) {
      form.refuse("level", missing);
    }
    Narratives narratives =
        new Narratives(
            form.words(NarrativeKind.CHALLENGE.key()),
            form.words(NarrativeKind.PROGRESS.key()),
            form.words(NarrativeKind.NEXT_STEPS.key()),
            form.words(NarrativeKind.STRENGTHEN.key()));
    return new RateForm(
        form, form.number("version"), new Entry(level, form.words(remark), narratives));
  }

  /**
   * A draft: nothing of it has to be right.
   *
   * @throws HttpStatusException when it is longer than anything that could be made right
   */
  static RateForm draft(Form form, String remark) {
    Entry typed = Entry.typed(form, remark);
    if (typed.length() > LONGEST_DRAFT) {
      throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "a draft is too long");
    }
    return new RateForm(form, form.number("version"), typed);
  }
}
