package plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.common.Ids;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.database.DatabaseSettings;
import plumbline.database.TestDatabase;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.Papers;
import plumbline.reports.Report;
import plumbline.reports.ReportHtml;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.pdf.PdfUa;
import plumbline.reviews.Reviews;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Window;

/** A paper of every kind with its own sections; their files are left in {@code target/pages}. */
class EveryPaperTest {

  private static final Wexbridge WEXBRIDGE = Wexbridge.load("wexbridge-every-paper");

  @ParameterizedTest
  @EnumSource(PaperKind.class)
  void meetsPdfUaAndIsReadOnADeskAndOnAPhone(PaperKind kind) throws Exception {
    Report report = report(kind);
    String name = "every-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfReport.write(report, pdf);
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.write(folder.resolve(name + ".pdf"), pdf.toByteArray());
    assertThat(PdfUa.failures(pdf.toByteArray())).isEmpty();
    byte[] page = Plumbline.bean(ReportHtml.class).file(report);
    try (Window window = Browsers.window()) {
      window.page().setContent(new String(page, StandardCharsets.UTF_8));
      window.look(name);
    }
  }

  private static Report report(PaperKind kind) throws SQLException {
    Papers papers = Plumbline.bean(Papers.class);
    var area = WEXBRIDGE.area();
    ReviewId review =
        Plumbline.bean(Reviews.class).all(WEXBRIDGE.coordinator(), area.id()).getFirst().id();
    PaperId id = new PaperId(Ids.next());
    papers.make(
        WEXBRIDGE.coordinator(),
        area.id(),
        id,
        new PaperFacts(
            kind,
            kind.words(),
            WEXBRIDGE.committee(),
            null,
            Audience.PUBLIC,
            Wexbridge.NEWEST.plus(-5),
            Wexbridge.NEWEST,
            review,
            plan()));
    return Plumbline.bean(PaperReports.class)
        .report(
            WEXBRIDGE.coordinator(),
            area,
            papers.find(WEXBRIDGE.coordinator(), area.id(), id).orElseThrow());
  }

  private static PlanId plan() throws SQLException {
    DatabaseSettings.Account account = TestDatabase.program();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), account.user(), account.password());
        PreparedStatement plans =
            connection.prepareStatement("SELECT MIN(id) FROM plan WHERE area_id = ?")) {
      plans.setLong(1, WEXBRIDGE.area().id().value());
      try (ResultSet row = plans.executeQuery()) {
        row.next();
        return new PlanId(row.getLong(1));
      }
    }
  }
}
