package plumbline.actions;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.PlanId;
import plumbline.web.Form;

/** What was typed about an action; what is wrong with it stands in the form. */
record ActionForm(Form form) {

  private static final int LONGEST_REFERENCE = 40;

  ActionFacts facts() {
    String reference = form.optionalLine("reference");
    if (reference.length() > LONGEST_REFERENCE) {
      form.refuse("reference", "Enter a reference of 40 characters or fewer.");
    }
    String words = form.words("words");
    if (words.isBlank()) {
      form.refuse("words", "Enter what is to be done.");
    }
    return new ActionFacts(
        reference,
        words,
        form.optionalLine("lead"),
        form.optionalLine("officer"),
        agency(),
        form.day("starts_on").orElse(null),
        form.optionalLine("timescale"),
        form.optionalLine("meaning"),
        form.words("success"),
        form.optionalLine("depends_on"),
        criteria());
  }

  Optional<PlanId> plan() {
    Optional<Long> number = number("plan");
    if (number.isEmpty()) {
      form.refuse("plan", "Choose the plan that it belongs to.");
    }
    return number.map(PlanId::new);
  }

  private @Nullable AgencyId agency() {
    if (form.text("agency").isEmpty()) {
      return null;
    }
    Optional<Long> number = number("agency");
    if (number.isEmpty()) {
      form.refuse("agency", "Choose an agency from the list.");
    }
    return number.map(AgencyId::new).orElse(null);
  }

  private Optional<Long> number(String field) {
    return Optional.of(form.text(field)).filter(text -> text.matches(Ids.FORM)).map(Long::valueOf);
  }

  private Set<CriterionId> criteria() {
    try {
      return form.all("criteria").stream().map(CriterionId::new).collect(Collectors.toSet());
    } catch (IllegalArgumentException malformed) {
      form.refuse("criteria", "Choose criteria from the list.");
      return Set.of();
    }
  }
}
