package plumbline.rate;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.function.Supplier;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.people.Viewer;
import plumbline.web.Form;

/**
 * Keeps drafts: for the script as one types, and for a button where no script runs. The script asks
 * for plain text and is answered with the time of the save, and below it with who else has saved.
 */
@Controller("/areas/{area}/rounds/{month}/rate/{criterion}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DraftController {

  private static final MediaType TEXT = MediaType.of("text/plain;charset=utf-8");

  private final Drafts drafts;
  private final OwnRounds rounds;

  DraftController(Drafts drafts, OwnRounds rounds) {
    this.drafts = drafts;
    this.rounds = rounds;
  }

  @Post("/draft")
  HttpResponse<?> keep(
      HttpRequest<?> request,
      Viewer viewer,
      String area,
      Month month,
      CriterionId criterion,
      Form form) {
    Place place = place(viewer, area, month, criterion, Draft.AGREED);
    RateForm typed = RateForm.draft(form, Entry.REASON);
    return answer(
        isScript(request),
        place,
        typed,
        () -> drafts.keep(viewer, place.area().id(), month, criterion, typed));
  }

  @Post("/agencies/{agency}/draft")
  HttpResponse<?> keepFor(
      HttpRequest<?> request,
      Viewer viewer,
      String area,
      Month month,
      CriterionId criterion,
      long agency,
      Form form) {
    Place place = place(viewer, area, month, criterion, agency);
    RateForm typed = RateForm.draft(form, Entry.COMMENT);
    return answer(
        isScript(request),
        place,
        typed,
        () ->
            drafts.keepFor(
                new AgencyId(agency), viewer, place.area().id(), month, criterion, typed));
  }

  /** Where a draft belongs. */
  private record Place(
      Viewer viewer, AreaName area, Month month, CriterionId criterion, long voice) {}

  private static Place place(
      Viewer viewer, String area, Month month, CriterionId criterion, long voice) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    return new Place(viewer, where, month, criterion, voice);
  }

  private HttpResponse<?> answer(
      boolean isScript, Place place, RateForm typed, Supplier<Drafts.Receipt> keeping) {
    if (typed.form().has("drop")) {
      drafts.drop(
          place.viewer(), place.area().id(), place.month(), place.criterion(), place.voice());
      return back(place);
    }
    try {
      Drafts.Receipt receipt = keeping.get();
      return isScript ? HttpResponse.ok(words(receipt)).contentType(TEXT) : back(place);
    } catch (Conflict refused) {
      typed.form().meet(refused);
      return isScript
          ? HttpResponse.status(HttpStatus.CONFLICT).body(words(refused)).contentType(TEXT)
          : page(place, typed, String.valueOf(refused.getMessage()));
    }
  }

  /** The page in front of the person has its old version still, so that confirming shows both. */
  private static String words(Conflict refused) {
    return refused.isOvertaken()
        ? refused.getMessage() + " Press Confirm to see both texts side by side."
        : String.valueOf(refused.getMessage());
  }

  private HttpResponse<?> page(Place place, RateForm typed, String why) {
    typed.form().refuse("level", why);
    OwnRound round = rounds.of(place.viewer(), place.area(), place.month());
    return RatePages.refused(round, new Refusal(place.criterion(), place.voice(), typed, true))
        .as(HttpStatus.CONFLICT);
  }

  private static boolean isScript(HttpRequest<?> request) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    return accepted != null && accepted.startsWith(MediaType.TEXT_PLAIN);
  }

  private static String words(Drafts.Receipt receipt) {
    return receipt.alsoSavedBy().map(who -> receipt.time() + "\n" + who).orElse(receipt.time());
  }

  private static HttpResponse<?> back(Place place) {
    return HttpResponse.seeOther(
        URI.create(
            place
                .area()
                .path("/rounds/" + place.month() + "/rate" + OwnRound.again(place.criterion()))));
  }
}
