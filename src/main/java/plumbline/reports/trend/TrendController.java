package plumbline.reports.trend;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.reports.CsvReport;
import plumbline.reports.Report;
import plumbline.reports.ReportView;
import plumbline.reports.pdf.PdfReport;
import plumbline.web.Page;

/** The trend report in draft, as page, PDF and CSV. */
@Controller("/areas/{area}/reports")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class TrendController {

  private final TrendReports reports;

  TrendController(TrendReports reports) {
    this.reports = reports;
  }

  record ShowPage(ReportView report, String pdf, String csv, String back) {}

  @Get("/trend")
  @Produces(MediaType.TEXT_HTML)
  Page show(Viewer viewer, String area, @QueryValue String from, @QueryValue String to) {
    AreaName where = area(viewer, area);
    Report report = report(viewer, where, from, to);
    String months = "?from=" + from + "&to=" + to;
    return new Page(
        report.title(),
        "reports/show",
        new ShowPage(
            ReportView.of(report, ""),
            where.path("/reports/trend.pdf" + months),
            where.path("/reports/trend.csv" + months),
            where.path("/reports")));
  }

  @Get("/trend.pdf")
  @Produces("application/pdf")
  HttpResponse<byte[]> pdf(
      Viewer viewer, String area, @QueryValue String from, @QueryValue String to)
      throws IOException {
    AreaName where = area(viewer, area);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfReport.write(report(viewer, where, from, to), bytes);
    return file(bytes, "application/pdf", name(where, from, to) + ".pdf");
  }

  @Get("/trend.csv")
  @Produces("text/csv")
  HttpResponse<byte[]> csv(
      Viewer viewer, String area, @QueryValue String from, @QueryValue String to)
      throws IOException {
    AreaName where = area(viewer, area);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvReport.write(report(viewer, where, from, to), bytes);
    return file(bytes, "text/csv;charset=utf-8", name(where, from, to) + ".csv");
  }

  private static AreaName area(Viewer viewer, String slug) {
    AreaName area = viewer.area(slug);
    if (!viewer.may(Permission.MAKE_REPORTS, area.id())) {
      throw new NotFound();
    }
    return area;
  }

  private Report report(Viewer viewer, AreaName area, String from, String to) {
    return reports.report(
        viewer, area, java.util.Optional.empty(), month("from", from), month("to", to));
  }

  private static Month month(String field, String text) {
    return Month.parse(text)
        .orElseThrow(() ->
            new Refused(
                field, "“%s” is no month; write year and month, like 2026-11.".formatted(text)));
  }

  private static String name(AreaName area, String from, String to) {
    return area.slug() + "-ratings-" + from + "-to-" + to;
  }

  private static HttpResponse<byte[]> file(ByteArrayOutputStream bytes, String type, String name) {
    return HttpResponse.ok(bytes.toByteArray())
        .contentType(MediaType.of(type))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
