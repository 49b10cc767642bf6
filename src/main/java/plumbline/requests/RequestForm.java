package plumbline.requests;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.web.Form;

/** What was typed into the form that asks an agency. */
record RequestForm(AgencyId agency, CriterionId criterion, String what, LocalDate due) {

  /** Reads it; what is wrong stands in the form. */
  static Optional<RequestForm> read(Form form, Optional<CriterionId> criterion) {
    Optional<AgencyId> agency = agency(form.text("agency"));
    if (agency.isEmpty()) {
      form.refuse("agency", "Choose the agency that you ask.");
    }
    if (criterion.isEmpty()) {
      form.refuse("criterion", "Choose the criterion that it is about.");
    }
    String what = form.words("what");
    if (what.isBlank()) {
      form.refuse("what", EvidenceRequests.NOTHING_ASKED);
    }
    Optional<LocalDate> due = form.day("due_on");
    if (due.isEmpty() && form.error("due_on").isEmpty()) {
      form.refuse("due_on", "Enter the day by which you need it, like 28/11/2026.");
    }
    return agency.isEmpty() || criterion.isEmpty() || due.isEmpty()
        ? Optional.empty()
        : Optional.of(new RequestForm(agency.get(), criterion.get(), what, due.get()));
  }

  /** What was chosen, or nothing. */
  static Optional<CriterionId> criterion(Form form) {
    try {
      return Optional.of(new CriterionId(form.text("criterion")));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<AgencyId> agency(String text) {
    return text.matches(Ids.FORM)
        ? Optional.of(new AgencyId(Long.parseLong(text)))
        : Optional.empty();
  }
}
