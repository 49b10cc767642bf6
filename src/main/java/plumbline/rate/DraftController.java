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
@Controller("/areas/{area}/rounds/{month}/rate/{criterion}/draft")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DraftController {

  private static final MediaType TEXT = MediaType.of("text/plain;charset=utf-8");

  private final Drafts drafts;
  private final RatePages pages;

  DraftController(Drafts drafts, RatePages pages) {
    this.drafts = drafts;
    this.pages = pages;
  }

  @Post
  HttpResponse<?> keep(
      HttpRequest<?> request,
      Viewer viewer,
      String area,
      Month month,
      CriterionId criterion,
      Form form) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    if (form.has("drop")) {
      drafts.drop(viewer, where.id(), month, criterion);
      return back(where, month, criterion);
    }
    try {
      Drafts.Receipt receipt =
          drafts.keep(
              viewer, where.id(), month, criterion, form.number("version"), Entry.typed(form));
      return isScript(request)
          ? HttpResponse.ok(words(receipt)).contentType(TEXT)
          : back(where, month, criterion);
    } catch (Conflict conflict) {
      String why = String.valueOf(conflict.getMessage());
      if (isScript(request)) {
        return HttpResponse.status(HttpStatus.CONFLICT).body(why).contentType(TEXT);
      }
      form.refuse("level", why);
      RateForm typed = new RateForm(form, form.number("version"), Entry.typed(form));
      return pages.conflict(viewer, where, month, criterion, typed).as(HttpStatus.CONFLICT);
    }
  }

  private static boolean isScript(HttpRequest<?> request) {
    return MediaType.TEXT_PLAIN.equals(request.getHeaders().get(HttpHeaders.ACCEPT));
  }

  private static String words(Drafts.Receipt receipt) {
    return receipt.alsoSavedBy().map(who -> receipt.time() + "\n" + who).orElse(receipt.time());
  }

  private static HttpResponse<?> back(AreaName area, Month month, CriterionId criterion) {
    return HttpResponse.seeOther(
        URI.create(area.path("/rounds/" + month + "/rate" + OwnRound.again(criterion))));
  }
}
