package plumbline.reports.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import plumbline.charts.Picture;
import plumbline.charts.drawing.Format;
import plumbline.charts.drawing.Sheet;

/** A chart with its title above and its notes below; the picture itself stays on one page. */
final class ChartPiece implements Piece {

  private static final float GAP = 4;

  private final String description;
  private final List<String> title;
  private final List<List<String>> notes;
  private final Sheet sheet;
  private final float scale;

  ChartPiece(Picture picture) {
    description = picture.description();
    title = LineBreaker.lines(picture.title(), Style.CAPTION, PageSize.BODY_WIDTH);
    notes =
        picture.notes().stream()
            .map(note -> LineBreaker.lines(note, Style.KEY, PageSize.BODY_WIDTH))
            .toList();
    sheet = Sheet.of(picture, Format.PAPER);
    float room = PageSize.BODY_HEIGHT - titleHeight();
    scale = Math.min(1, room / (float) sheet.height());
  }

  /** A title of many lines is cut off from its picture rather than the picture made small. */
  private float titleHeight() {
    return Math.min(PageSize.BODY_HEIGHT / 2, title.size() * Style.CAPTION.leading() + GAP);
  }

  private float height() {
    return (float) sheet.height() * scale;
  }

  @Override
  public float start() {
    return titleHeight() + height();
  }

  @Override
  public void draw(Flow flow) {
    flow.need(start());
    if (!title.isEmpty()) {
      flow.text(Tag.PARAGRAPH.in(flow.document()), title, Style.CAPTION, PageSize.LEFT);
      flow.down(GAP);
    }
    flow.need(height());
    PdfStructureElement figure = Tag.figure(flow.document(), description, box(flow.y()));
    flow.canvas().tagged(figure, () -> flow.canvas().sheet(sheet, PageSize.LEFT, flow.y(), scale));
    flow.down(height() + GAP);
    for (List<String> note : notes) {
      flow.text(Tag.PARAGRAPH.in(flow.document()), note, Style.KEY, PageSize.LEFT);
      flow.gap(2);
    }
    flow.gap(10);
  }

  /** Left, bottom, right and top. */
  private float[] box(float top) {
    return new float[] {PageSize.LEFT, top - height(), PageSize.RIGHT, top};
  }
}
