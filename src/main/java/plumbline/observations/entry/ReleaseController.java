package plumbline.observations.entry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Place;
import plumbline.observations.Places;
import plumbline.observations.Releases;
import plumbline.observations.Stated;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Who else reads values: of one, or of all up to a day. */
@Controller("/areas/{area}/measures/{id}/figures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReleaseController {

  private static final String MANY = "Release figures up to a day";

  private final Places places;
  private final Observations observations;
  private final Releases releases;
  private final Audiences audiences;
  private final Submissions submissions;

  ReleaseController(
      Places places,
      Observations observations,
      Releases releases,
      Audiences audiences,
      Submissions submissions) {
    this.places = places;
    this.observations = observations;
    this.releases = releases;
    this.audiences = audiences;
    this.submissions = submissions;
  }

  @Get("/{figure}/release")
  Page edit(Viewer viewer, String area, long id, long figure) {
    Place place = places.releasable(viewer, area, id);
    return page(viewer, place, find(viewer, place, figure), Form.empty());
  }

  @Post("/{figure}/release")
  HttpResponse<?> update(Viewer viewer, String area, long id, long figure, Form form) {
    Place place = places.releasable(viewer, area, id);
    Observation found = find(viewer, place, figure);
    Stated shown = new Stated(found.id(), form.number("version"));
    try {
      Openness openness = Audiences.read(form);
      return submissions.once(
          viewer.id(),
          form,
          place.path("/figures?done=released"),
          () -> releases.release(viewer, place.areaId(), place.id(), shown, openness));
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("readers", conflict);
      return page(viewer, place, found, form).as(HttpStatus.CONFLICT);
    }
    return page(viewer, place, found, form).refused();
  }

  @Get("/release")
  Page editMany(Viewer viewer, String area, long id) {
    return many(viewer, places.releasable(viewer, area, id), Form.empty());
  }

  @Post("/release")
  HttpResponse<?> updateMany(Viewer viewer, String area, long id, Form form) {
    Place place = places.releasable(viewer, area, id);
    ObservationId seen = seen(form);
    LocalDate day = form.day("day").orElse(LocalDate.MIN);
    if (day.equals(LocalDate.MIN) && form.isGood()) {
      form.refuse("day", "Enter the day up to which figures are released.");
    }
    try {
      Openness openness = Audiences.read(form);
      if (openness.readers() == Readers.PARTNERSHIP) {
        form.refuse("readers", "Choose who may read them from now on.");
      }
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            place.path("/figures?done=released"),
            () -> releases.releaseUpTo(viewer, place.areaId(), place.id(), day, seen, openness));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return many(viewer, place, form).refused();
  }

  private static ObservationId seen(Form form) {
    String seen = form.text("seen");
    if (!seen.matches(Ids.FORM)) {
      throw new Refused("seen", "This form lacks what was seen. Load the page again.");
    }
    return new ObservationId(Long.parseLong(seen));
  }

  private Page page(Viewer viewer, Place place, Observation found, Form typed) {
    ReleasePage page =
        new ReleasePage(
            "Who may read this figure?",
            place.measure().name(),
            Show.value(place.measure(), found),
            place.path("/figures"),
            place.path("/figures/" + found.id().value() + "/release"),
            typed.version(found.version()),
            "",
            "",
            new Field("", ""),
            audiences.page(
                viewer, place, typed, new Openness(found.readers(), found.committeeId())));
    return new Page(page.heading(), "observations/release", page).withErrors(typed.errors());
  }

  private Page many(Viewer viewer, Place place, Form typed) {
    List<Observation> all = observations.of(viewer, place.areaId(), place.id()).current();
    long waiting = all.stream().filter(each -> each.readers() == Readers.PARTNERSHIP).count();
    long newest = all.stream().mapToLong(each -> each.id().value()).max().orElse(0);
    ReleasePage page =
        new ReleasePage(
            MANY,
            place.measure().name(),
            "",
            place.path("/figures"),
            place.path("/figures/release"),
            0,
            typed.text("seen", String.valueOf(newest)),
            waiting == 1
                ? "1 figure is read by the partnership only."
                : waiting + " figures are read by the partnership only.",
            Field.of(typed, "day"),
            audiences.page(viewer, place, typed, Openness.PARTNERSHIP));
    return new Page(MANY, "observations/release", page).withErrors(typed.errors());
  }

  private Observation find(Viewer viewer, Place place, long figure) {
    return observations
        .find(viewer, place.areaId(), place.id(), new ObservationId(figure))
        .orElseThrow(NotFound::new);
  }
}
