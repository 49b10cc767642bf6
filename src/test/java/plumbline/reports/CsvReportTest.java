package plumbline.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  private static final List<String> TITLE = List.of("", "", "Title", "A title");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=1+1|'=1+1",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "- an item|'- an item",
        "＝1+1|'＝1+1",
        "＋1|'＋1",
        "－1|'－1",
        "＠x|'＠x",
        "plain|plain",
        "a=b|a=b",
        "'quoted|'quoted",
        "2018|2018",
        "–|–"
      })
  void textThatCouldBeAFormulaGetsAnApostrophe(String text, String guarded) {
    assertThat(CsvText.guard(text)).isEqualTo(guarded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\tx", "\rx", "\nx", "\0x", "\0=1"})
  void textThatBeginsWithAControlCharacterGetsAnApostrophe(String text) {
    assertThat(CsvText.guard(text)).isEqualTo("'" + text);
  }

  @Test
  void emptyTextStaysEmpty() {
    assertThat(CsvText.guard("")).isEmpty();
  }

  @Test
  void theFileHasAByteOrderMarkAndEndsLinesForSpreadsheetsOnWindows() throws IOException {
    assertThat(text(new Block.Paragraph("Ŵ")))
        .isEqualTo(
            "\uFEFFSection,Item,Column,Value\r\n,,Title,A title\r\n,,Author,Area\r\n"
                + ",,Made,2018-04-03T09:00:00Z\r\n,,Paragraph,Ŵ\r\n");
  }

  @Test
  void textsStandUnderTheirHeadings() throws IOException {
    var records =
        records(
            new Block.Paragraph("Before"),
            new Block.Heading(2, "Two"),
            new Block.Words("- one\n- two"),
            new Block.Heading(3, "Three"),
            new Block.Facts(List.of(new Block.Fact("Term", "@description"))),
            new Block.Heading(2, "=Four"),
            new Block.Paragraph("After, with \"quotes\""));
    assertThat(records)
        .containsExactly(
            TITLE,
            List.of("", "", "Author", "Area"),
            List.of("", "", "Made", "2018-04-03T09:00:00Z"),
            List.of("", "", "Paragraph", "Before"),
            List.of("Two", "", "Text", "'- one\n- two"),
            List.of("Two", "Three", "Term", "'@description"),
            List.of("'=Four", "", "Paragraph", "After, with \"quotes\""));
  }

  @Test
  void aTableGivesOneLineForEachCell() throws IOException {
    var table =
        new Block.Table(
            "Caption",
            List.of("Criterion", "Feb 2018", "=Count", "Why"),
            List.of(
                Row.band("+Band"),
                Row.of(
                    Cell.of("-A1"), Cell.mark(Tone.RED, "R", "Red"), Cell.of(-5), Cell.of("=1+1")),
                Row.of(
                    Cell.of("A2"),
                    new Cell.Mark(Tone.AMBER, "A", "Amber", "not confirmed"),
                    Cell.of(new BigDecimal("-0.25"), "-25%"),
                    Cell.of(""))));
    assertThat(records(new Block.Heading(2, "Heading"), table))
        .containsSubsequence(
            List.of("Caption", "", "Band", "'+Band"),
            List.of("Caption", "'-A1", "Feb 2018", "Red"),
            List.of("Caption", "'-A1", "'=Count", "-5"),
            List.of("Caption", "'-A1", "Why", "'=1+1"),
            List.of("Caption", "A2", "Feb 2018", "Amber, not confirmed"),
            List.of("Caption", "A2", "'=Count", "-0.25"),
            List.of("Caption", "A2", "Why", ""));
  }

  @Test
  void aTableWithoutACaptionStandsUnderTheNearestHeading() throws IOException {
    var table = new Block.Table("", List.of("Name"), List.of(Row.of(Cell.of("Only"))));
    assertThat(records(new Block.Heading(2, "Two"), table, new Block.Heading(3, "Three"), table))
        .endsWith(List.of("Two", "Only", "Name", "Only"), List.of("Three", "Only", "Name", "Only"));
  }

  private static String text(Block... blocks) throws IOException {
    var report =
        new Report(
            "A title", "", "Area", "en-GB", Instant.parse("2018-04-03T09:00:00Z"), List.of(blocks));
    var out = new ByteArrayOutputStream();
    CsvReport.write(report, out);
    return out.toString(UTF_8);
  }

  private static List<List<String>> records(Block... blocks) throws IOException {
    return CsvReader.builder().ofCsvRecord(text(blocks).substring(1)).stream()
        .skip(1)
        .map(CsvRecord::getFields)
        .toList();
  }
}
