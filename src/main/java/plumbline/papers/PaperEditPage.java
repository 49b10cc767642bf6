package plumbline.papers;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/**
 * The form about a paper: what its kind needs is asked, the rest stands under details.
 *
 * @param kinds to change the kind of a paper that stands; empty for a new one
 * @param kind the kind of a new paper
 * @param more whether the details are open
 */
record PaperEditPage(
    String heading,
    String meaning,
    String back,
    String backWords,
    String action,
    String button,
    int version,
    String kind,
    Select kinds,
    Field title,
    Select committee,
    Select item,
    List<Radio> audiences,
    String audienceError,
    boolean asksMonths,
    boolean asksReview,
    boolean asksPlan,
    Select from,
    Select to,
    Select review,
    Select plan,
    boolean more) {

  /** A list to choose from. */
  record Select(String name, String label, String hint, List<Choice> items, String error) {

    /** Without its items yet. */
    Select(String name, String label, String hint) {
      this(name, label, hint, List.of(), "");
    }

    Select(String name, String label) {
      this(name, label, "");
    }
  }

  /** One of few, with what it means. */
  record Radio(String value, String text, Hint hint, boolean checked) {

    static Radio of(String value, String text, String meaning, String chosen) {
      return new Radio(value, text, new Hint(meaning + "."), value.equals(chosen));
    }
  }

  record Hint(String text) {}
}
