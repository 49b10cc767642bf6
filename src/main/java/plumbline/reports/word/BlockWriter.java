package plumbline.reports.word;

import java.io.IOException;
import java.time.LocalDate;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import plumbline.common.Month;
import plumbline.common.PlainText;
import plumbline.reports.Block;
import plumbline.reports.MarkKey;
import plumbline.reports.Report;
import plumbline.reports.WideTable;

/** Appends blocks to a document. */
final class BlockWriter {

  private static final String NORMAL = "Normal";

  private final WordFile file;
  private final CTBody body;
  private final ContentsWriter contents;
  private int tables;
  private int charts;

  BlockWriter(WordFile file, Report report) {
    this.file = file;
    this.contents = new ContentsWriter(report);
    this.body = file.body();
  }

  void title(Report report) {
    LocalDate made = report.madeAt().atZone(Month.LONDON).toLocalDate();
    text("Subtitle", report.author());
    contents.heading(body.addNewP());
    text("Subtitle", report.subtitle());
    text(NORMAL, "Made on " + Month.words(made));
    contents.write(body);
  }

  void block(Block block) throws IOException {
    switch (block) {
      case Block.Heading _ -> contents.heading(body.addNewP());
      case Block.Paragraph(String text) -> text(NORMAL, text);
      case Block.Words(String label, String text) -> words(label, text);
      case Block.Facts facts -> facts(facts);
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
      case Block.Notes notes -> notes.notes().forEach(this::note);
    }
  }

  private void text(String style, String text) {
    if (!text.isEmpty()) {
      TextWriter.fill(body.addNewP(), style, text);
    }
  }

  private void words(String label, String text) {
    text("Label", label);
    for (PlainText.Part part : PlainText.of(text).parts()) {
      switch (part) {
        case PlainText.Paragraph(String paragraph) -> text(NORMAL, paragraph);
        case PlainText.Items items -> {
          for (PlainText.Item item : items.items()) {
            text("ListBullet", item.text());
            item.subItems().forEach(below -> text("ListBullet2", below));
          }
        }
      }
    }
  }

  private void facts(Block.Facts facts) {
    if (!facts.facts().isEmpty()) {
      TableWriter.facts(body.addNewTbl(), facts);
      afterTable();
    }
  }

  /** The number is text, so that it stays what texts refer to wherever the note is pasted. */
  private void note(Block.Note note) {
    CTP paragraph = body.addNewP();
    TextWriter.fill(paragraph, "Note", note.number() + ".\t" + note.text());
    if (!note.href().isEmpty()) {
      TextWriter.run(paragraph, " ");
      TextWriter.link(paragraph, file.link(note.href()), Block.Note.RECORD);
    }
  }

  private void table(Block.Table table) {
    for (Block.Table part : WideTable.parts(table)) {
      if (!part.caption().isBlank()) {
        caption(part.caption());
      }
      Columns columns = Columns.of(part);
      MarkKey key = new MarkKey(part);
      if (columns.narrow()) {
        text("Key", key.text());
      }
      new TableWriter(part, columns, key).write(body.addNewTbl());
      afterTable();
    }
  }

  private void caption(String words) {
    CTP caption = body.addNewP();
    caption.addNewPPr().addNewPStyle().setVal("Caption");
    TextWriter.run(caption, "Table ");
    tables++;
    TextWriter.field(caption, "SEQ Table \\* ARABIC", Integer.toString(tables));
    TextWriter.run(caption, ": " + words);
  }

  /** Word would make one table of two that follow each other. */
  private void afterTable() {
    body.addNewP().addNewPPr().addNewPStyle().setVal("AfterTable");
  }

  private void chart(Block.Chart chart) throws IOException {
    charts++;
    text("Label", chart.picture().title());
    CTP paragraph = body.addNewP();
    paragraph.addNewPPr().addNewKeepNext();
    new ChartDrawing(file, chart.picture(), charts).write(paragraph.addNewR());
    chart.picture().notes().forEach(note -> text(NORMAL, note));
    table(chart.table());
  }
}
