package plumbline.publications;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import plumbline.reports.CsvFiles;
import plumbline.reports.CsvReport;
import plumbline.reports.Report;
import plumbline.reports.ReportHtml;
import plumbline.reports.json.JsonReport;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.sheet.SheetReport;
import plumbline.reports.word.WordReport;

/** Lays a report out in any of the formats in which papers are sent. */
@Singleton
class Renderings {

  private final ReportHtml html;

  Renderings(ReportHtml html) {
    this.html = html;
  }

  byte[] of(Report report, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (format) {
      case PAGE -> bytes.writeBytes(html.file(report));
      case PDF -> PdfReport.write(report, bytes);
      case WORD -> WordReport.write(report, bytes);
      case SHEET -> SheetReport.write(report, bytes);
      case TABLES -> CsvFiles.write(report, bytes);
      case CSV -> CsvReport.write(report, bytes);
      case JSON -> JsonReport.write(report, bytes);
    }
    return bytes.toByteArray();
  }
}
