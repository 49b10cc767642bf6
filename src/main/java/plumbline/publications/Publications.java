package plumbline.publications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.files.Files;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.reports.CsvReport;
import plumbline.reports.Report;
import plumbline.reports.ReportHtml;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.trend.TrendReports;

/** Publishes reports to committees. */
@Singleton
public class Publications {

  private final PublicationRepository repository;
  private final TrendReports reports;
  private final ReportHtml html;
  private final Files files;
  private final History history;
  private final InstantSource clock;

  Publications(
      PublicationRepository repository,
      TrendReports reports,
      ReportHtml html,
      Files files,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.reports = reports;
    this.html = html;
    this.files = files;
    this.history = history;
    this.clock = clock;
  }

  /** A report in every format it is sent in. */
  public record Rendered(byte[] page, byte[] pdf, byte[] csv) {}

  /** Lays a report out in every format. */
  public Rendered render(Report report) {
    try {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      PdfReport.write(report, pdf);
      ByteArrayOutputStream csv = new ByteArrayOutputStream();
      CsvReport.write(report, csv);
      return new Rendered(html.file(report), pdf.toByteArray(), csv.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Publishes the ratings of these months to a committee. From now on its members read these months
   * on the board, too.
   *
   * @throws Refused when a month is still open, or the committee is not of this area
   */
  @Transactional
  @RequiresPermission(Permission.PUBLISH_REPORTS)
  public PublicationId publish(
      Viewer viewer, AreaName area, CommitteeId committee, Month from, Month to) {
    String name =
        repository
            .committee(area.id(), committee)
            .orElseThrow(
                () -> new Refused("committee", "Choose the committee to which the report goes."));
    if (repository.openMonths(area.id(), from, to) > 0) {
      throw new Refused("to", "A month that is still open cannot be published. Close it first.");
    }
    // What the committee may read from now on is what the paper contains: a month that is closed
    // later must not come with it.
    if (repository.closedMonths(area.id(), from, from) == 0
        || repository.closedMonths(area.id(), to, to) == 0) {
      throw new Refused("to", "The first and the last month must both be closed months.");
    }
    Report report = reports.report(viewer, area, Optional.of(name), from, to);
    Rendered rendered = render(report);
    PublicationId id = new PublicationId(Ids.next());
    String title = report.title() + ": " + report.subtitle();
    Kept kept =
        new Kept(
            title,
            from,
            to,
            files.keep(area.id(), rendered.page()),
            files.keep(area.id(), rendered.pdf()),
            files.keep(area.id(), rendered.csv()));
    repository.insert(
        id,
        area.id(),
        committee,
        title,
        from,
        to,
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        viewer.id(),
        kept.page(),
        kept.pdf(),
        kept.csv());
    history.record(
        viewer.id(), area.id(), new Change("report published", "publication " + id.value(), kept));
    return id;
  }

  /** What the history keeps: the hashes, so that changed bytes are noticed. */
  private record Kept(String title, Month from, Month to, String page, String pdf, String csv) {}
}
