package plumbline.publications;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.NotFound;
import plumbline.common.PublicationId;
import plumbline.papers.Paper;
import plumbline.papers.PaperReports;
import plumbline.papers.Papers;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.publications.differences.Difference;
import plumbline.publications.differences.Differences;
import plumbline.web.Page;

/** What was sent beside what the record says now, for whoever makes papers. */
@Controller("/areas/{area}/publications/{id}/now")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class NowController {

  private final PublicationRepository repository;
  private final Papers papers;
  private final PaperReports reports;
  private final KeptReports kept;

  NowController(
      PublicationRepository repository, Papers papers, PaperReports reports, KeptReports kept) {
    this.repository = repository;
    this.papers = papers;
    this.reports = reports;
    this.kept = kept;
  }

  /**
   * The page.
   *
   * @param isComparable unless what the paper said is damaged
   * @param count "3 differences", in words
   * @param more how many are not listed, or empty
   */
  record NowPage(
      String title,
      String back,
      String sent,
      boolean isComparable,
      String count,
      List<DifferenceLine> differences,
      String more) {}

  @Get
  Page show(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Publication paper =
        repository
            .find(viewer, where.id(), new PublicationId(id))
            .filter(found -> viewer.may(Permission.MAKE_REPORTS, where.id()))
            .orElseThrow(NotFound::new);
    Paper draft =
        Optional.ofNullable(paper.paperId())
            .flatMap(made -> papers.find(viewer, where.id(), made))
            .orElseThrow(NotFound::new);
    Optional<List<Difference>> differences =
        kept.find(paper)
            .map(Corrections::without)
            .map(sent -> Differences.between(sent, reports.report(viewer, where, draft)));
    List<Difference> found = differences.orElse(List.of());
    int more = found.size() - Corrections.MOST;
    return new Page(
        "What changed since the paper was sent",
        "publications/now",
        new NowPage(
            paper.title(),
            paper.path(where),
            PublicationWords.sent(paper),
            differences.isPresent(),
            count(found.size()),
            DifferenceLine.of(found),
            more > 0 ? "And %,d more.".formatted(more) : ""));
  }

  private static String count(int differences) {
    return switch (differences) {
      case 0 -> "The record still says what was sent.";
      case 1 -> "The record differs from what was sent in one place.";
      default -> "The record differs from what was sent in %,d places.".formatted(differences);
    };
  }
}
