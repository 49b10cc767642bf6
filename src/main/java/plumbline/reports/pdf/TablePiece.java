package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import plumbline.reports.Block.Table;

/** A table whose head is repeated on each page and whose tallest rows go on over pages. */
final class TablePiece implements Piece {

  /** A row taller than this may break over pages; shorter ones move to the next page whole. */
  private static final float TALL = PageSize.BODY_HEIGHT / 3;

  private static final int LEAST_LINES = 4;

  private final List<String> caption;
  private final List<String> key;
  private final LaidRow head;
  private final List<LaidRow> rows;
  private final int columnCount;

  TablePiece(Table table) {
    var layout = new TableLayout(table);
    caption = LineBreaker.lines(table.caption(), Style.CAPTION, PageSize.BODY_WIDTH);
    key = LineBreaker.lines(layout.key(), Style.KEY, PageSize.BODY_WIDTH);
    head = layout.head();
    rows = layout.rows();
    columnCount = layout.columnCount();
  }

  @Override
  public float start() {
    float above = caption.size() * Style.CAPTION.leading() + key.size() * Style.KEY.leading() + 8;
    return Math.min(above + head.height() + start(0), PageSize.BODY_HEIGHT / 2);
  }

  @Override
  public float least() {
    float height = 0;
    for (LaidRow row : rows) {
      height += row.height();
    }
    return height;
  }

  /** Points of a row that stay together; a band stays with the row below it. */
  private float start(int index) {
    LaidRow row = rows.get(index);
    boolean headsNext = row.look() == LaidRow.Look.BAND && index + 1 < rows.size();
    float below = headsNext ? Math.min(TALL, rows.get(index + 1).height()) : 0;
    return Math.min(TALL, row.height()) + below;
  }

  @Override
  public void draw(Flow flow) {
    flow.need(start());
    flow.gap(2);
    PdfStructureElement table = Tag.TABLE.in(flow.document());
    drawCaption(flow, table);
    PdfStructureElement headRow = Tag.TABLE_ROW.in(Tag.TABLE_HEAD.in(table));
    List<PdfStructureElement> headCells =
        head.cells().stream().map(_ -> Tag.headCell(headRow, "Column", 1)).toList();
    drawRow(flow, head, headCells, false);
    PdfStructureElement body = Tag.TABLE_BODY.in(table);
    for (int i = 0; i < rows.size(); i++) {
      LaidRow row = rows.get(i);
      if (row.look() == LaidRow.Look.BAND && i > 0) {
        body = Tag.TABLE_BODY.in(table);
      }
      if (start(i) > flow.room()) {
        turnPage(flow, true);
      }
      drawRow(flow, row, elements(row, Tag.TABLE_ROW.in(body)), true);
    }
    flow.gap(14);
  }

  private void drawCaption(Flow flow, PdfStructureElement table) {
    if (caption.isEmpty() && key.isEmpty()) {
      return;
    }
    PdfStructureElement element = Tag.CAPTION.in(table);
    if (!caption.isEmpty()) {
      flow.text(Tag.PARAGRAPH.in(element), caption, Style.CAPTION, PageSize.LEFT);
    }
    if (!key.isEmpty()) {
      flow.text(Tag.PARAGRAPH.in(element), key, Style.KEY, PageSize.LEFT);
    }
    flow.gap(4);
  }

  private List<PdfStructureElement> elements(LaidRow row, PdfStructureElement parent) {
    if (row.look() == LaidRow.Look.BAND) {
      return List.of(Tag.headCell(parent, "Row", columnCount));
    }
    List<PdfStructureElement> elements = new ArrayList<>();
    elements.add(Tag.headCell(parent, "Row", 1));
    for (int i = 1; i < row.cells().size(); i++) {
      elements.add(Tag.CELL.in(parent));
    }
    return elements;
  }

  /** Draws as many lines of the row as fit, and the rest on the pages that follow. */
  private void drawRow(
      Flow flow, LaidRow row, List<PdfStructureElement> elements, boolean belowHead) {
    int from = 0;
    do {
      int fitting = (int) ((flow.room() - 2 * LaidRow.PADDING) / LaidRow.LEADING);
      int left = row.lines() - from;
      if (fitting < Math.min(left, LEAST_LINES)) {
        turnPage(flow, belowHead);
        continue;
      }
      int to = from + Math.min(left, fitting);
      row.draw(flow.canvas(), elements, from, to, flow.y());
      flow.down(LaidRow.height(to - from));
      from = to;
    } while (from < row.lines());
  }

  /** Repeats the head unless it would leave too little room for the rows. */
  private void turnPage(Flow flow, boolean belowHead) {
    flow.turnPage();
    if (belowHead && head.height() <= TALL) {
      head.repeat(flow.canvas(), flow.y());
      flow.down(head.height());
    }
  }
}
