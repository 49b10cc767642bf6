package plumbline.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.reports.json.JsonReport;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.pdf.PdfText;
import plumbline.reports.pdf.SampleReports;
import plumbline.reports.sheet.SheetReport;
import plumbline.reports.word.WordReport;
import plumbline.testing.RunsBeside;
import plumbline.web.Assets;
import plumbline.web.Templates;

/** All formats say the same: the record tree is laid out, nothing is added and nothing is lost. */
@RunsBeside
class FormatsTest {

  private interface Format {
    void write(Report report, OutputStream out) throws IOException;
  }

  private static final Report REPORT = EveryBlock.report();
  private static final String LABEL = "Reason";

  static Stream<Report> hard() {
    return Stream.of(
        EveryBlock.report(),
        SampleReports.report(),
        SampleReports.report(SampleReports.matrix("Ten years", 3, 120)),
        EveryBlock.everywhere(EveryBlock.LONG),
        EveryBlock.everywhere(EveryBlock.UNBROKEN),
        EveryBlock.everywhere(EveryBlock.HOSTILE),
        EveryBlock.everywhere("שלום עולם 123 (abc)"),
        EveryBlock.formulas());
  }

  @ParameterizedTest
  @MethodSource("hard")
  void everyFormatTakesEveryReportAndEqualReportsGiveEqualBytes(Report report) throws IOException {
    List<Format> formats =
        List.of(
            WordReport::write,
            SheetReport::write,
            JsonReport::write,
            CsvFiles::write,
            PdfReport::write);
    for (Format format : formats) {
      assertThat(bytes(format, report)).isEqualTo(bytes(format, report));
    }
    assertThat(word(report)).hasSizeGreaterThanOrEqualTo(wholeTables(report).size());
    assertThat(sheets(report)).hasSize(NamedTables.of(report).tables().size() + 1);
  }

  @Test
  void headingsAreTheSameInPdfPageWordAndJson() throws IOException {
    List<String> headings = headings(REPORT);
    assertThat(headings).hasSizeGreaterThan(6);
    assertThat(
            PdfText.elements(bytes(PdfReport::write, REPORT)).stream()
                .filter(element -> element.path().matches("Document/H[23]"))
                .map(PdfText.Element::text)
                .filter(text -> !text.equals(LABEL) && !text.equals("Contents")))
        .isEqualTo(headings);
    assertThat(page().select("h2, h3").not(".app-report__label").eachText()).isEqualTo(headings);
    try (XWPFDocument document = open(REPORT)) {
      assertThat(
              document.getParagraphs().stream()
                  .filter(paragraph -> String.valueOf(paragraph.getStyle()).matches("Heading[23]"))
                  .map(XWPFParagraph::getText))
          .isEqualTo(headings);
    }
    byte[] json = bytes(JsonReport::write, REPORT);
    assertThat(headings(JsonReport.read(new ByteArrayInputStream(json)))).isEqualTo(headings);
  }

  @Test
  void aLabelIsAHeadingOneLevelBelowTheOneAboveIt() throws IOException {
    assertThat(
            PdfText.elements(bytes(PdfReport::write, REPORT)).stream()
                .filter(element -> element.text().equals(LABEL))
                .map(PdfText.Element::path))
        .containsExactly("Document/H3", "Document/H4");
    assertThat(page().select(".app-report__label").stream().map(Element::tagName))
        .containsExactly("h3", "h4");
  }

