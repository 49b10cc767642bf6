package plumbline.observations.claims;

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
import java.util.Optional;
import java.util.Set;
import plumbline.common.ClaimId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.measures.Values;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Place;
import plumbline.observations.Places;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** What sources state of two values. */
@Controller("/areas/{area}/measures/{id}/claims")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ClaimController {

  private final Places places;
  private final StatedClaims claims;
  private final Observations observations;
  private final Measures measures;
  private final ClaimPages pages;
  private final Submissions submissions;

  ClaimController(
      Places places,
      StatedClaims claims,
      Observations observations,
      Measures measures,
      ClaimPages pages,
      Submissions submissions) {
    this.places = places;
    this.claims = claims;
    this.observations = observations;
    this.measures = measures;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area, long id) {
    return pages.newOne(viewer, places.recordable(viewer, area, id), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, long id, Form form) {
    Place place = places.recordable(viewer, area, id);
    Optional<NewClaim> claim = new ClaimForm(form).read(first -> values(viewer, place, first));
    if (claim.isPresent()) {
      try {
        return submissions.make(
            viewer.id(),
            form,
            place.path("/figures?done=claimed"),
            () -> {
              ClaimId made = claims.record(viewer, place.areaId(), place.id(), claim.get());
              return place.path("/claims/" + made.value());
            });
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return pages.newOne(viewer, place, form).refused();
  }

  private Values values(Viewer viewer, Place place, ObservationId figure) {
    return observations.all(viewer, place.areaId(), Set.of(figure)).stream()
        .findFirst()
        .map(Observation::measureId)
        .flatMap(measure -> measures.find(viewer, place.areaId(), measure))
        .map(Measure::values)
        .orElseThrow(() -> new Refused("first", "Choose a figure of this area."));
  }

  @Get("/{claim}/withdraw")
  Page withdrawing(Viewer viewer, String area, long id, long claim) {
    Place place = places.recordable(viewer, area, id);
    return ClaimPages.withdraw(place, find(viewer, place, claim), Form.empty());
  }

  @Post("/{claim}/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long id, long claim, Form form) {
    Place place = places.recordable(viewer, area, id);
    Claim found = find(viewer, place, claim);
    int version = form.number("version");
    String reason = form.optionalLine("reason");
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            place.path("/figures?done=unclaimed"),
            () -> claims.withdraw(viewer, place.areaId(), place.id(), found.id(), version, reason));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("reason", conflict);
      return ClaimPages.withdraw(place, found, form).as(HttpStatus.CONFLICT);
    }
    return ClaimPages.withdraw(place, found, form).refused();
  }

  private Claim find(Viewer viewer, Place place, long claim) {
    return claims
        .find(viewer, place.areaId(), place.id(), new ClaimId(claim))
        .orElseThrow(NotFound::new);
  }
}
