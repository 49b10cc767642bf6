package plumbline.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import plumbline.charts.Picture;
import plumbline.charts.SamplePictures;
import plumbline.charts.drawing.TextWidth;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.CsvReport;
import plumbline.reports.Report;
import plumbline.reports.Row;
import plumbline.testing.RunsBeside;

/** Charts in a paper: the same drawing as on a page, as figures that are read out in words. */
@RunsBeside
class ChartReportTest {

  private static final Path PAPERS = Path.of("target", "papers");

  @Test
  void everyChartMeetsPdfUa() throws Exception {
    byte[] pdf = pdf(report(List.copyOf(SamplePictures.all().values())));
    Files.createDirectories(PAPERS);
    Files.write(PAPERS.resolve("charts.pdf"), pdf);
    assertThat(PdfUa.failures(pdf)).isEmpty();
  }

  @Test
  void aChartIsAFigureWithItsWordsAndIsFollowedByItsTable() throws IOException {
    Picture picture = SamplePictures.comparison();
    byte[] pdf = pdf(report(List.of(picture)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDStructureElement root =
          (PDStructureElement)
              document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
      List<PDStructureElement> elements =
          root.getKids().stream()
              .filter(PDStructureElement.class::isInstance)
              .map(PDStructureElement.class::cast)
              .toList();
      List<String> types = elements.stream().map(PDStructureElement::getStructureType).toList();
      assertThat(types).containsSubsequence("P", "Figure", "Table").containsOnlyOnce("Figure");
      assertThat(elements.get(types.indexOf("Figure")).getAlternateDescription())
          .isEqualTo(picture.description());
      assertThat(((PDStructureNode) elements.get(types.indexOf("Figure"))).getKids()).isNotEmpty();
    }
    String text =
        PdfText.elements(pdf).stream().map(Object::toString).collect(Collectors.joining());
    assertThat(text).contains("by September 2021").contains("at least 90%").contains("Forecast");
  }

  @Test
  void aCsvFileHasTheNumbersOfAChart() throws IOException {
    var out = new ByteArrayOutputStream();
    CsvReport.write(report(List.of(SamplePictures.comparison())), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("20-week figures of four areas: the numbers,Plymouth,Value,about 54.9%");
  }

  @Test
  void exactNumbersOfAChartStayNumbersInItsTable() {
    assertThat(cells(SamplePictures.process(), 0).subList(1, 5))
        .containsExactly(percent("42"), percent("37.5"), percent("51.7"), percent("65.8"));
    assertThat(cells(SamplePictures.histogram(), 0).get(1))
        .isEqualTo(Cell.of(new BigDecimal("4"), "4"));
    List<Cell> values = new ArrayList<>();
    for (int row = 0; row < 11; row++) {
      values.add(cells(SamplePictures.comparison(), row).get(3));
    }
    assertThat(values)
        .contains(percent("54.5"), Cell.of("about 54.9%"), Cell.of("60% to 72%"))
        .contains(Cell.of("at least 90%"));
  }

  private static Cell percent(String value) {
    return Cell.of(new BigDecimal(value), value + "%");
  }

  private static List<Cell> cells(Picture picture, int row) {
    return ((Row.Cells) new Block.Chart(picture).table().rows().get(row)).cells();
  }

  /** Pages name Arial, which has the widths of this font. */
  @Test
  void chartsKnowTheWidthsOfTheFontThatPapersEmbed() {
    String known =
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
            + "abcdefghijklmnopqrstuvwxyz{|}~–£−±’‘“”\u00a0éŵŷÉ…—";
    known
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter ->
            assertThat(TextWidth.of(letter, 1000))
                .as(letter)
                .isCloseTo(Typeface.REGULAR.width(letter, 1000), within(1.0)));
  }

  private static Report report(List<Picture> pictures) {
    return SampleReports.report(pictures.stream().<Block>map(Block.Chart::new).toList());
  }

  private static byte[] pdf(Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    PdfReport.write(report, out);
    return out.toByteArray();
  }
}
