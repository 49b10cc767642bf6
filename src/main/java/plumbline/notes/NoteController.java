package plumbline.notes;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaName;
import plumbline.common.NoteId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The form for a note on a source, and the page on which one is withdrawn. */
@Controller("/areas/{area}/notes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class NoteController {

  private final SourceNotes notes;
  private final Submissions submissions;

  NoteController(SourceNotes notes, Submissions submissions) {
    this.notes = notes;
    this.submissions = submissions;
  }

  record Field(String value, String error) {

    static Field of(Form form, String name) {
      return new Field(form.text(name), form.error(name));
    }
  }

  record NewPage(
      String of,
      String back,
      String action,
      Field printed,
      Field understood,
      Field why,
      Field pageReference) {}

  record ShowPage(
      String of, String back, NotesPart.Line note, boolean stands, String action, Field reason) {}

  @Get("/of/{kind}/{id}")
  Page newOne(Viewer viewer, String area, String kind, long id) {
    AreaName where = viewer.area(area);
    NoteSubject.Noted noted = notes.requireSeen(viewer, where, kind + " " + id);
    viewer.require(Permission.NOTE_SOURCES, where.id());
    return newPage(where, noted, kind + "/" + id, Form.empty());
  }

  @Post("/of/{kind}/{id}")
  HttpResponse<?> create(Viewer viewer, String area, String kind, long id, Form form) {
    AreaName where = viewer.area(area);
    String subject = kind + " " + id;
    NoteSubject.Noted noted = notes.requireSeen(viewer, where, subject);
    viewer.require(Permission.NOTE_SOURCES, where.id());
    NoteText text =
        new NoteText(
            form.words("printed"),
            form.words("understood"),
            form.words("why"),
            form.optionalLine("page_reference"));
    try {
      if (form.isGood()) {
        return submissions.make(
            viewer.id(),
            form,
            noted.notes(),
            () -> where.path("/notes/" + notes.add(viewer, where, subject, text).value()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return newPage(where, noted, kind + "/" + id, form).refused();
  }

  @Get("/{note}")
  Page show(Viewer viewer, String area, long note) {
    AreaName where = viewer.area(area);
    SourceNote found = notes.find(viewer, where, new NoteId(note));
    viewer.require(Permission.NOTE_SOURCES, where.id());
    return page(viewer, where, found, Form.empty());
  }

  @Post("/{note}/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long note, Form form) {
    AreaName where = viewer.area(area);
    SourceNote found = notes.find(viewer, where, new NoteId(note));
    viewer.require(Permission.NOTE_SOURCES, where.id());
    String reason = form.words("reason");
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            notes.requireSeen(viewer, where, found.subject()).notes(),
            () -> notes.withdraw(viewer, where, found.id(), reason));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return page(viewer, where, found, form).refused();
  }

  private static Page newPage(AreaName area, NoteSubject.Noted noted, String of, Form form) {
    return new Page(
            "Note on the source",
            "notes/new",
            new NewPage(
                noted.title(),
                noted.href(),
                area.path("/notes/of/" + of),
                Field.of(form, "printed"),
                Field.of(form, "understood"),
                Field.of(form, "why"),
                Field.of(form, "page_reference")))
        .withErrors(form.errors());
  }

  private Page page(Viewer viewer, AreaName area, SourceNote note, Form form) {
    NoteSubject.Noted noted = notes.requireSeen(viewer, area, note.subject());
    return new Page(
            "Note on the source",
            "notes/show",
            new ShowPage(
                noted.title(),
                noted.href(),
                SourceNotes.line(area, note, false),
                note.stands(),
                area.path("/notes/" + note.id().value() + "/withdraw"),
                Field.of(form, "reason")))
        .withErrors(form.errors());
  }
}
