package plumbline.reports.sheet;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import plumbline.common.Month;
import plumbline.reports.Block;
import plumbline.reports.FileText;
import plumbline.reports.NamedTables.Named;
import plumbline.reports.Report;

/** The first sheet: what this is, a link to each table, and what the report says in words. */
final class AboutSheet {

  private static final int TERM_WIDTH = 34;
  private static final int TEXT_WIDTH = 90;
  private static final int TITLE_SIZE = 16;
  private static final int HEADING_SIZE = 13;

  private final Worksheet sheet;
  private int row;

  private AboutSheet(Worksheet sheet) {
    this.sheet = sheet;
    sheet.width(0, TERM_WIDTH);
    sheet.width(1, TEXT_WIDTH);
  }

  static void write(Worksheet sheet, Report report, List<Named> tables, List<String> names) {
    var about = new AboutSheet(sheet);
    about.heading(report.title(), TITLE_SIZE);
    about.line("", report.subtitle());
    about.line("From", report.author());
    LocalDate made = report.madeAt().atZone(Month.LONDON).toLocalDate();
    sheet.value(about.row, 0, "Made on");
    sheet.value(about.row, 1, made);
    sheet.style(about.row, 1).format("d mmmm yyyy").horizontalAlignment("left").set();
    about.row++;
    about.contents(tables, names);
    report.blocks().forEach(about::block);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private void contents(List<Named> tables, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    heading("Tables", HEADING_SIZE);
    for (int i = 0; i < names.size(); i++) {
      String target = "'" + names.get(i).replace("'", "''") + "'!A1";
      sheet.hyperlink(row, 0, HyperLink.internal(target, names.get(i)));
      Texts.put(sheet, row, 1, tables.get(i).name());
      sheet.style(row, 1).wrapText(true).set();
      row++;
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text) ->
          heading(text, level == 2 ? HEADING_SIZE : HEADING_SIZE - 2);
      case Block.Paragraph(String text) -> line("", text);
      case Block.Words(String label, String text) -> line(label, text);
      case Block.Facts facts ->
          facts.facts().forEach(fact -> line(fact.term(), fact.description()));
      case Block.Chart chart ->
          chart.picture().notes().forEach(note -> line(chart.picture().title(), note));
      case Block.Table _, Block.Notes _ -> {}
    }
  }

  private void heading(String text, int size) {
    row += row == 0 ? 0 : 1;
    Texts.put(sheet, row, 0, FileText.clean(text));
    sheet.style(row, 0).bold().fontSize(size).set();
    row++;
  }

  private void line(String term, String text) {
    if (!text.isEmpty()) {
      Texts.put(sheet, row, 0, term);
      Texts.put(sheet, row, 1, text);
      sheet.range(row, 0, row, 1).style().wrapText(true).verticalAlignment("top").set();
      double height = Math.max(Texts.height(term, TERM_WIDTH), Texts.height(text, TEXT_WIDTH));
      sheet.rowHeight(row, height);
      row++;
    }
  }
}
