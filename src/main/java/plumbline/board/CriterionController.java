package plumbline.board;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** One criterion with its story, and who changed what. */
@Controller("/areas/{area}/criteria/{criterion}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class CriterionController {

  private static final int ON_A_PAGE = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private final CriterionPages pages;
  private final History history;

  CriterionController(CriterionPages pages, History history) {
    this.pages = pages;
    this.history = history;
  }

  record HistoryPage(String heading, String back, List<Line> changes, String older) {
    record Line(String when, String who, String what, String subject) {}
  }

  @Get
  Page show(Viewer viewer, String area, CriterionId criterion) {
    CriterionPage page = pages.page(viewer, viewer.area(area), criterion);
    return new Page(page.heading(), "board/criterion", page);
  }

  @Get("/history")
  Page history(
      Viewer viewer,
      String area,
      CriterionId criterion,
      @QueryValue(defaultValue = "9223372036854775807") long before) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    if (!viewer.readsWholeArea(where.id())) {
      throw new NotAllowed("You may not read the history of this criterion.");
    }
    CriterionPage page = pages.page(viewer, where, criterion);
    List<HistoryEntry> entries =
        history.entries(where.id(), "rating " + criterion + " ", ON_A_PAGE, before);
    String address = where.path("/criteria/" + criterion);
    return new Page(
        "History of " + page.heading(),
        "history/criterion",
        new HistoryPage(
            page.heading(),
            address,
            entries.stream().map(CriterionController::line).toList(),
            entries.size() < ON_A_PAGE
                ? ""
                : address + "/history?before=" + entries.getLast().sequence()));
  }

  private static HistoryPage.Line line(HistoryEntry entry) {
    var london = entry.at().atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON);
    String name = entry.personName();
    String month = entry.subject().split(" ", 4)[2];
    return new HistoryPage.Line(
        Month.words(london.toLocalDate()) + ", " + TIME.format(london),
        name == null ? "" : name,
        entry.kind(),
        Month.parse(month).map(Month::words).orElse(month));
  }
}
