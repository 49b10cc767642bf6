package plumbline.home;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import plumbline.parking.KeptText;
import plumbline.parking.ParkedForms;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** What was kept for a person whose session ended while they were writing. */
@Controller("/parked")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ParkedController {

  private final ParkedForms parked;
  private final ParkedWords words;
  private final Submissions submissions;

  ParkedController(ParkedForms parked, ParkedWords words, Submissions submissions) {
    this.parked = parked;
    this.words = words;
    this.submissions = submissions;
  }

  /**
   * The kept forms, the newest first.
   *
   * @param drafts whether any of them is a text that was not sent on purpose
   */
  record ParkedPage(List<Kept> kept, boolean drafts) {

    /**
     * One form.
     *
     * @param action where it is sent again
     * @param typed what was typed, in words
     * @param fields what is sent again, as it was
     */
    record Kept(
        String what,
        String where,
        String when,
        boolean draft,
        String action,
        String drop,
        String submission,
        List<Typed> typed,
        List<Field> fields) {}

    record Typed(String label, String value) {}

    record Field(String name, String value) {}
  }

  @Get
  Page index(Viewer viewer) {
    List<KeptText> forms = parked.of(viewer.id());
    return new Page(
        "Kept for you",
        "home/parked",
        new ParkedPage(
            forms.stream().map(form -> words.kept(viewer, form)).toList(),
            forms.stream().anyMatch(KeptText::isDraft)));
  }

  @Post("/{id}/drop")
  HttpResponse<?> delete(Viewer viewer, long id, Form form) {
    return submissions.once(viewer.id(), form, "/parked", () -> parked.drop(viewer.id(), id));
  }
}
