package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.frameworks.Frameworks;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.people.Viewer;
import plumbline.reports.Report;
import plumbline.reports.pdf.PdfReport;
import plumbline.rounds.Rounds;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** A page that is to hold everything holds it, however much moved and whatever the reasons. */
class OnePageTest {

  private static final Month AUGUST = Month.of(2026, 8);
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final String REASON =
      "Two of the four new therapists left and were not replaced; the longest wait rose from 21 to"
          + " 31 weeks, and 389 children wait longer than 18 weeks for a first appointment.";

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();

  @ParameterizedTest(name = "{2} of {0} moved")
  @CsvSource({"area-send-2023, 1, 12, 1", "area-send-2016, 1, 12, 1", "area-send-2016, 1, 44, 2"})
  void aDozenMovementsFitOnePage(String id, int version, int moved, int pages) throws IOException {
    FrameworkVersion framework = new FrameworkVersion(id, version);
    List<CriterionId> criteria =
        Plumbline.bean(Frameworks.class).get(framework).criteria().stream()
            .map(placed -> placed.criterion().id())
            .toList();
    rate(framework, AUGUST, criteria, criteria.size());
    rate(framework, SEPTEMBER, criteria, moved);
    CommitteeId committee = story.committee("Children and Young People Scrutiny Committee");
    Report report =
        Plumbline.bean(PaperReports.class)
            .report(
                coordinator,
                story.area(),
                Made.paper(PaperKind.ONE_PAGE, committee, SEPTEMBER, SEPTEMBER, null));
    assertThat(pages("one-page-%d-of-%s".formatted(moved, id), report)).isEqualTo(pages);
  }

  /** In August every second one is green, the others red; in September so many are amber. */
  private void rate(FrameworkVersion framework, Month month, List<CriterionId> all, int changed) {
    Plumbline.bean(Rounds.class)
        .open(
            coordinator,
            story.area().id(),
            new Rounds.Opening(month, framework, month.lastDay(), ""));
    for (int i = 0; i < changed; i++) {
      String level = month.equals(SEPTEMBER) ? "amber" : i % 2 == 0 ? "green" : "red";
      story.agree(coordinator, month, all.get(i), level, REASON);
    }
    story.close(coordinator, month);
  }

  /** How many pages the report has as a PDF, which is left to be looked at. */
  private static int pages(String name, Report report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfReport.write(report, bytes);
    Path folder = Path.of("target", "pages");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".pdf"), bytes.toByteArray());
    try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
      return document.getNumberOfPages();
    }
  }
}
