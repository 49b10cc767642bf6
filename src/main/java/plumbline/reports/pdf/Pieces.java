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
    for (Block block : report.blocks().reversed()) {
      float below = pieces.isEmpty() ? 0 : pieces.getLast().start();
      pieces.addAll(of(block, below).reversed());
    }
    pieces.add(new TitlePiece(report));
    return pieces.reversed();
  }

  private static List<Piece> of(Block block, float below) {
    return switch (block) {
      case Block.Heading heading -> List.of(TextPiece.heading(heading, below));
      case Block.Paragraph paragraph -> List.of(TextPiece.paragraph(paragraph.text()));
      case Block.Words words -> words(words, below);
      case Block.Facts facts -> List.of(new FactsPiece(facts));
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
    };
  }

  private static List<Piece> words(Block.Words words, float below) {
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
      pieces.addFirst(TextPiece.label(words.label(), kept));
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
