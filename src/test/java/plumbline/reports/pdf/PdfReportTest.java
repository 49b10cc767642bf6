package plumbline.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;
import plumbline.reports.Tone;
import plumbline.testing.RunsBeside;

@RunsBeside
class PdfReportTest {

  static final String LONG =
      IntStream.range(0, 2_500)
          .mapToObj("w%04d - "::formatted)
          .collect(Collectors.joining())
          .trim();
  static final String UNBROKEN = "x".repeat(499) + "y";
  static final String HOSTILE =
      "שלום Hebrew, مرحبا Arabic, 😀 emoji, 👨‍👩‍👧 family, e\u0301 composed, q\u0303 not,"
          + " \u0000\u0007 control, \u202Eoverride\u202C, soft\u00ADhyphen, \uD800 lone, ✓ tick,"
          + " no\u2011break, a\u00A0space, tab\there, \u2028line, Ŵŷ Welsh, Ωμέγα, Привет";

  static Stream<Arguments> reports() {
    return Stream.of(
        named("the small report", SampleReports.small()),
        named("twenty pages", SampleReports.large()),
        named("six months", matrix(9, 6)),
        named("seven months", matrix(9, 7)),
        named("a long cell", cell(LONG)),
        named("long words", SampleReports.report(new Block.Words(LONG))),
        named("a long item", SampleReports.report(new Block.Words("- " + LONG + "\n  - " + LONG))),
        named("unbroken", everywhere(UNBROKEN)),
        named("long everywhere", everywhere(LONG.substring(0, 6_000))),
        named("hostile text", everywhere(HOSTILE)),
        named("a hundred columns", columns(100)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  @Timeout(60)
  void everyReportMeetsPdfUa(String name, Report report) throws Exception {
    assertThat(PdfUa.failures(pdf(report))).as(name).isEmpty();
  }

  @Test
  void theStructureReadsAsTheReportIsWritten() throws IOException {
    List<String> elements =
        PdfText.elements(pdf(SampleReports.small())).stream()
            .map(element -> element.path().substring("Document/".length()) + " " + element.text())
            .toList();
    assertThat(elements)
        .containsSubsequence(
            "H1 Preparation for inspection: trend of ratings",
            "H2 1. Purpose of the report",
            "L/LI/Lbl Months shown",
            "L/LI/LBody February and March 2018",
            "Table/Caption/P Ratings by criterion",
            "Table/THead/TR/TH Feb 2018",
            "Table/TBody/TR/TH Question 1: how well are needs identified?",
            "Table/TBody/TR/TD Red (R)",
            "Table/TBody/TR/TD Amber (A) carried forward, not confirmed",
            "Table/TBody/TR/TD 66.7%",
            "H3 A9 Baseline for setting targets",
            "L/LI/Lbl • ",
            "L/LI/LBody/P Consistent measures still to be agreed for:",
            "L/LI/LBody/L/LI/Lbl – ",
            "L/LI/LBody/L/LI/LBody/P higher education and employment",
            "P The committee hears more in May.");
  }

  @Test
  void linesKeepTheSpaceThatPartsTheirWords() throws IOException {
    String text = PdfText.of(pdf(SampleReports.small()));
    assertThat(text)
        .contains(
            "This report tells the committee how ready the local area is for inspection, what moved"
                + " since it last met and why, and what the partners promise to do next.")
        .contains(
            "A2 The thoroughness of assessing needs, and how families and teachers take part");
  }

  @Test
  void nothingOfALongTextIsLostOverPages() throws IOException {
    assertThat(PdfText.of(pdf(cell(LONG)))).contains(LONG);
    assertThat(PdfText.of(pdf(SampleReports.report(new Block.Words(LONG))))).contains(LONG);
    assertThat(PdfText.of(pdf(everywhere(UNBROKEN))).split(UNBROKEN, -1)).hasSize(1 + 12);
  }

  @Test
  void manyMonthsShowLettersThatAreReadOutAsWords() throws IOException {
    byte[] pdf = pdf(matrix(9, 24));
    assertThat(PdfText.elements(pdf).stream().map(PdfText.Element::text))
        .contains(
            "Ratings, Feb 2018 to Jan 2019",
            "Ratings, Feb 2019 to Jan 2020",
            "Key: R = Red; A = Amber; G = Green; – = Not recorded in the source;"
                + " * = carried forward, not confirmed.",
            "Red",
            "Amber (A), carried forward, not confirmed",
            "Not recorded in the source");
  }

  @Test
  void aTableOfTooManyColumnsIsPartedAndKeepsItsRowHeads() throws IOException {
    String text = PdfText.of(pdf(columns(100))).replace(" \n", " ");
    assertThat(text.split("Many, ", -1)).hasSize(1 + 9);
    assertThat(text.split("Column 0\\b", -1)).hasSize(1 + 2 * 9);
    IntStream.range(1, 100)
        .forEach(i -> assertThat(text.split("Column " + i + "\\b")).hasSizeGreaterThan(2));
  }

  @Test
  void whatTheFontLacksIsNamedInItsPlace() throws IOException {
    assertThat(PdfText.of(pdf(SampleReports.report(new Block.Paragraph(HOSTILE)))))
        .contains("[not printable: U+05E9 U+05DC U+05D5 U+05DD] Hebrew, ")
        .contains("[not printable: U+0645 U+0631 U+062D U+0628 U+0627] Arabic, ")
        .contains("[not printable: U+1F600] emoji, ")
        .contains("[not printable: U+1F468 U+200D U+1F469 U+200D U+1F467] family, ")
        .contains("é composed, q\u0303 not, [not printable: U+0000 U+0007] control, ")
        .contains("override, softhyphen, [not printable: U+D800] lone, ")
        .contains("[not printable: U+2713] tick, no-break, a\u00A0space, tab here, ")
        .contains("line, Ŵŷ Welsh, Ωμέγα, Привет");
  }

  @Test
  void everyCharacterIsPrintedOrNamed() throws IOException {
    var random = new Random(2018);
    String text =
        IntStream.generate(() -> random.nextInt(random.nextBoolean() ? 0x250 : 0x11_0000))
            .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
            .limit(20_000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String printable = PrintableText.of(text, Typeface.REGULAR);
    assertThat(PdfText.of(pdf(SampleReports.report(new Block.Paragraph(text)))).replace(" ", ""))
        .endsWith(printable.replace("\n", "").replace(" ", ""));
  }

  @Test
  void aTableThatBreaksRepeatsItsHeadForTheEyeOnly() throws IOException {
    byte[] pdf = pdf(matrix(44, 2));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(4);
    }
    assertThat(stripped(pdf).split("Mar 2018", -1)).hasSize(1 + 4);
    assertThat(PdfText.of(pdf).split("Mar 2018", -1)).hasSize(1 + 1);
  }

  @Test
  void everyPageHasItsNumberAndHeadingsAreBookmarks() throws IOException {
    byte[] pdf = pdf(SampleReports.small());
    assertThat(stripped(pdf)).contains("Page 1 of 2").contains("Page 2 of 2");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(bookmarks(document.getDocumentCatalog().getDocumentOutline().children()))
          .containsExactly(
              "Preparation for inspection: trend of ratings",
              "1. Purpose of the report",
              "2. Ratings",
              "3. Progress",
              "A9 Baseline for setting targets",
              "4. Recommendation");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    }
  }

  @Test
  void equalReportsGiveEqualBytesAlsoAtTheSameTime() throws Exception {
    byte[] first = pdf(SampleReports.large());
    List<Callable<byte[]>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> pdf(SampleReports.large()));
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<byte[]> result : executor.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(first);
      }
    }
  }

  private static List<String> bookmarks(Iterable<PDOutlineItem> items) {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : items) {
      titles.add(item.getTitle());
      titles.addAll(bookmarks(item.children()));
    }
    return titles;
  }

  private static byte[] pdf(Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    PdfReport.write(report, out);
    return out.toByteArray();
  }

  private static String stripped(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Report matrix(int criteria, int months) {
    return SampleReports.report(SampleReports.matrix("Ratings", criteria, months));
  }

  static Report cell(String text) {
    return SampleReports.report(
        new Block.Heading(2, "A long cell"),
        new Block.Table(
            "Texts",
            List.of("Criterion", "Feb 2018", "Reason"),
            List.of(
                Row.of(Cell.of("A1"), Cell.mark(Tone.RED, "R", "Red"), Cell.of("Short")),
                Row.of(Cell.of("A2"), Cell.mark(Tone.RED, "R", "Red"), Cell.of(text)),
                Row.of(Cell.of("A3"), Cell.mark(Tone.RED, "R", "Red"), Cell.of("After")))));
  }

  /** The text twelve times, and its beginning in the title. */
  static Report everywhere(String text) {
    return new Report(
        "Title " + text.substring(0, 80),
        text,
        text,
        "en-GB",
        SampleReports.MADE,
        List.of(
            new Block.Heading(2, text),
            new Block.Heading(3, text),
            new Block.Paragraph(text),
            new Block.Facts(List.of(new Block.Fact("Term", text), new Block.Fact(text, "Text"))),
            new Block.Table(
                text,
                List.of("Criterion", text),
                List.of(
                    Row.band(text),
                    Row.of(Cell.of("Row"), Cell.of(text)),
                    Row.of(Cell.of("Row"), new Cell.Mark(Tone.RED, "R", "Red", text))))));
  }

  private static Report columns(int count) {
    List<String> columns = IntStream.range(0, count).mapToObj("Column %d"::formatted).toList();
    List<Cell> cells = columns.stream().map(Cell::of).toList();
    return SampleReports.report(new Block.Table("Many", columns, List.of(new Row.Cells(cells))));
  }

  private static Arguments named(String name, Report report) {
    return Arguments.of(name, report);
  }
}
