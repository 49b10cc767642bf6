package plumbline.papers;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import plumbline.common.AreaName;
import plumbline.people.Viewer;
import plumbline.reports.CsvFiles;
import plumbline.reports.Report;
import plumbline.reports.json.JsonReport;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.sheet.SheetReport;
import plumbline.reports.word.WordReport;

/** A draft as files, each of which says that it was not sent. */
@Controller("/areas/{area}/papers")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PaperFileController {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String WORD = OFFICE + "wordprocessingml.document";
  private static final String SHEET = OFFICE + "spreadsheetml.sheet";

  private final Papers papers;
  private final PaperReports reports;

  PaperFileController(Papers papers, PaperReports reports) {
    this.papers = papers;
    this.reports = reports;
  }

  /** Lays a report out. */
  private interface Layout {
    void write(Report report, OutputStream out) throws IOException;
  }

  @Get("/{id}.pdf")
  @Produces("application/pdf")
  HttpResponse<byte[]> pdf(Viewer viewer, String area, long id) throws IOException {
    return file(viewer, area, id, "pdf", "application/pdf", PdfReport::write);
  }

  @Get("/{id}.docx")
  @Produces(WORD)
  HttpResponse<byte[]> word(Viewer viewer, String area, long id) throws IOException {
    return file(viewer, area, id, "docx", WORD, WordReport::write);
  }

  @Get("/{id}.xlsx")
  @Produces(SHEET)
  HttpResponse<byte[]> sheet(Viewer viewer, String area, long id) throws IOException {
    return file(viewer, area, id, "xlsx", SHEET, SheetReport::write);
  }

  @Get("/{id}.zip")
  @Produces("application/zip")
  HttpResponse<byte[]> tables(Viewer viewer, String area, long id) throws IOException {
    return file(viewer, area, id, "zip", "application/zip", CsvFiles::write);
  }

  @Get("/{id}.json")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> data(Viewer viewer, String area, long id) throws IOException {
    return file(viewer, area, id, "json", MediaType.APPLICATION_JSON, JsonReport::write);
  }

  private HttpResponse<byte[]> file(
      Viewer viewer, String slug, long id, String suffix, String type, Layout layout)
      throws IOException {
    AreaName area = PaperController.area(viewer, slug);
    Paper paper = PaperController.draft(papers, viewer, area, id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(reports.draft(viewer, area, paper), bytes);
    return HttpResponse.ok(bytes.toByteArray())
        .contentType(MediaType.of(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-draft-%d.%s\"".formatted(slug, id, suffix));
  }
}
