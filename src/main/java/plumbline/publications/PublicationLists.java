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

  /** Which page of the papers that were sent, and which of those in the making. */
  record Place(int sent, int drafts) {

    Place {
      sent = Math.clamp(sent, 1, 1000);
      drafts = Math.clamp(drafts, 1, 1000);
    }

    String in(String base) {
      return drafts == 1 ? base + "?page=" + sent : base + "?page=" + sent + "&drafts=" + drafts;
    }

    Place withSent(int other) {
      return new Place(other, drafts);
    }

    Place withDrafts(int other) {
      return new Place(sent, other);
    }
  }

  record IndexPage(
      boolean mayMake,
      String make,
      List<Draft> drafts,
      String newerDrafts,
      String olderDrafts,
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

  Page page(Viewer viewer, AreaName area, Place place) {
    int page = place.sent();
    List<Publication> found =
        repository.newest(viewer, area.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    List<Paper> drafts =
        papers.drafts(viewer, area.id(), DRAFTS + 1, (place.drafts() - 1) * DRAFTS);
    String base = area.path("/reports");
    return new Page(
        "Reports",
        "reports/index",
        new IndexPage(
            viewer.may(Permission.MAKE_REPORTS, area.id()),
            area.path("/papers/new"),
            drafts.stream().limit(DRAFTS).map(draft -> draft(area, draft)).toList(),
            place.drafts() > 1 ? place.withDrafts(place.drafts() - 1).in(base) : "",
            drafts.size() > DRAFTS ? place.withDrafts(place.drafts() + 1).in(base) : "",
            found.stream().limit(ON_A_PAGE).map(paper -> line(area, paper)).toList(),
            page > 1 ? place.withSent(page - 1).in(base) : "",
            found.size() > ON_A_PAGE ? place.withSent(page + 1).in(base) : ""));
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
