package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import plumbline.common.PlainText;
import plumbline.reports.Block;
import plumbline.reports.Report;
import plumbline.reports.WideTable;

/** Lays a report's blocks out into pieces; a heading learns how much must stay with it. */
final class Pieces {

  private Pieces() {}

  static List<Piece> of(Report report) {
    List<Piece> pieces = new ArrayList<>(report.blocks().size() + 1);
    List<Integer> levels = levels(report.blocks());
    for (int i = levels.size() - 1; i >= 0; i--) {
      float below = pieces.isEmpty() ? 0 : pieces.getLast().start();
      pieces.addAll(of(report.blocks().get(i), levels.get(i), below).reversed());
    }
    pieces.add(new TitlePiece(report));
    return pieces.reversed();
  }

  /** For each block the level of the heading that it stands below. */
  private static List<Integer> levels(List<Block> blocks) {
    List<Integer> levels = new ArrayList<>();
    int level = 1;
    for (Block block : blocks) {
      level = block instanceof Block.Heading heading ? heading.level() : level;
      levels.add(level);
    }
    return levels;
  }

  private static List<Piece> of(Block block, int level, float below) {
    return switch (block) {
      case Block.Heading heading -> List.of(TextPiece.heading(heading, below));
      case Block.Paragraph paragraph -> List.of(TextPiece.paragraph(paragraph.text()));
      case Block.Words words -> words(words, level, below);
      case Block.Facts facts -> List.of(new FactsPiece(facts));
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
      case Block.Notes notes -> List.of(new NotesPiece(notes));
    };
  }

  private static List<Piece> words(Block.Words words, int level, float below) {
    List<Piece> pieces = new ArrayList<>();
    for (PlainText.Part part : PlainText.of(words.text()).parts()) {
      pieces.add(
          switch (part) {
            case PlainText.Paragraph paragraph -> TextPiece.paragraph(paragraph.text());
            case PlainText.Items items -> new ListPiece(items);
          });
    }
    if (!words.label().isEmpty()) {
      float kept = pieces.isEmpty() ? below : pieces.getFirst().start();
      pieces.addFirst(TextPiece.label(words.label(), level + 1, kept));
    }
    return pieces;
  }

  private static List<Piece> chart(Block.Chart chart) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new ChartPiece(chart.picture()));
    pieces.addAll(table(chart.table()));
    return pieces;
  }

  private static List<Piece> table(Block.Table table) {
    List<Piece> pieces = new ArrayList<>();
    for (Block.Table part : WideTable.parts(table)) {
      pieces.add(new TablePiece(part));
    }
    return pieces;
  }
}
