package plumbline.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.reports.Cell;
import plumbline.testing.RunsBeside;

@RunsBeside
class SheetFilesTest {

  @Test
  void namesOfSheetsAreShortAndUnlike() {
    var names = new SheetNames();
    assertThat(
            List.of("About", "about", "", "a/b\\c*d?e[f]:g", "'quoted'", "History", "x".repeat(40))
                .stream()
                .map(names::of))
        .containsExactly(
            "About", "about 2", "Table", "a b c d e f g", "quoted", "History 2", "x".repeat(31));
    assertThat(names.of("x".repeat(50))).isEqualTo("x".repeat(29) + " 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "54.50|54.5%|0.0\"%\"",
        "0.083|8.3%|0.0%",
        "171395|£171,395|\"£\"#,##0",
        "1911|1,911|#,##0",
        "1.5|1.5 posts|0.0\" posts\"",
        "-3.25|−3.25|0.00",
        "276|4 minutes 36 seconds|General",
        "7|about 9|General"
      })
  void aNumberIsPrintedAsInTheReport(BigDecimal value, String printed, String format) {
    assertThat(NumberFormat.of(new Cell.Quantity(value, printed))).isEqualTo(format);
  }

  @Test
  void manyRowsAreWrittenAsTheyCome() throws IOException {
    var out = new ByteArrayOutputStream();
    List<SheetRows.Column> columns =
        List.of(
            new SheetRows.Column("Area", 20),
            new SheetRows.Column("Month", 12),
            new SheetRows.Column("Number", 8));
    try (var rows = new SheetRows(out, "Ratings", columns)) {
      for (int i = 0; i < 2_500; i++) {
        rows.row("=Area " + i, LocalDate.of(2026, 1, 1), i);
      }
    }
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet sheet = book.getFirstSheet();
      List<Row> rows = sheet.read();
      assertThat(rows).hasSize(2_501);
      assertThat(rows.getLast().getCellText(0)).isEqualTo("=Area 2499");
      assertThat(rows.getLast().getCellAsDate(1)).hasValue(LocalDate.of(2026, 1, 1).atStartOfDay());
      assertThat(rows.getLast().getCellAsNumber(2)).hasValue(new BigDecimal(2499));
    }
  }
}
