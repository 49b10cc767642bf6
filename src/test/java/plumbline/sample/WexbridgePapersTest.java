package plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import plumbline.common.Month;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.SectionKind;
import plumbline.papers.sections.Made;
import plumbline.reports.Report;
import plumbline.reports.pdf.PdfReport;
import plumbline.testing.Plumbline;

/** The papers of Wexbridge; their files are left in {@code target/pages}. */
class WexbridgePapersTest {

  private static final Wexbridge WEXBRIDGE = Wexbridge.load("wexbridge-papers");
  private static final Month NEWEST = Wexbridge.NEWEST;

  @Test
  void theMonthlyPositionTellsWhatMovedAndWhy() throws IOException {
    Report report =
        report(
            PaperKind.MONTHLY_POSITION,
            NEWEST.plus(-5),
            SectionKind.SUMMARY,
            SectionKind.KEY,
            SectionKind.RATINGS,
            SectionKind.MOVEMENT,
            SectionKind.CHALLENGE,
            SectionKind.NEXT_STEPS,
            SectionKind.STRENGTHEN,
            SectionKind.NOT_RATED,
            SectionKind.CORRECTIONS);
    pages("monthly-position", report);
    assertThat(Made.text(report)).contains("of 12 criteria", "## Moved");
  }

  @Test
  void sinceYouLastMetTellsOfLatePromises() throws IOException {
    Report report =
        report(
            PaperKind.SINCE_LAST_MET,
            NEWEST,
            SectionKind.SUMMARY,
            SectionKind.MOVED_SINCE,
            SectionKind.PAST_DUE,
            SectionKind.ANSWERS,
            SectionKind.OPEN_QUESTIONS);
    pages("since-last-met", report);
    assertThat(Made.text(report))
        .contains("The committee last met on", "This is how promises stand on");
  }

  @Test
  void theOnePageSummaryFitsOnePage() throws IOException {
    assertThat(pages("one-page", report(PaperKind.ONE_PAGE, NEWEST))).isEqualTo(1);
  }

  private static Report report(PaperKind kind, Month from, SectionKind... sections) {
    return Plumbline.bean(PaperReports.class)
        .report(
            WEXBRIDGE.coordinator(),
            WEXBRIDGE.area(),
            Made.paper(kind, WEXBRIDGE.committee(), from, NEWEST, null, sections));
  }

  /** How many pages the report has as a PDF, which is left to be looked at. */
  private static int pages(String name, Report report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfReport.write(report, bytes);
    Path folder = Path.of("target", "pages");
    Files.createDirectories(folder);
    Files.write(folder.resolve("paper-" + name + ".pdf"), bytes.toByteArray());
    try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
      return document.getNumberOfPages();
    }
  }
}
