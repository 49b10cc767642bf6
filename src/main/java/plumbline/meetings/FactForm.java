package plumbline.meetings;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.web.Form;

/**
 * One fact as typed; what is wrong with it stands in the form.
 *
 * @param suffix what its fields' names end in, where there are several on a page
 */
record FactForm(Form form, String suffix) {

  /** The fact, or nothing when this one was left empty. */
  Optional<Fact> fact() {
    String words = form.words("words" + suffix);
    String heading = form.optionalLine("heading" + suffix);
    String dated = form.optionalLine("dated" + suffix);
    String role = form.optionalLine("role" + suffix);
    String behalf = form.optionalLine("behalf" + suffix);
    LocalDate day = form.day("day" + suffix).orElse(null);
    Fact fact = new Fact(kind(), heading, words, dated, day, role, behalf);
    if (fact.says()) {
      return Optional.of(fact);
    }
    if (!heading.isBlank() || !behalf.isBlank()) {
      form.refuse("words" + suffix, "Enter what the paper says, a date or a role.");
    }
    return Optional.empty();
  }

  private FactKind kind() {
    try {
      return FactKind.valueOf(form.text("kind" + suffix));
    } catch (IllegalArgumentException none) {
      form.refuse("kind" + suffix, "Choose what kind of fact it is.");
      return FactKind.CONTEXT;
    }
  }
}
