package plumbline.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Refused;
import plumbline.web.Form;

/** What was typed into the form that asks an agency. */
record RequestForm(AgencyId agency, CriterionId criterion, String what, LocalDate due) {

  private static final DateTimeFormatter SLASHED =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** Reads it; what is wrong stands in the form. */
  static Optional<RequestForm> read(Form form, CriterionId criterion) {
    Optional<AgencyId> agency = agency(form.text("agency"));
    if (agency.isEmpty()) {
      form.refuse("agency", "Choose the agency that you ask.");
    }
    String what = form.words("what");
    if (what.isBlank()) {
      form.refuse("what", EvidenceRequests.NOTHING_ASKED);
    }
    Optional<LocalDate> due = day(form.text("due_on").strip());
    if (due.isEmpty()) {
      form.refuse("due_on", "Enter the day by which you need it, like 28/11/2026.");
    }
    return agency.flatMap(whom -> due.map(day -> new RequestForm(whom, criterion, what, day)));
  }

  /**
   * @throws Refused when it is none
   */
  static CriterionId criterion(Form form) {
    try {
      return new CriterionId(form.text("criterion"));
    } catch (IllegalArgumentException malformed) {
      throw new Refused("criterion", "Choose a criterion from the list.");
    }
  }

  private static Optional<AgencyId> agency(String text) {
    return text.matches("\\d{1,18}")
        ? Optional.of(new AgencyId(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    for (DateTimeFormatter format :
        new DateTimeFormatter[] {DateTimeFormatter.ISO_LOCAL_DATE, SLASHED}) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeParseException other) {
        // Perhaps written the other way; whoever asks is told when it is neither.
      }
    }
    return Optional.empty();
  }
}
