package plumbline.papers;

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
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The summary of a paper: the text by rule, and what is written in its place. */
@Controller("/areas/{area}/papers/{id}/summary")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SummaryController {

  private final Papers papers;
  private final PaperReports reports;
  private final Submissions submissions;

  SummaryController(Papers papers, PaperReports reports, Submissions submissions) {
    this.papers = papers;
    this.reports = reports;
    this.submissions = submissions;
  }

  /**
   * Both texts.
   *
   * @param written whether another text stands in place of the one by rule
   * @param stands whether the paper has a section that prints it
   */
  record SummaryPage(
      String title,
      String back,
      String action,
      int version,
      String rule,
      Field summary,
      boolean written,
      boolean stands) {}

  @Get
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = PaperController.area(viewer, area);
    return page(viewer, where, PaperController.draft(papers, viewer, where, id), Form.empty());
  }

  @Post
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = PaperController.area(viewer, area);
    Paper paper = PaperController.find(papers, viewer, where, id);
    int version = form.number("version");
    String words = form.words("summary");
    // What nobody has changed stays by rule, so that it keeps up with the figures.
    boolean isByRule = words.strip().equals(reports.summaryByRule(viewer, where, paper).strip());
    return save(
        viewer,
        where,
        paper,
        form,
        isByRule ? "rule" : "summary",
        () -> {
          if (isByRule) {
            papers.summariseByRule(viewer, where.id(), paper.id(), version);
          } else {
            papers.summarise(viewer, where.id(), paper.id(), version, words);
          }
        });
  }

  @Post("/rule")
  HttpResponse<?> rule(Viewer viewer, String area, long id, Form form) {
    AreaName where = PaperController.area(viewer, area);
    Paper paper = PaperController.find(papers, viewer, where, id);
    int version = form.number("version");
    return save(
        viewer,
        where,
        paper,
        form,
        "rule",
        () -> papers.summariseByRule(viewer, where.id(), paper.id(), version));
  }

  private HttpResponse<?> save(
      Viewer viewer, AreaName area, Paper paper, Form form, String done, Runnable change) {
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(), form, PreviewPages.address(area, paper) + "?done=" + done, change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("summary", conflict);
      Paper now = PaperController.find(papers, viewer, area, paper.id().value());
      return page(viewer, area, now, form).as(HttpStatus.CONFLICT);
    }
    return page(viewer, area, paper, form).refused();
  }

  private Page page(Viewer viewer, AreaName area, Paper paper, Form form) {
    String address = PreviewPages.address(area, paper);
    String rule = reports.summaryByRule(viewer, area, paper);
    boolean written = !paper.summary().isEmpty();
    return new Page(
            "Summary of the paper",
            "papers/summary",
            new SummaryPage(
                paper.title(),
                address,
                address + "/summary",
                form.version(paper.version()),
                rule,
                Field.of(form, "summary", written ? paper.summary() : rule),
                written,
                paper.sections().stream()
                    .anyMatch(section -> section.kind() == SectionKind.SUMMARY)))
        .withErrors(form.errors());
  }
}
