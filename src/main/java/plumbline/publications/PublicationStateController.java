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
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.papers.Copies;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Takes a paper back, begins its correction, or has its formats made again. */
@Controller("/areas/{area}/publications/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PublicationStateController {

  private final PublicationRepository repository;
  private final Publications publications;
  private final Withdrawals withdrawals;
  private final Copies copies;
  private final Submissions submissions;

  PublicationStateController(
      PublicationRepository repository,
      Publications publications,
      Withdrawals withdrawals,
      Copies copies,
      Submissions submissions) {
    this.repository = repository;
    this.publications = publications;
    this.withdrawals = withdrawals;
    this.copies = copies;
    this.submissions = submissions;
  }

  record WithdrawPage(
      String title,
      String back,
      String detail,
      boolean wasExported,
      boolean wasCorrected,
      int version,
      Field reason) {}

  @Get("/withdraw")
  Page newOne(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return page(where, find(viewer, where, id), Form.empty());
  }

  @Post("/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Publication paper = find(viewer, where, id);
    int version = form.number("version");
    String reason = form.words("reason").strip();
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            paper.path(where),
            () -> withdrawals.withdraw(viewer, where.id(), paper.id(), version, reason));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("reason", conflict);
      return page(where, find(viewer, where, id), form).as(HttpStatus.CONFLICT);
    }
    return page(where, paper, form).refused();
  }

  @Post("/make")
  HttpResponse<?> make(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Publication paper = find(viewer, where, id);
    int version = form.number("version");
    HttpResponse<?> answer =
        submissions.once(
            viewer.id(),
            form,
            paper.path(where),
            () -> withdrawals.tryAgain(viewer, where.id(), paper.id(), version));
    publications.wake(where.id(), paper.id());
    return answer;
  }

  /** Begins the paper that is to take this one's place. */
  @Post("/correct")
  HttpResponse<?> correct(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Publication paper =
        repository.find(viewer, where.id(), new PublicationId(id)).orElseThrow(NotFound::new);
    viewer.require(Permission.MAKE_REPORTS, where.id());
    PaperId sent = paper.paperId();
    if (sent == null
        || !paper.isReadable()
        || repository.isCorrected(viewer, where.id(), paper.id())) {
      throw new Conflict(
          "This paper cannot be corrected: it was withdrawn, or corrected before, or it was"
              + " published before papers could be. Make a new paper instead.");
    }
    PaperId copy = new PaperId(Ids.next());
    try {
      return submissions.makeAndShow(
          viewer.id(),
          form,
          where.path("/papers/" + copy.value()),
          () -> copies.correct(viewer, where.id(), copy, paper.id(), sent));
    } catch (Conflict conflict) {
      PaperId begun = copies.correcting(viewer, where.id(), paper.id()).orElseThrow(() -> conflict);
      return HttpResponse.seeOther(URI.create(where.path("/papers/" + begun.value())));
    }
  }

  /** Begins a paper like this one, which could not be made or was withdrawn. */
  @Post("/draft")
  HttpResponse<?> draft(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Publication paper =
        repository.find(viewer, where.id(), new PublicationId(id)).orElseThrow(NotFound::new);
    viewer.require(Permission.MAKE_REPORTS, where.id());
    PaperId sent = paper.paperId();
    if (sent == null || !paper.isLost()) {
      throw new Conflict(
          "Only a paper that was withdrawn or could not be made is begun anew. Correct this one"
              + " instead, or make a new paper.");
    }
    PaperId copy = new PaperId(Ids.next());
    return submissions.makeAndShow(
        viewer.id(),
        form,
        where.path("/papers/" + copy.value()),
        () -> copies.again(viewer, where.id(), copy, sent));
  }

  private static Page page(AreaName area, Publication paper, Form form) {
    return new Page(
            "Withdraw a paper",
            "publications/withdraw",
            new WithdrawPage(
                paper.title(),
                paper.path(area),
                PublicationWords.sent(paper),
                paper.exportedAt() != null,
                paper.supersededAt() != null,
                form.version(paper.version()),
                Field.of(form, "reason")))
        .withErrors(form.errors());
  }

  private Publication find(Viewer viewer, AreaName area, long id) {
    Publication paper =
        repository.find(viewer, area.id(), new PublicationId(id)).orElseThrow(NotFound::new);
    viewer.require(Permission.PUBLISH_REPORTS, area.id());
    return paper;
  }
}
