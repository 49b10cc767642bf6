package plumbline.observations.entry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Optional;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.observations.FigureText;
import plumbline.observations.NewObservation;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Place;
import plumbline.observations.Places;
import plumbline.observations.Standing;
import plumbline.observations.Stated;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** All values of a measure; one of them recorded, restated or withdrawn. */
@Controller("/areas/{area}/measures/{id}/figures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FigureController {

  private final Places places;
  private final Observations observations;
  private final IndexPages listing;
  private final FigurePages pages;
  private final Submissions submissions;

  FigureController(
      Places places,
      Observations observations,
      IndexPages listing,
      FigurePages pages,
      Submissions submissions) {
    this.places = places;
    this.observations = observations;
    this.listing = listing;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  Page index(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String done,
      @QueryValue(defaultValue = "0") int added,
      @QueryValue(defaultValue = "0") int skipped) {
    return listing
        .page(viewer, places.open(viewer, area, id), page)
        .withNotice(IndexPages.notice(done, added, skipped));
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area, long id) {
    return pages.newOne(viewer, places.recordable(viewer, area, id), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, long id, Form form) {
    Place place = places.recordable(viewer, area, id);
    Optional<NewObservation> figure = read(place, form);
    if (figure.isPresent()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            place.path("/figures?done=recorded"),
            () -> observations.record(viewer, place.areaId(), place.id(), figure.get()));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return pages.newOne(viewer, place, form).refused();
  }

  private static Optional<NewObservation> read(Place place, Form form) {
    FigureText text = new FigureText(place.measure(), form::text);
    try {
      Optional<NewObservation> figure = text.read(Audiences.read(form));
      text.refusals().forEach(form::refuse);
      return figure;
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  @Get("/{figure}/restate")
  HttpResponse<?> restating(Viewer viewer, String area, long id, long figure) {
    Place place = places.recordable(viewer, area, id);
    Observation shown = find(viewer, place, figure);
    if (shown.standing() == Standing.CURRENT) {
      return pages.restate(viewer, place, shown, Form.empty()).as(HttpStatus.OK);
    }
    return HttpResponse.seeOther(
        URI.create(
            holding(viewer, place, figure)
                .map(now -> place.path("/figures/" + now.id().value() + "/restate"))
                .orElseGet(() -> place.path("/figures/" + figure + "/withdraw"))));
  }

  @Post("/{figure}/restate")
  HttpResponse<?> restate(Viewer viewer, String area, long id, long figure, Form form) {
    Place place = places.recordable(viewer, area, id);
    Observation old = find(viewer, place, figure);
    Stated shown = new Stated(old.id(), form.number("version"));
    Optional<NewObservation> now = read(place, form);
    String reason = form.optionalLine("reason");
    try {
      if (form.isGood() && now.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            place.path("/figures?done=restated"),
            () ->
                observations.restate(viewer, place.areaId(), place.id(), shown, now.get(), reason));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict overtaken) {
      return pages
          .overtaken(viewer, place, holding(viewer, place, figure), form)
          .as(HttpStatus.CONFLICT);
    }
    return pages.restate(viewer, place, old, form).refused();
  }

  @Get("/{figure}/withdraw")
  Page withdrawing(Viewer viewer, String area, long id, long figure) {
    Place place = places.recordable(viewer, area, id);
    return EndPage.of(place, find(viewer, place, figure), Form.empty());
  }

  @Post("/{figure}/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long id, long figure, Form form) {
    Place place = places.recordable(viewer, area, id);
    Observation old = find(viewer, place, figure);
    Stated shown = new Stated(old.id(), form.number("version"));
    String reason = form.optionalLine("reason");
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            place.path("/figures?done=withdrawn"),
            () -> observations.withdraw(viewer, place.areaId(), place.id(), shown, reason));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("reason", conflict);
      return EndPage.of(place, find(viewer, place, figure), form).as(HttpStatus.CONFLICT);
    }
    return EndPage.of(place, old, form).refused();
  }

  private Optional<Observation> holding(Viewer viewer, Place place, long figure) {
    return observations.inPlaceOf(viewer, place.areaId(), place.id(), new ObservationId(figure));
  }

  private Observation find(Viewer viewer, Place place, long figure) {
    return observations
        .find(viewer, place.areaId(), place.id(), new ObservationId(figure))
        .orElseThrow(NotFound::new);
  }
}
