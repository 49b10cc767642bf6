package plumbline.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.reports.EveryBlock;
import plumbline.reports.Report;
import plumbline.testing.RunsBeside;

/** Where text stands on the pages of reports that are hard to lay out. */
@RunsBeside
class PageBodyTest {

  private static final Path PAPERS = Path.of("target", "papers");
  private static final double TOLERANCE = 0.6;

  /** A line of text as it lies on a page, measured from the upper left corner. */
  private record Line(
      String tag, String text, double left, double right, double base, double size) {

    double top() {
      return base - 0.7 * size;
    }

    /** Without the tails of letters, which may reach into the next line's white space. */
    double bottom() {
      return base;
    }

    boolean isOver(Line other) {
      return left < other.right - TOLERANCE
          && other.left < right - TOLERANCE
          && top() < other.bottom() - TOLERANCE
          && other.top() < bottom() - TOLERANCE;
    }
  }

  static Stream<Arguments> hard() {
    return EveryBlock.hard().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hard")
  @Timeout(240)
  void aHardReportMeetsPdfUaAndItsTextStandsInTheBodyOverNoOther(String name, Report report)
      throws Exception {
    byte[] pdf = pdf(report);
    Files.createDirectories(PAPERS);
    Files.write(PAPERS.resolve(name.replace(' ', '-') + ".pdf"), pdf);
    assertThat(PdfUa.failures(pdf)).isEmpty();
    List<String> faults = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        List<Line> lines = lines(page);
        lines.stream()
            .filter(PageBodyTest::isOutside)
            .forEach(line -> faults.add("outside " + line));
        overlaps(lines, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatTheFontLacksIsNamedInEveryBlock() throws IOException {
    String text = PdfText.of(pdf(EveryBlock.everywhere(EveryBlock.HOSTILE)));
    assertThat(text.split("Hebrew, ", -1)).hasSizeGreaterThan(15);
    assertThat(text.split("U\\+05DD\\] ?Hebrew, ", -1)).hasSameSizeAs(text.split("Hebrew, ", -1));
    assertThat(text.split("U\\+1F600\\] ?emoji, ", -1)).hasSameSizeAs(text.split("emoji, ", -1));
  }

  private static boolean isOutside(Line line) {
    boolean mayBeFurniture =
        line.tag().equals("Artifact") && line.size() == (int) Style.FURNITURE.size();
    double top = mayBeFurniture ? 30 : PageSize.HEIGHT - PageSize.TOP;
    double bottom = PageSize.HEIGHT - (mayBeFurniture ? 30 : PageSize.BOTTOM);
    return line.left() < PageSize.LEFT - TOLERANCE
        || line.right() > PageSize.RIGHT + TOLERANCE
        || line.top() < top - TOLERANCE
        || line.bottom() > bottom;
  }

  /** A chart places its own words, which its own tests look at. */
  private static void overlaps(List<Line> all, List<String> faults) {
    List<Line> lines =
        all.stream()
            .filter(line -> !line.tag().equals("Figure") && !line.text().isBlank())
            .sorted(Comparator.comparingDouble(Line::top))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size() && lines.get(j).top() < lines.get(i).bottom(); j++) {
        if (lines.get(i).isOver(lines.get(j))) {
          faults.add(lines.get(i) + " over " + lines.get(j));
        }
      }
    }
  }

  private static List<Line> lines(PDPage page) throws IOException {
    var extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    List<Line> lines = new ArrayList<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      List<TextPosition> letters = new ArrayList<>();
      letters(content, letters);
      int from = 0;
      for (int i = 1; i <= letters.size(); i++) {
        if (i == letters.size() || !followsOn(letters.get(i - 1), letters.get(i))) {
          lines.add(line(content.getTag(), letters.subList(from, i)));
          from = i;
        }
      }
    }
    return lines;
  }

  private static void letters(PDMarkedContent content, List<TextPosition> letters) {
    for (Object part : content.getContents()) {
      switch (part) {
        case TextPosition letter -> letters.add(letter);
        case PDMarkedContent inner -> letters(inner, letters);
        default -> {}
      }
    }
  }

  private static boolean followsOn(TextPosition one, TextPosition next) {
    float gap = next.getX() - one.getX() - one.getWidth();
    return Math.abs(one.getY() - next.getY()) < 0.1 && Math.abs(gap) < 3;
  }

  private static Line line(String tag, List<TextPosition> letters) {
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.getUnicode()));
    int last = letters.size() - 1;
    while (last > 0 && letters.get(last).getUnicode().isBlank()) {
      last--;
    }
    TextPosition first = letters.getFirst();
    TextPosition end = letters.get(last);
    return new Line(
        tag,
        text.toString(),
        first.getX(),
        end.getX() + end.getWidth(),
        first.getY(),
        first.getFontSizeInPt());
  }

  private static byte[] pdf(Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    PdfReport.write(report, out);
    return out.toByteArray();
  }
}
