package plumbline.reports.pdf;

import java.net.URI;
import java.util.List;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfStructureElement;
import plumbline.reports.Block;

/** Numbered notes, each with a link to the record that it speaks of. */
final class NotesPiece implements Piece {

  private static final Style STYLE = Style.NOTE;
  private static final float BETWEEN = 3;
  private static final float AFTER_NUMBER = 4;

  /** A note in lines; the link stands behind the last of them where there is room. */
  private record Laid(Block.Note note, List<String> lines, boolean linkBehind) {

    static Laid of(Block.Note note, float width) {
      String spaced = note.href().isEmpty() ? note.text() : note.text() + " ";
      List<String> lines = LineBreaker.lines(spaced, STYLE, width);
      float left = width - STYLE.width(lines.getLast());
      return new Laid(note, lines, STYLE.width(Block.Note.RECORD) <= left);
    }

    float start() {
      return Math.min(2, lines.size()) * STYLE.leading();
    }
  }

  private final float indent;
  private final List<Laid> notes;

  NotesPiece(Block.Notes block) {
    indent =
        AFTER_NUMBER
            + (float)
                block.notes().stream()
                    .mapToDouble(note -> STYLE.width(label(note)))
                    .max()
                    .orElse(0);
    notes =
        block.notes().stream().map(note -> Laid.of(note, PageSize.BODY_WIDTH - indent)).toList();
  }

  private static String label(Block.Note note) {
    return note.number() + ". ";
  }

  @Override
  public float start() {
    return notes.isEmpty() ? 0 : notes.getFirst().start();
  }

  @Override
  public void draw(Flow flow) {
    if (notes.isEmpty()) {
      return;
    }
    PdfStructureElement list = Tag.numbered(flow.document());
    for (Laid note : notes) {
      note(flow, note, Tag.LIST_ITEM.in(list));
    }
    flow.gap(8 - BETWEEN);
  }

  private void note(Flow flow, Laid laid, PdfStructureElement item) {
    flow.need(laid.start());
    Canvas canvas = flow.canvas();
    float top = flow.y();
    canvas.tagged(
        Tag.LABEL.in(item), () -> canvas.line(label(laid.note()), STYLE, PageSize.LEFT, top));
    PdfStructureElement body = Tag.LIST_BODY.in(item);
    flow.text(Tag.PARAGRAPH.in(body), laid.lines(), STYLE, PageSize.LEFT + indent);
    if (!laid.note().href().isEmpty()) {
      link(flow, laid, Tag.LINK.in(body));
    }
    flow.gap(BETWEEN);
  }

  private void link(Flow flow, Laid laid, PdfStructureElement element) {
    float x = PageSize.LEFT + indent;
    if (laid.linkBehind()) {
      flow.backTo(flow.y() + STYLE.leading());
      x += STYLE.width(laid.lines().getLast());
    } else {
      flow.need(STYLE.leading());
    }
    float left = x;
    float top = flow.y();
    Canvas canvas = flow.canvas();
    canvas.tagged(element, () -> canvas.underlined(Block.Note.RECORD, Style.LINK, left, top));
    flow.down(STYLE.leading());
    var action = new PdfAction(URI.create(laid.note().href()).toASCIIString());
    String says = Block.Note.RECORD + " of note " + laid.note().number();
    float width = STYLE.width(Block.Note.RECORD);
    canvas.link(element, new Link(x, flow.y(), width, STYLE.leading(), says, action));
  }
}
