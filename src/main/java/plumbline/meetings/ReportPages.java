package plumbline.meetings;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.timescales.Promise;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page on which the promise of a next report is kept, changed and confirmed. */
@Singleton
final class ReportPages {

  private final NextReports nextReports;
  private final Items items;

  ReportPages(NextReports nextReports, Items items) {
    this.nextReports = nextReports;
    this.items = items;
  }

  record PromisePage(
      String item,
      String back,
      String action,
      int version,
      int ordinal,
      List<ItemPage.Report> standing,
      Field timescale,
      Field reason,
      Field meaning) {}

  Page page(Viewer viewer, AreaName area, Item item, Form form) {
    Optional<NextReport> standing = nextReports.of(viewer, area.id(), item.id());
    int ordinal = standing.map(each -> each.current().ordinal()).orElse(0);
    return new Page(
            "Next report due",
            "meetings/promise",
            new PromisePage(
                item.heading(),
                item.path(area),
                item.path(area) + "/next-report",
                form.version(item.version()),
                form.version("ordinal", ordinal),
                standing.stream().map(each -> report(each, items.today())).toList(),
                Field.of(form, "timescale"),
                Field.of(form, "reason"),
                Field.of(form, "meaning")))
        .withErrors(form.errors());
  }

  static ItemPage.Report report(NextReport report, LocalDate today) {
    Promise now = report.current();
    return new ItemPage.Report(
        now.timescale().asWritten(),
        now.timescale().words(),
        now.stateAt(today).words(),
        !now.isConfirmed(),
        report.promises().all().stream()
            .filter(each -> !each.reason().isEmpty())
            .map(each ->
                "On %s to “%s”: %s"
                    .formatted(
                        Month.words(Month.londonDay(each.setAt())),
                        each.timescale().asWritten(),
                        each.reason()))
            .toList());
  }
}
