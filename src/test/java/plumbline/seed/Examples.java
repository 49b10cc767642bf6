package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import plumbline.reports.CsvReport;
import plumbline.reports.Report;
import plumbline.reports.ReportHtml;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.pdf.PdfText;
import plumbline.testing.Plumbline;

/**
 * The three formats of one report, as they lie in {@code exports/examples}.
 *
 * @param html a file that needs no other
 */
record Examples(byte[] pdf, byte[] html, byte[] csv) {

  private static final Path FOLDER = Path.of("exports", "examples");

  /** What is made of the report, as if on that day: examples do not change with the date. */
  static Examples of(Report made, Instant day) throws IOException {
    Report report =
        new Report(
            made.title(), made.subtitle(), made.author(), made.language(), day, made.blocks());
    var pdf = new ByteArrayOutputStream();
    PdfReport.write(report, pdf);
    var csv = new ByteArrayOutputStream();
    CsvReport.write(report, csv);
    byte[] html = Plumbline.bean(ReportHtml.class).file(report);
    return new Examples(pdf.toByteArray(), html, csv.toByteArray());
  }

  void write(String name) throws IOException {
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".pdf"), pdf);
    Files.write(FOLDER.resolve(name + ".html"), html);
    Files.write(FOLDER.resolve(name + ".csv"), csv);
  }

  /** Fails unless the files say the same in the same structure; how it looks may differ. */
  void compare(String name) throws IOException {
    String renew = "mvn test -Dtest=SunderlandExtentTest -Dexamples=write writes this file anew";
    assertThat(PdfText.elements(Files.readAllBytes(FOLDER.resolve(name + ".pdf"))))
        .as(renew)
        .isEqualTo(PdfText.elements(pdf));
    assertThat(withoutStyle(Files.readAllBytes(FOLDER.resolve(name + ".html"))))
        .as(renew)
        .isEqualTo(withoutStyle(html));
    assertThat(Files.readString(FOLDER.resolve(name + ".csv")))
        .as(renew)
        .isEqualTo(new String(csv, UTF_8));
  }

  private static String withoutStyle(byte[] html) {
    return new String(html, UTF_8).replaceAll("data:text/css;base64,[^\"]*", "");
  }
}
