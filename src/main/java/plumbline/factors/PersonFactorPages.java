package plumbline.factors;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Shows the second factor of another person and answers what is done about it. */
@Singleton
final class PersonFactorPages {

  private final Factors factors;
  private final Exemptions exemptions;
  private final FactorLosses losses;
  private final Submissions submissions;

  PersonFactorPages(
      Factors factors, Exemptions exemptions, FactorLosses losses, Submissions submissions) {
    this.factors = factors;
    this.exemptions = exemptions;
    this.losses = losses;
    this.submissions = submissions;
  }

  /**
   * Whose second factor it is, for whoever looks after them.
   *
   * @param area in which they are looked after; the installation's for an administrator
   * @param base where the page is
   */
  record Whose(AreaId area, PersonId id, String name, String base, String back, String backText) {

    boolean isAdministrator() {
      return area.equals(AreaId.INSTALLATION);
    }
  }

  Page show(Viewer viewer, Whose whose, String done) {
    return page(viewer, whose, Form.empty())
        .withNotice(
            switch (done) {
              case "exempted" -> "This person signs in with the password alone from now on.";
              case "asked" -> "This person is asked for a second factor from now on.";
              case "said" -> "Noted. Within a day a second person must agree on this page.";
              case "withdrawn" -> "The second factor stays. Nobody needs to agree any more.";
              case "taken" -> "The second factor is taken away. The person is signed out.";
              default -> "";
            });
  }

  /** Does it and shows the page again; what is refused stands at the field of this name. */
  HttpResponse<?> change(
      Viewer viewer, Whose whose, Form form, String field, String done, Runnable act) {
    try {
      return submissions.once(viewer.id(), form, whose.base() + "?done=" + done, act);
    } catch (Refused refused) {
      form.refuse(refused);
      return page(viewer, whose, form).refused();
    } catch (Conflict conflict) {
      form.refuse(field, String.valueOf(conflict.getMessage()));
      return page(viewer, whose, form).as(HttpStatus.CONFLICT);
    }
  }

  private Page page(Viewer viewer, Whose whose, Form form) {
    Optional<FactorLoss> loss = losses.find(whose.id());
    return PersonFactorPage.of(
        whose,
        FactorState.of(factors.find(whose.id()), exemptions.find(whose.id()), loss),
        loss.filter(said -> !said.saidBy().equals(viewer.id())).isPresent(),
        form);
  }
}