  private static List<String> headings(Report report) {
    return report.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).text())
        .toList();
  }

  @Test
  void tablesAreTheSameInWordCellForCell() throws IOException {
    assertThat(word(REPORT)).isEqualTo(expectedInWord(REPORT));
  }

  @Test
  void tablesAreTheSameOnThePageCellForCell() throws IOException {
    List<List<List<String>>> tables = new ArrayList<>();
    for (Element table : page().select("table")) {
      tables.add(
          table.select("tr").stream()
              .map(row -> row.select("th, td").stream().map(Element::text).toList())
              .toList());
    }
    List<List<List<String>>> expected = new ArrayList<>();
    for (Block.Table table : wholeTables(REPORT)) {
      expected.add(rows(table, FormatsTest::onThePage));
    }
    assertThat(tables.toString()).isEqualTo(expected.toString());
  }

  private static String onThePage(Cell cell) {
    return cell instanceof Cell.Mark mark
        ? (mark.letter() + " " + mark.word() + " " + mark.note()).strip()
        : cell.text();
  }

  @Test
  void tablesAreTheSameInThePdfCellForCell() throws IOException {
    List<String> printed =
        PdfText.elements(bytes(PdfReport::write, REPORT)).stream()
            .filter(element -> element.path().matches(".*/T[HD]"))
            .map(element -> onPaper(element.text()))
            .toList();
    List<String> expected =
        wholeTables(REPORT).stream()
            .flatMap(table -> WideTable.parts(table).stream())
            .flatMap(table -> rows(table, Cell::text).stream().flatMap(List::stream))
            .map(FormatsTest::onPaper)
            .toList();
    assertThat(printed).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(printed.get(i)).as("cell %d", i).isEqualTo(expected.get(i));
    }
  }

  /** A note stands on a line of its own there, and a word without its letter in narrow columns. */
  private static String onPaper(String text) {
    return text.strip().replaceAll(" \\([A-Z]\\)", "").replace("Amber, ", "Amber ");
  }

  @Test
  void tablesAreTheSameInTheSheetWithNumbersAndDaysAsWhatTheyAre() throws IOException {
    List<NamedTables.Named> tables = NamedTables.of(REPORT).tables();
    List<List<List<Object>>> sheets = sheets(REPORT);
    for (int i = 0; i < tables.size(); i++) {
      Block.Table table = tables.get(i).table();
      List<List<Object>> expected = new ArrayList<>();
      expected.add(List.copyOf(table.columns()));
      for (Row row : table.rows()) {
        expected.add(((Row.Cells) row).cells().stream().map(FormatsTest::inASheet).toList());
      }
      assertThat(sheets.get(i + 1)).isEqualTo(expected);
    }
  }

  private static Object inASheet(Cell cell) {
    return switch (cell) {
      case Cell.Quantity quantity -> quantity.value().stripTrailingZeros();
      case Cell.Day day ->
          BigDecimal.valueOf(
                  day.day().toEpochDay() - java.time.LocalDate.of(1899, 12, 30).toEpochDay())
              .stripTrailingZeros();
      case Cell.Text _, Cell.Mark _ -> cell.text();
    };
  }

  @Test
  void numbersInTheCsvFilesAreThoseOfTheTree() throws IOException {
    byte[] zip = bytes(CsvFiles::write, REPORT);
    List<NamedTables.Named> tables = NamedTables.of(REPORT).tables();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      in.getNextEntry();
      for (NamedTables.Named named : tables) {
        ZipEntry entry = in.getNextEntry();
        String text = new String(in.readAllBytes(), UTF_8);
        assertThat(text.lines().count())
            .as(entry.getName())
            .isEqualTo(named.table().rows().size() + 1);
        for (Row row : named.table().rows()) {
          for (Cell cell : ((Row.Cells) row).cells()) {
            assertThat(text).contains(CsvReport.value(cell).replace("\"", "\"\""));
          }
        }
      }
    }
  }

  @Test
  void notesHaveTheirNumberTextAndAddressInEveryFormat() throws IOException {
    assertThat(
            PdfText.elements(bytes(PdfReport::write, REPORT)).stream()
                .filter(element -> element.path().matches("Document/L/LI/(Lbl|LBody/P|LBody/Link)"))
                .map(PdfText.Element::text))
        .containsSubsequence(
            "1. ", note(0).text() + " ", "See the record", "2. ", note(1).text(), "11. ");
    assertThat(page().select("ol > li#note-11[value=11]").eachText())
        .containsExactly(note(2).text() + " See the record");
    assertThat(page().select("ol > li > a").eachAttr("href"))
        .containsExactly(note(0).href(), note(2).href());
    try (XWPFDocument document = open(REPORT)) {
      List<XWPFParagraph> notes =
          document.getParagraphs().stream().filter(p -> "Note".equals(p.getStyle())).toList();
      assertThat(notes.stream().map(XWPFParagraph::getText))
          .containsExactly(
              "1.\t" + note(0).text() + " See the record",
              "2.\t" + note(1).text(),
              "11.\t" + note(2).text() + " See the record");
      assertThat(document.getHyperlinks())
          .extracting(link -> link.getURL())
          .containsExactly(note(0).href(), note(2).href());
    }
    assertThat(new String(bytes(CsvReport::write, REPORT), UTF_8))
        .contains(",,Note 2,\"" + note(1).text() + "\"\r\n")
        .contains(",,Address of note 11," + note(2).href() + "\r\n");
  }

  private static Block.Note note(int index) {
    return ((Block.Notes) REPORT.blocks().getLast()).notes().get(index);
  }

  @Test
  void noTextIsEverAFormula() throws IOException {
    Report report = EveryBlock.formulas();
    try (var in = new ByteArrayInputStream(bytes(SheetReport::write, report));
        var book = new ReadableWorkbook(in)) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheet
            .read()
            .forEach(row ->
                row.forEach(cell ->
                    assertThat(cell == null ? CellType.EMPTY : cell.getType())
                        .isNotEqualTo(CellType.FORMULA)));
      }
    }
    assertThat(sheets(report).get(1).get(1)).containsExactly("=1+1", "=1+1");
  }

  @Test
  void aWordFileHasWhatWordAndAScreenReaderNeed() throws IOException {
    try (XWPFDocument document = open(REPORT)) {
      for (XWPFTable table : document.getTables()) {
        boolean isFacts = table.getRow(0).getCell(0).getText().equals("Months shown");
        assertThat(table.getRow(0).isRepeatHeader()).isEqualTo(!isFacts);
        assertThat(table.getRow(0).isCantSplitRow()).isTrue();
      }
      String xml = document.getDocument().xmlText();
      for (Block block : REPORT.blocks()) {
        if (block instanceof Block.Chart(var picture)) {
          assertThat(xml).contains("descr=\"" + picture.description());
        }
      }
      assertThat(document.getAllPictures()).hasSize(6);
      assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(REPORT.title());
      assertThat(document.getProperties().getCoreProperties().getCreator())
          .isEqualTo("Wexbridge local area");
      assertThat(document.getStyles().getStyle("Heading2").getCTStyle().getPPr().isSetOutlineLvl())
          .isTrue();
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getStyle))
          .contains("Caption", "ListBullet", "ListBullet2", "Label");
    }
    try (XWPFDocument document = open(EveryBlock.everywhere("שלום"))) {
      assertThat(document.getDocument().xmlText()).contains("<w:bidi/>", "<w:rtl/>");
    }
  }

  /** The tables of a report in reading order, those of charts too, as they stand in the tree. */
  private static List<Block.Table> wholeTables(Report report) {
    return report.blocks().stream()
        .flatMap(block ->
            switch (block) {
              case Block.Table table -> Stream.of(table);
              case Block.Chart chart -> Stream.of(chart.table());
              default -> Stream.empty();
            })
        .toList();
  }

  private static List<List<String>> rows(
      Block.Table table, java.util.function.Function<Cell, String> words) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns());
    for (Row row : table.rows()) {
      rows.add(
          switch (row) {
            case Row.Band(String title) -> List.of(title);
            case Row.Cells(List<Cell> cells) -> cells.stream().map(words).toList();
          });
    }
    return rows;
  }

  /** Facts are a table too; many months stand by their letters, which the key explains. */
  private static List<List<List<String>>> expectedInWord(Report report) {
    List<List<List<String>>> tables = new ArrayList<>();
    for (Block block : report.blocks()) {
      switch (block) {
        case Block.Facts(var facts) ->
            tables.add(facts.stream().map(f -> List.of(f.term(), f.description())).toList());
        case Block.Table table -> WideTable.parts(table).forEach(part -> tables.add(inWord(part)));
        case Block.Chart chart -> tables.add(inWord(chart.table()));
        default -> {}
      }
    }
    return tables;
  }

  private static List<List<String>> inWord(Block.Table table) {
    boolean narrow = table.columns().size() > 7 && WideTable.hasMarks(table, 1);
    MarkKey key = new MarkKey(table);
    return rows(
        table, cell -> narrow && cell instanceof Cell.Mark mark ? key.brief(mark) : cell.text());
  }

  private static List<List<List<String>>> word(Report report) throws IOException {
    try (XWPFDocument document = open(report)) {
      return document.getTables().stream()
          .map(table ->
              table.getRows().stream()
                  .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
                  .toList())
          .toList();
    }
  }

  private static List<List<List<Object>>> sheets(Report report) throws IOException {
    List<List<List<Object>>> sheets = new ArrayList<>();
    try (var in = new ByteArrayInputStream(bytes(SheetReport::write, report));
        var book = new ReadableWorkbook(in)) {
      for (Sheet sheet : book.getSheets().toList()) {
        List<List<Object>> rows = new ArrayList<>();
        for (var row : sheet.read()) {
          List<Object> cells = new ArrayList<>();
          row.forEach(cell ->
              cells.add(
                  cell == null || cell.getValue() == null
                      ? ""
                      : cell.getValue() instanceof BigDecimal number
                          ? number.stripTrailingZeros()
                          : cell.getValue()));
          rows.add(cells);
        }
        sheets.add(rows);
      }
    }
    return sheets;
  }

  private static XWPFDocument open(Report report) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(WordReport::write, report)));
  }

  private static Document page() {
    return Jsoup.parse(
        new Templates(new Assets(), false).render("reports/file", ReportView.of(REPORT, "")));
  }

  private static byte[] bytes(Format format, Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(report, out);
    return out.toByteArray();
  }
}
