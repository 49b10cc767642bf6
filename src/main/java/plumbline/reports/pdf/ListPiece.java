package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import plumbline.common.PlainText;

/** A list of two levels. */
final class ListPiece implements Piece {

  private static final Style STYLE = Style.BODY;
  private static final float INDENT = 14;
  private static final float BETWEEN = 3;

  private record Item(List<String> lines, List<Item> subItems) {}

  private final List<Item> items = new ArrayList<>();

  ListPiece(PlainText.Items list) {
    for (PlainText.Item item : list.items()) {
      List<Item> below =
          item.subItems().stream().map(text -> new Item(lines(text, 2), List.of())).toList();
      items.add(new Item(lines(item.text(), 1), below));
    }
  }

  private static List<String> lines(String text, int level) {
    return LineBreaker.lines(text, STYLE, PageSize.BODY_WIDTH - level * INDENT);
  }

  @Override
  public float start() {
    return Math.min(2, items.getFirst().lines().size()) * STYLE.leading();
  }

  @Override
  public void draw(Flow flow) {
    list(flow, Tag.bulleted(flow.document()), items, 1);
    flow.gap(8 - BETWEEN);
  }

  private static void list(Flow flow, PdfStructureElement list, List<Item> items, int level) {
    for (Item item : items) {
      PdfStructureElement listItem = Tag.LIST_ITEM.in(list);
      float x = PageSize.LEFT + (level - 1) * INDENT;
      flow.need(Math.min(2, item.lines().size()) * STYLE.leading());
      float top = flow.y();
      flow.canvas()
          .tagged(
              Tag.LABEL.in(listItem),
              () -> flow.canvas().line(level == 1 ? "• " : "– ", STYLE, x + 2, top));
      PdfStructureElement body = Tag.LIST_BODY.in(listItem);
      flow.text(Tag.PARAGRAPH.in(body), item.lines(), STYLE, x + INDENT);
      flow.gap(BETWEEN);
      if (!item.subItems().isEmpty()) {
        list(flow, Tag.bulleted(body), item.subItems(), level + 1);
      }
    }
  }
}
