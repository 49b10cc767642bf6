package plumbline.requests;

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
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.RequestId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The requests for evidence of an area. */
@Controller("/areas/{area}/evidence-requests")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RequestController {

  private final EvidenceRequests requests;
  private final RequestPages pages;
  private final Submissions submissions;

  RequestController(EvidenceRequests requests, RequestPages pages, Submissions submissions) {
    this.requests = requests;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String criterion,
      @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.ADD_EVIDENCE, where.id());
    Page page = pages.page(viewer, where, Form.empty(), null, criterion);
    return switch (done) {
      case "asked" ->
          page.withNotice("The agency is asked: its people find it on their home page.");
      case "withdrawn" -> page.withNotice("The request is withdrawn.");
      default -> page;
    };
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    Optional<CriterionId> criterion = RequestForm.criterion(form);
    if (criterion.isPresent() && !viewer.readsDraft(where.id(), criterion.get())) {
      throw new NotFound();
    }
    viewer.require(Permission.ASK_FOR_EVIDENCE, where.id());
    Optional<RequestForm> typed = RequestForm.read(form, criterion);
    try {
      if (form.isGood() && typed.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/evidence-requests?done=asked"),
            () -> ask(viewer, where, typed.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.page(viewer, where, form, null, form.text("criterion")).refused();
  }

  private void ask(Viewer viewer, AreaName area, RequestForm typed) {
    requests.ask(viewer, area.id(), typed.agency(), typed.criterion(), typed.what(), typed.due());
  }

  @Post("/{request}/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long request, Form form) {
    AreaName where = viewer.area(area);
    RequestId id = new RequestId(request);
    if (requests.find(viewer, where.id(), id).isEmpty()) {
      throw new NotFound();
    }
    viewer.require(Permission.ASK_FOR_EVIDENCE, where.id());
    int version = form.number("version");
    String reason = form.words("reason");
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/evidence-requests?done=withdrawn"),
            () -> requests.withdraw(viewer, where.id(), id, version, reason));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.refuse("reason", String.valueOf(conflict.getMessage()));
      return pages.page(viewer, where, form, id, "").as(HttpStatus.CONFLICT);
    }
    return pages.page(viewer, where, form, id, "").refused();
  }
}
