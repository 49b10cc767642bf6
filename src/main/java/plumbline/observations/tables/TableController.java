package plumbline.observations.tables;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import plumbline.common.Conflict;
import plumbline.common.Refused;
import plumbline.observations.Finding.Outcome;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Place;
import plumbline.observations.Places;
import plumbline.observations.entry.Audiences;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;
import plumbline.web.Upload;

/** Many values at once, in and out. */
@Controller("/areas/{area}/measures/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class TableController {

  private static final int MOST_ERRORS = 50;

  private final Places places;
  private final Observations observations;
  private final Drafts drafts;
  private final ManyPages pages;
  private final Submissions submissions;

  TableController(
      Places places,
      Observations observations,
      Drafts drafts,
      ManyPages pages,
      Submissions submissions) {
    this.places = places;
    this.observations = observations;
    this.drafts = drafts;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get("/figures.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(Viewer viewer, String area, long id) {
    Place place = places.open(viewer, area, id);
    return HttpResponse.ok(FigureCsv.bytes(observations.of(viewer, place.areaId(), place.id())))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + place.measure().measureKey() + ".csv\"");
  }

  @Get("/figures/many")
  @Produces(MediaType.TEXT_HTML)
  Page newOne(Viewer viewer, String area, long id) {
    return pages.blank(viewer, places.recordable(viewer, area, id), Form.empty());
  }

  /** Says how a table is understood, or records one that was checked. */
  @Post("/figures/many")
  @Produces(MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(Viewer viewer, String area, long id, Form form) {
    Place place = places.recordable(viewer, area, id);
    Optional<Draft> draft = read(viewer, place, form);
    if (draft.isEmpty()) {
      return pages.blank(viewer, place, form).refused();
    }
    boolean isChecked = form.text("checked").equals(ManyPages.digest(place, form));
    if (form.isGood() && form.text("then").equals("save") && isChecked) {
      try {
        return save(viewer, place, form, draft.get());
      } catch (Refused refused) {
        return anew(viewer, place, form, refused.words());
      } catch (Conflict overtaken) {
        return anew(viewer, place, form, String.valueOf(overtaken.getMessage()));
      }
    }
    Page page = pages.page(viewer, place, form, draft.get());
    return form.isGood() ? page.as(HttpStatus.OK) : page.refused();
  }

  /** The same table beside what somebody else recorded since it was read. */
  private HttpResponse<?> anew(Viewer viewer, Place place, Form form, String sentence) {
    form.refuse(TableText.FIELD, sentence);
    return pages
        .page(viewer, place, form, drafts.read(viewer, place, form, Openness.PARTNERSHIP))
        .as(HttpStatus.CONFLICT);
  }

  private HttpResponse<?> save(Viewer viewer, Place place, Form form, Draft draft) {
    return submissions.once(
        viewer.id(),
        form,
        place.path(
            "/figures?done=many&added=%d&skipped=%d"
                .formatted(draft.count(Outcome.ADDED), draft.count(Outcome.SKIPPED))),
        () -> {
          int added = observations.recordAll(viewer, place.areaId(), place.id(), draft.figures());
          if (added != draft.count(Outcome.ADDED)) {
            throw Conflict.overtaken(
                "Somebody else recorded some of these figures meanwhile. Nothing of yours was saved; see below what becomes of each line now.");
          }
        });
  }

  private Optional<Draft> read(Viewer viewer, Place place, Form form) {
    try {
      Draft draft = drafts.read(viewer, place, form, openness(form));
      List<Draft.Row> refused = draft.refused();
      refused.stream().limit(MOST_ERRORS).forEach(row -> form.refuse(TableText.FIELD, row.said()));
      if (refused.size() > MOST_ERRORS) {
        form.refuse(
            TableText.FIELD,
            "%,d more lines cannot be taken.".formatted(refused.size() - MOST_ERRORS));
      }
      return Optional.of(draft);
    } catch (Refused refused) {
      form.refuse(TableText.FIELD, refused.words());
      return Optional.empty();
    }
  }

  private static Openness openness(Form form) {
    try {
      return Audiences.read(form);
    } catch (Refused refused) {
      form.refuse(refused);
      return Openness.PARTNERSHIP;
    }
  }

  /** Shows a loaded file as if it had been pasted; writes nothing. */
  @Post("/figures/files")
  @Produces(MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ExecuteOn("uploads")
  HttpResponse<?> check(Viewer viewer, String area, long id, Upload upload) {
    Form form = upload.form();
    Place place = places.recordable(viewer, area, id);
    try {
      Form filled = form.with(TableText.FIELD, TableFile.read(upload));
      Optional<Draft> draft = read(viewer, place, filled);
      Page page =
          draft
              .map(found -> pages.page(viewer, place, filled, found))
              .orElseGet(() -> pages.blank(viewer, place, filled));
      return filled.isGood() ? page.as(HttpStatus.OK) : page.refused();
    } catch (TableFile.TooLong large) {
      form.refuse("files", String.valueOf(large.getMessage()));
      return pages.blank(viewer, place, form).as(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.blank(viewer, place, form).refused();
    }
  }
}
