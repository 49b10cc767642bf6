package plumbline.publications;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaName;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.papers.Paper;
import plumbline.papers.PaperReports;
import plumbline.papers.Papers;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** What would be sent, for programs: whoever sends a paper names what it said. */
@Controller(ApiCall.ROOT + "/areas/{area}/papers/{id}/send")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class SendReads {

  private final Papers papers;
  private final PaperReports contents;

  SendReads(Papers papers, PaperReports contents) {
    this.papers = papers;
    this.contents = contents;
  }

  record ToSend(PaperId id, String title, boolean sent, String seen, int version) {}

  @Get
  @Reads(value = ToSend.class, words = "What sending a paper would send")
  Resource show(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Paper paper = papers.find(viewer, where.id(), new PaperId(id)).orElseThrow(NotFound::new);
    viewer.require(Permission.PUBLISH_REPORTS, where.id());
    Seen seen = Seen.of(paper.version(), contents.report(viewer, where, paper));
    return Resource.of(
        new ToSend(paper.id(), paper.title(), paper.sent(), seen.digest(), paper.version()),
        paper.version());
  }
}
