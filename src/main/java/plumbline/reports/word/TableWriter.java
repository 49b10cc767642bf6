package plumbline.reports.word;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.MarkKey;
import plumbline.reports.Row;
import plumbline.reports.Tone;
import plumbline.reports.WideTable;

/** Writes a table whose head Word repeats on each page, and whose first column heads the rows. */
record TableWriter(Block.Table table, Columns columns, MarkKey key) {

  private static final String TEXT = "TableText";
  private static final String HEAD = "TableHead";
  private static final int SHADE = 0xf0f2f4;
  private static final double TERM_WIDTH = 130;

  /** A longer row parts over pages, for it might not fit on one. */
  private static final int LONGEST_WHOLE = 1_200;

  /** Terms with their descriptions, as a table without a head. */
  static void facts(CTTbl target, Block.Facts facts) {
    List<Double> widths = List.of(TERM_WIDTH, Template.BODY_WIDTH - TERM_WIDTH);
    begin(target, widths, false);
    for (Block.Fact fact : facts.facts()) {
      CTRow row = row(target, fact.description().length());
      TextWriter.fill(cell(row, widths.get(0)).addNewP(), HEAD, fact.term());
      TextWriter.fill(cell(row, widths.get(1)).addNewP(), TEXT, fact.description());
    }
  }

  void write(CTTbl target) {
    begin(target, columns.widths(), true);
    head(target);
    for (Row row : table.rows()) {
      switch (row) {
        case Row.Band(String title) -> band(target, title);
        case Row.Cells(List<Cell> cells) -> cells(target, cells);
      }
    }
  }

  private static void begin(CTTbl target, List<Double> widths, boolean hasHead) {
    CTTblPr properties = target.addNewTblPr();
    properties.addNewTblStyle().setVal("TableGrid");
    width(properties.addNewTblW(), widths.stream().mapToDouble(Double::doubleValue).sum());
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var look = properties.addNewTblLook();
    look.setFirstRow(hasHead);
    look.setFirstColumn(true);
    look.setNoVBand(true);
    look.setNoHBand(true);
    var grid = target.addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(Template.twips(width)));
  }

  private static void width(CTTblWidth target, double points) {
    target.setType(STTblWidth.DXA);
    target.setW(Template.twips(points));
  }

  private static CTRow row(CTTbl target, int longest) {
    CTRow row = target.addNewTr();
    if (longest < LONGEST_WHOLE) {
      row.addNewTrPr().addNewCantSplit();
    }
    return row;
  }

  private static CTTc cell(CTRow row, double width) {
    CTTc cell = row.addNewTc();
    width(cell.addNewTcPr().addNewTcW(), width);
    return cell;
  }

  private static void shade(CTTc cell, int colour) {
    CTShd shading = cell.getTcPr().addNewShd();
    shading.setVal(STShd.CLEAR);
    shading.setColor("auto");
    shading.setFill(TextWriter.hex(colour));
  }

  private void head(CTTbl target) {
    int longest = table.columns().stream().mapToInt(String::length).max().orElse(0);
    CTRow row = row(target, longest);
    CTTrPr properties = row.isSetTrPr() ? row.getTrPr() : row.addNewTrPr();
    if (longest < LONGEST_WHOLE) {
      properties.addNewTblHeader();
    }
    for (int i = 0; i < table.columns().size(); i++) {
      CTTc cell = cell(row, columns.widths().get(i));
      shade(cell, SHADE);
      CTP paragraph = cell.addNewP();
      TextWriter.fill(paragraph, HEAD, table.columns().get(i));
      align(paragraph, i, isNumber(i));
    }
  }

  private boolean isNumber(int column) {
    return table.rows().stream()
        .anyMatch(row ->
            row instanceof Row.Cells(List<Cell> cells)
                && cells.get(column) instanceof Cell.Quantity);
  }

  private void align(CTP paragraph, int column, boolean number) {
    if (number) {
      paragraph.getPPr().addNewJc().setVal(STJc.RIGHT);
    } else if (isNarrow(column)) {
      paragraph.getPPr().addNewJc().setVal(STJc.CENTER);
    }
  }

  private boolean isNarrow(int column) {
    return columns.narrow() && column > 0 && WideTable.hasMarks(table, column);
  }

  private void band(CTTbl target, String title) {
    CTRow row = row(target, title.length());
    CTTc cell = cell(row, Template.BODY_WIDTH);
    CTTcPr properties = cell.getTcPr();
    properties.addNewGridSpan().setVal(java.math.BigInteger.valueOf(columns.widths().size()));
    shade(cell, SHADE);
    TextWriter.fill(cell.addNewP(), HEAD, title);
  }

  private void cells(CTTbl target, List<Cell> cells) {
    int longest = cells.stream().mapToInt(cell -> cell.text().length()).max().orElse(0);
    CTRow row = row(target, longest);
    for (int i = 0; i < cells.size(); i++) {
      CTTc place = cell(row, columns.widths().get(i));
      CTP paragraph = place.addNewP();
      if (cells.get(i) instanceof Cell.Mark mark) {
        mark(place, paragraph, mark, isNarrow(i));
      } else {
        TextWriter.fill(paragraph, TEXT, cells.get(i).text());
      }
      align(paragraph, i, cells.get(i) instanceof Cell.Quantity);
    }
  }

  private void mark(CTTc place, CTP paragraph, Cell.Mark mark, boolean narrow) {
    CTR run = TextWriter.fill(paragraph, TEXT, narrow ? key.brief(mark) : mark.text());
    if (mark.tone() != Tone.NONE) {
      TextWriter.bold(run);
      TextWriter.colour(run, mark.tone().foreground());
      shade(place, mark.tone().background());
    }
  }
}
