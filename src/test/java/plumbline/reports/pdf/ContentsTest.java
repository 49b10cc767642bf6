package plumbline.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.reports.Block;
import plumbline.reports.EveryBlock;
import plumbline.reports.Report;
import plumbline.testing.RunsBeside;

/** The list of headings at the beginning of a long report, and where its links lead. */
@RunsBeside
class ContentsTest {

  private static final Path PAPERS = Path.of("target", "papers");

  static Stream<Report> longReports() {
    return Stream.of(
        EveryBlock.report(), sections(4, 0), sections(5, 4), sections(9, 9), sections(120, 1));
  }

  @ParameterizedTest
  @MethodSource("longReports")
  void theListNamesThePageOfEachHeadingAndLeadsThere(Report report) throws Exception {
    byte[] pdf = pdf(report);
    Files.createDirectories(PAPERS);
    Files.write(PAPERS.resolve("contents-%d.pdf".formatted(report.blocks().size())), pdf);
    assertThat(PdfUa.failures(pdf)).isEmpty();
    List<String> headings = headings(pdf);
    List<String> listed = listed(pdf);
    assertThat(listed).isNotEmpty();
    assertThat(headings).containsSubsequence(listed);
    assertThat(targets(pdf)).isEqualTo(listed);
  }

  @Test
  void smallerHeadingsAreListedWhereAllHaveRoomOnOnePage() throws IOException {
    assertThat(listed(pdf(sections(5, 4)))).hasSize(5 + 5 * 4);
    assertThat(listed(pdf(sections(9, 9)))).hasSize(9);
    assertThat(listed(pdf(sections(120, 1)))).hasSize(120);
  }

  @Test
  void shortReportsAndThoseOfFewSectionsHaveNoList() throws IOException {
    assertThat(listed(pdf(SampleReports.small()))).isEmpty();
    assertThat(listed(pdf(sections(3, 9)))).isEmpty();
    assertThat(listed(pdf(SampleReports.report()))).isEmpty();
  }

  @Test
  void aHeadingOfManyLinesIsCutInTheListOnly() throws IOException {
    List<Block> blocks = new ArrayList<>(sections(4, 0).blocks());
    blocks.add(new Block.Heading(2, EveryBlock.LONG));
    byte[] pdf = pdf(SampleReports.report(blocks));
    assertThat(listed(pdf).getLast()).startsWith("w0000 w0001").contains("… ").hasSizeLessThan(400);
    assertThat(PdfText.of(pdf)).contains(EveryBlock.LONG);
  }

  /** Each about two thirds of a page. */
  private static Report sections(int count, int smaller) {
    List<Block> blocks = new ArrayList<>();
    for (int section = 1; section <= count; section++) {
      blocks.add(new Block.Heading(2, section + ". Part of the paper"));
      blocks.add(new Block.Paragraph("What the partners did since the committee met. ".repeat(55)));
      for (int item = 1; item <= smaller; item++) {
        blocks.add(new Block.Heading(3, section + "." + item + " Item of the part"));
        blocks.add(new Block.Paragraph("It was agreed."));
      }
    }
    return SampleReports.report(blocks);
  }

  /** What the list says: a heading, a space, the number of its page. */
  private static List<String> listed(byte[] pdf) throws IOException {
    return PdfText.elements(pdf).stream()
        .filter(element -> element.path().endsWith("/TOCI/Reference/Link"))
        .map(PdfText.Element::text)
        .toList();
  }

  /** The same from the bookmarks. */
  private static List<String> headings(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> all = new ArrayList<>();
      add(document, document.getDocumentCatalog().getDocumentOutline(), all);
      return all;
    }
  }

  private static void add(PDDocument document, PDOutlineNode node, List<String> all)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
      all.add(item.getTitle() + " " + page);
      add(document, item, all);
    }
  }

  /** The same from the links: what is told of each, and the page that it leads to. */
  private static List<String> targets(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> all = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionGoTo go) {
            var name = (PDNamedDestination) go.getDestination();
            int target =
                document.getDocumentCatalog().findNamedDestinationPage(name).retrievePageNumber();
            all.add(link.getContents() + " " + (target + 1));
          }
        }
      }
      return all;
    }
  }

  private static byte[] pdf(Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    PdfReport.write(report, out);
    return out.toByteArray();
  }
}
