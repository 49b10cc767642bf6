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
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The sections of a paper: which, in what order, under which headings. */
@Controller("/areas/{area}/papers/{id}/sections")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SectionController {

  private final Papers papers;
  private final SectionPages pages;
  private final Submissions submissions;

  SectionController(Papers papers, SectionPages pages, Submissions submissions) {
    this.papers = papers;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  Page edit(Viewer viewer, String area, long id, @QueryValue(defaultValue = "") String done) {
    AreaName where = PaperController.area(viewer, area);
    Paper paper = PaperController.draft(papers, viewer, where, id);
    return pages
        .show(viewer, where, paper, Form.empty())
        .withNotice(done.equals("moved") ? "The section has been moved." : "");
  }

  @Post
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = PaperController.area(viewer, area);
    Paper paper = PaperController.find(papers, viewer, where, id);
    int version = form.number("version");
    SectionForm typed = new SectionForm(form);
    List<Section> sections = typed.sections();
    String address = PreviewPages.address(where, paper);
    String next =
        typed
            .moved()
            .map(kind -> address + "/sections?done=moved#" + PaperRules.field(kind))
            .orElse(address + "?done=sections");
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            next,
            () -> papers.arrange(viewer, where.id(), paper.id(), version, sections));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("sections", conflict);
      Paper now = PaperController.find(papers, viewer, where, id);
      return pages.show(viewer, where, now, form).as(HttpStatus.CONFLICT);
    }
    return pages.show(viewer, where, paper, form).refused();
  }
}
