package plumbline.papers;

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
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** A paper in the making: begun, read as it will look, changed, removed. */
@Controller("/areas/{area}/papers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PaperController {

  private final Papers papers;
  private final PaperPages pages;
  private final PreviewPages previews;
  private final Submissions submissions;

  PaperController(Papers papers, PaperPages pages, PreviewPages previews, Submissions submissions) {
    this.papers = papers;
    this.pages = pages;
    this.previews = previews;
    this.submissions = submissions;
  }

  @Get("/new")
  HttpResponse<?> newOne(
      Viewer viewer,
      String area,
      @QueryValue Optional<String> kind,
      @QueryValue(defaultValue = "") String committee,
      @QueryValue(defaultValue = "") String chosen) {
    AreaName where = area(viewer, area);
    Form form = Form.empty();
    Optional<PaperKind> found = kind.flatMap(PaperForm::kind);
    if (found.isPresent()) {
      return HttpResponse.ok(pages.newOne(viewer, where, found.get(), committee, form));
    }
    if (kind.isPresent() || !chosen.isEmpty()) {
      form.refuse("kind", "Choose what kind of paper it is.");
      return pages.kinds(viewer, where, committee, form).refused();
    }
    return HttpResponse.ok(pages.kinds(viewer, where, committee, form));
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = area(viewer, area);
    PaperId id = new PaperId(Ids.next());
    Optional<PaperFacts> facts = new PaperForm(form).facts();
    try {
      if (form.isGood() && facts.isPresent()) {
        return submissions.makeAndShow(
            viewer.id(),
            form,
            where.path("/papers/" + id.value() + "?done=made"),
            () -> papers.make(viewer, where.id(), id, facts.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return PaperForm.kind(form.text("kind"))
        .map(kind -> pages.newOne(viewer, where, kind, "", form))
        .orElseGet(() -> pages.kinds(viewer, where, form.text("committee"), form))
        .refused();
  }

  @Get("/{id}")
  HttpResponse<?> show(
      Viewer viewer, String area, long id, @QueryValue(defaultValue = "") String done) {
    AreaName where = area(viewer, area);
    Paper paper = find(papers, viewer, where, id);
    Optional<PublicationId> sent = papers.sentAs(viewer, where.id(), paper.id());
    if (sent.isPresent()) {
      return HttpResponse.seeOther(URI.create(where.path("/publications/" + sent.get().value())));
    }
    return HttpResponse.ok(
        previews
            .show(viewer, where, paper)
            .withNotice(
                switch (done) {
                  case "made" -> "The draft has been made. Only the coordinator and leads see it.";
                  case "changed" -> "The change has been saved.";
                  case "sections" -> "The sections have been saved.";
                  case "summary" -> "The summary has been saved.";
                  case "rule" -> "The summary is written by rule again.";
                  default -> "";
                }));
  }

  @Get("/{id}/edit")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = area(viewer, area);
    return pages.edit(viewer, where, draft(papers, viewer, where, id), Form.empty());
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = area(viewer, area);
    Paper paper = find(papers, viewer, where, id);
    int version = form.number("version");
    Optional<PaperFacts> facts = new PaperForm(form).facts();
    try {
      if (form.isGood() && facts.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            PreviewPages.address(where, paper) + "?done=changed",
            () -> papers.change(viewer, where.id(), paper.id(), version, facts.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("title", conflict);
      Paper now = find(papers, viewer, where, id);
      return pages.edit(viewer, where, now, form).as(HttpStatus.CONFLICT);
    }
    return pages.edit(viewer, where, paper, form).refused();
  }

  @Post("/{id}/delete")
  HttpResponse<?> delete(Viewer viewer, String area, long id, Form form) {
    AreaName where = area(viewer, area);
    Paper paper = find(papers, viewer, where, id);
    int version = form.seen(paper.version());
    return submissions.once(
        viewer.id(),
        form,
        where.path("/reports"),
        () -> papers.remove(viewer, where.id(), paper.id(), version));
  }

  /**
   * The area, for whoever makes reports there.
   *
   * @throws NotFound for everybody else: nobody else learns that papers are made
   */
  static AreaName area(Viewer viewer, String slug) {
    AreaName area = viewer.area(slug);
    if (!viewer.may(Permission.MAKE_REPORTS, area.id())) {
      throw new NotFound();
    }
    return area;
  }

  /**
   * The paper, when it can still be changed.
   *
   * @throws Conflict when it was sent
   */
  static Paper draft(Papers papers, Viewer viewer, AreaName area, long id) {
    Paper paper = find(papers, viewer, area, id);
    if (paper.sent()) {
      throw Drafts.sent();
    }
    return paper;
  }

  static Paper find(Papers papers, Viewer viewer, AreaName area, long id) {
    return papers.find(viewer, area.id(), new PaperId(id)).orElseThrow(NotFound::new);
  }
}
