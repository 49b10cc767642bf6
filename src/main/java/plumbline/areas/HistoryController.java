package plumbline.areas;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.history.Verification;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Who changed what in an area, and whether the chain of changes holds. */
@Controller("/areas/{area}/history")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class HistoryController {

  private static final int ON_A_PAGE = 100;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private final Areas areas;
  private final History history;

  HistoryController(Areas areas, History history) {
    this.areas = areas;
    this.history = history;
  }

  record IndexPage(List<Line> changes, String older, String verify) {
    record Line(long number, String when, String who, String what, String subject) {}
  }

  record VerifyPage(boolean holds, String result, String back) {}

  @Get
  Page index(
      Viewer viewer, String area, @QueryValue(defaultValue = "9223372036854775807") long before) {
    LocalArea where = area(viewer, area);
    List<HistoryEntry> entries = history.entries(where.id(), "", ON_A_PAGE, before);
    String address = where.named().path("/history");
    return new Page(
        "History",
        "history/index",
        new IndexPage(
            entries.stream().map(HistoryController::line).toList(),
            entries.size() < ON_A_PAGE ? "" : address + "?before=" + entries.getLast().sequence(),
            address + "/verify"));
  }

  @Get("/verify")
  Page verify(Viewer viewer, String area) {
    LocalArea where = area(viewer, area);
    Verification found = history.verify(where.id());
    String result =
        found
            .broken()
            .map(entry ->
                "Change %d (%s, %s) is not as it was written. The %d changes before it are sound."
                    .formatted(entry.sequence(), entry.kind(), entry.subject(), found.sound()))
            .orElse(
                found.whole()
                    ? "All %d changes are as they were written.".formatted(found.sound())
                    : "The newest changes are missing: %d are sound.".formatted(found.sound()));
    return new Page(
        "Check of the history",
        "history/verify",
        new VerifyPage(found.holds(), result, where.named().path("/history")));
  }

  private LocalArea area(Viewer viewer, String slug) {
    LocalArea area = areas.get(viewer, slug);
    viewer.require(Permission.READ_HISTORY, area.id());
    return area;
  }

  private static IndexPage.Line line(HistoryEntry entry) {
    ZonedDateTime london = entry.at().atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON);
    String name = entry.personName();
    return new IndexPage.Line(
        entry.sequence(),
        Month.words(london.toLocalDate()) + ", " + TIME.format(london),
        name == null ? "" : name,
        entry.kind(),
        entry.subject());
  }
}
