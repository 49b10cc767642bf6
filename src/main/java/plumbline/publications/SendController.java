package plumbline.publications;

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
import java.net.URI;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.papers.Paper;
import plumbline.papers.Papers;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Submissions;

/** Sends a paper: first what will be sent and to whom, then the sending. */
@Controller("/areas/{area}/papers/{id}/send")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SendController {

  private final Papers papers;
  private final Publications publications;
  private final SendPages pages;
  private final Submissions submissions;

  SendController(
      Papers papers, Publications publications, SendPages pages, Submissions submissions) {
    this.papers = papers;
    this.publications = publications;
    this.pages = pages;
    this.submissions = submissions;
  }

  /** A paper that was sent has its own page by now. */
  @Get
  HttpResponse<?> newOne(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Paper paper = find(viewer, where, id);
    Optional<PublicationId> sent = papers.sentAs(viewer, where.id(), paper.id());
    return sent.isPresent()
        ? HttpResponse.seeOther(URI.create(where.path("/publications/" + sent.get().value())))
        : pages.page(viewer, where, paper, Form.empty()).as(HttpStatus.OK);
  }

  @Post
  HttpResponse<?> send(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Paper paper = find(viewer, where, id);
    Seen seen = new Seen(form.number("version"), form.text("seen"));
    String correction = form.words("correction").strip();
    PublicationId as = new PublicationId(Ids.next());
    try {
      if (form.isGood()) {
        HttpResponse<?> answer =
            submissions.makeAndShow(
                viewer.id(),
                form,
                where.path("/publications/" + as.value()),
                () -> publications.send(viewer, where, paper, seen, as, correction));
        publications.wake(where.id(), as);
        return answer;
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      Paper now = find(viewer, where, id);
      if (now.sent()) {
        throw conflict;
      }
      form.overtake("send", conflict);
      return pages.page(viewer, where, now, form).as(HttpStatus.CONFLICT);
    }
    return pages.page(viewer, where, paper, form).refused();
  }

  private Paper find(Viewer viewer, AreaName area, long id) {
    Paper paper = papers.find(viewer, area.id(), new PaperId(id)).orElseThrow(NotFound::new);
    viewer.require(Permission.PUBLISH_REPORTS, area.id());
    return paper;
  }
}
