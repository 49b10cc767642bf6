package plumbline.leaving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.web.Form;

/** The form that says who takes over. */
final class SuccessorForm {

  static final String ALL = "to_all";
  static final String NOBODY = "nobody";
  static final String ROLE = "role_instead";

  private SuccessorForm() {}

  /** Who takes over; what is missing or cannot be stands in the form then. */
  static Successors read(Form form, Care care, List<Successor> candidates) {
    Map<String, PersonId> chosen = new HashMap<>();
    for (Care.Part part : care.parts()) {
      String value = form.text(part.field());
      String from = value.isEmpty() ? ALL : part.field();
      String to = form.text(from);
      if (to.isEmpty()) {
        form.refuse(
            part.field(), "Choose who takes over " + part.words() + ", or say that nobody does.");
      } else if (!to.equals(NOBODY)) {
        candidate(to, candidates)
            .ifPresentOrElse(
                person -> chosen.put(part.field(), person),
                () -> form.refuse(from, "Choose somebody from the list."));
      }
    }
    return new Successors(chosen, form.optionalLine(ROLE));
  }

  private static Optional<PersonId> candidate(String value, List<Successor> candidates) {
    return Optional.of(value)
        .filter(id -> id.matches(Ids.FORM))
        .map(id -> new PersonId(Long.parseLong(id)))
        .filter(id -> candidates.stream().anyMatch(each -> each.id().equals(id)));
  }
}
