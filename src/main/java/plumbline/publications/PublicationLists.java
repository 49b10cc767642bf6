package plumbline.publications;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.papers.Paper;
import plumbline.papers.Papers;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Makes the list of the papers that were sent, with what is being made for whoever makes it. */
@Singleton
final class PublicationLists {

  private static final int ON_A_PAGE = 20;
  private static final int DRAFTS = 20;

  private final PublicationRepository repository;
  private final Papers papers;

  PublicationLists(PublicationRepository repository, Papers papers) {
    this.repository = repository;
    this.papers = papers;
  }

  record IndexPage(
      boolean mayMake,
      String make,
      List<Draft> drafts,
      List<Line> papers,
      String previous,
      String next) {

    record Draft(String title, String href, String detail) {}

    /**
     * A paper.
     *
     * @param state what is unusual about it, or empty
     */
    record Line(
        String title,
        String about,
        String detail,
        String kind,
        String audience,
        String state,
        String page,
        List<Link> files) {}

    record Link(String text, String href) {}
  }

  Page page(Viewer viewer, AreaName area, int page) {
    List<Publication> found =
        repository.newest(viewer, area.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    String base = area.path("/reports");
    return new Page(
        "Reports",
        "reports/index",
        new IndexPage(
            viewer.may(Permission.MAKE_REPORTS, area.id()),
            area.path("/papers/new"),
            papers.drafts(viewer, area.id(), DRAFTS, 0).stream()
                .map(draft -> draft(area, draft))
                .toList(),
            found.stream().limit(ON_A_PAGE).map(paper -> line(area, paper)).toList(),
            page > 1 ? base + "?page=" + (page - 1) : "",
            found.size() > ON_A_PAGE ? base + "?page=" + (page + 1) : ""));
  }

  private static IndexPage.Draft draft(AreaName area, Paper paper) {
    String corrects = paper.correctsId() == null ? "" : ", a correction";
    return new IndexPage.Draft(
        paper.title(),
        area.path("/papers/" + paper.id().value()),
        paper.kind().words() + " for " + paper.committee() + corrects);
  }

  private static IndexPage.Line line(AreaName area, Publication paper) {
    String address = paper.path(area);
    List<IndexPage.Link> files =
        paper.isReadable()
            ? List.of(
                new IndexPage.Link("PDF", address + Format.PDF.suffix()),
                new IndexPage.Link("All formats", address + "#formats"))
            : List.of();
    return new IndexPage.Line(
        paper.title(),
        address,
        PublicationWords.sent(paper),
        paper.kind().words(),
        paper.audience().words(),
        PublicationWords.unusual(paper),
        paper.isReadable() ? address + Format.PAGE.suffix() : "",
        files);
  }
}
