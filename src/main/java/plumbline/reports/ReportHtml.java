package plumbline.reports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import plumbline.web.Templates;

/** A report as one HTML file that needs nothing else: its style sheet lies in its link. */
@Singleton
public class ReportHtml {

  private final Templates templates;
  private final String stylesheet;

  ReportHtml(Templates templates) {
    this.templates = templates;
    this.stylesheet = "data:text/css;base64," + Base64.getEncoder().encodeToString(css());
  }

  private static byte[] css() {
    try (InputStream input =
        Objects.requireNonNull(
            ReportHtml.class.getClassLoader().getResourceAsStream("assets/report.css"))) {
      return input.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The file's bytes, in UTF-8. */
  public byte[] file(Report report) {
    return FileText.clean(templates.render("reports/file", ReportView.of(report, stylesheet)))
        .getBytes(StandardCharsets.UTF_8);
  }
}
