package plumbline.board;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaName;
import plumbline.evidence.EvidenceSummaries;
import plumbline.history.History;
import plumbline.people.Viewer;
import plumbline.web.Bodies;
import plumbline.web.Page;

/** The rating board of an area. */
@Controller("/areas/{area}")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class BoardController {

  private static final int MOST_MONTHS = 36;

  private final Boards boards;
  private final BoardCsv csv;
  private final Bodies bodies;
  private final History history;
  private final EvidenceSummaries evidence;

  BoardController(
      Boards boards, BoardCsv csv, Bodies bodies, History history, EvidenceSummaries evidence) {
    this.boards = boards;
    this.csv = csv;
    this.bodies = bodies;
    this.history = history;
    this.evidence = evidence;
  }

  /** What decides how a board looks: the area's state, what the reader may see, what is asked. */
  private record Key(String area, String state, String reader, BoardFilter filter, int months) {}

  @Get("/board")
  @Produces(MediaType.TEXT_HTML)
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String section,
      @QueryValue(defaultValue = "") String lead,
      @QueryValue(defaultValue = "") String agency,
      @QueryValue(defaultValue = "") String level,
      @QueryValue(defaultValue = "") String moved,
      @QueryValue(defaultValue = "") String attention,
      @QueryValue(defaultValue = "12") int months) {
    AreaName where = viewer.area(area);
    BoardFilter filter = new BoardFilter(section, lead, agency, level, moved, attention);
    int shown = Math.clamp(months, 1, MOST_MONTHS);
    // Evidence becomes stale without any change, at midnight.
    String state = history.sequence(where.id()) + " " + evidence.today();
    Key key = new Key(area, state, reader(viewer, where), filter, shown);
    return bodies.page(
        "Rating board", "board/index", key, () -> boards.page(viewer, where, filter, shown));
  }

  private static String reader(Viewer viewer, AreaName area) {
    // Whoever speaks for an agency may be blind to others, and then shares no page with the rest.
    return viewer.readsWholeArea(area.id()) && viewer.agencies(area.id()).isEmpty()
        ? "all"
        : viewer.id().value() + "/" + viewer.accessVersion();
  }

  @Get("/board.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(
      Viewer viewer, String area, @QueryValue(defaultValue = "36") int months) {
    AreaName where = viewer.area(area);
    byte[] bytes = csv.bytes(viewer, where, Math.clamp(months, 1, MOST_MONTHS));
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of("text/csv;charset=utf-8"))
        .header("Content-Disposition", "attachment; filename=\"" + area + "-ratings.csv\"");
  }
}
