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
import plumbline.common.Refused;
import plumbline.observations.Finding.Outcome;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Place;
import plumbline.observations.Places;
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
  @Produces("text/csv")
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
    return pages.blank(places.recordable(viewer, area, id), Form.empty());
  }

  /** Says how a table is understood, or records one that was checked. */
  @Post("/figures/many")
  @Produces(MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(Viewer viewer, String area, long id, Form form) {
    Place place = places.recordable(viewer, area, id);
    Optional<Draft> draft = read(viewer, place, form);
    if (draft.isEmpty()) {
      return pages.blank(place, form).refused();
    }
    boolean isChecked = form.text("checked").equals(ManyPages.digest(form));
    if (form.isGood() && form.text("then").equals("save") && isChecked) {
      try {
        return save(viewer, place, form, draft.get());
      } catch (Refused refused) {
        form.refuse(TableText.FIELD, refused.words());
      }
    }
    Page page = pages.page(place, form, draft.get());
    return form.isGood() ? page.as(HttpStatus.OK) : page.refused();
  }

  private HttpResponse<?> save(Viewer viewer, Place place, Form form, Draft draft) {
    return submissions.once(
        viewer.id(),
        form,
        place.path(
            "/figures?done=many&added=%d&skipped=%d"
                .formatted(draft.count(Outcome.ADDED), draft.count(Outcome.SKIPPED))),
        () -> observations.recordAll(viewer, place.areaId(), place.id(), draft.figures()));
  }

  private Optional<Draft> read(Viewer viewer, Place place, Form form) {
    try {
      Draft draft = drafts.read(viewer, place, form, Openness.PARTNERSHIP);
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
              .map(found -> pages.page(place, filled, found))
              .orElseGet(() -> pages.blank(place, filled));
      return filled.isGood() ? page.as(HttpStatus.OK) : page.refused();
    } catch (TableFile.TooLong large) {
      form.refuse("files", String.valueOf(large.getMessage()));
      return pages.blank(place, form).as(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.blank(place, form).refused();
    }
  }
}
