package plumbline.people;

import java.util.Optional;
import plumbline.common.Refused;
import plumbline.web.Form;

/** The part of a form that says who is to be invited. */
final class InvitationForm {

  private InvitationForm() {}

  /** Who it is; nothing, with the reasons in the form, when something is missing or malformed. */
  static Optional<People.Invitation> read(Form form) {
    String name = form.line("name", "Enter a name.");
    String email = form.line("email", "Enter an e-mail address.");
    String jobTitle = form.optionalLine("job_title");
    if (!form.isGood()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new People.Invitation(name, email, jobTitle));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }
}
