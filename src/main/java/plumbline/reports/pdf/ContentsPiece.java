package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * The list of a report's headings with their pages, each a link: those of level 3 too, where all of
 * them have room on the page on which the list begins.
 */
final class ContentsPiece implements Piece {

  private static final Style STYLE = Style.BODY;
  private static final float INDENT = 14;
  private static final float BESIDE_NUMBER = 34;
  private static final float BEFORE_SECTION = 3;
  private static final float AFTER = 14;

  /** The paper's own headings say the rest. */
  private static final int MOST_LINES = 3;

  /** A heading of level 2 with those of level 3 below it. */
  private record Entry(TextPiece heading, List<String> lines, List<Entry> below) {

    float height() {
      return lines.size() * STYLE.leading();
    }
  }

  private final TextPiece title = TextPiece.contents();
  private final List<Entry> entries = new ArrayList<>();

  ContentsPiece(List<TextPiece> headings) {
    for (TextPiece heading : headings) {
      float indent = heading.level() == 2 ? 0 : INDENT;
      var entry = new Entry(heading, lines(heading.text(), indent), new ArrayList<>());
      (heading.level() == 2 ? entries : entries.getLast().below()).add(entry);
    }
  }

  /** The space at the end parts the words from the number. */
  private static List<String> lines(String text, float indent) {
    float width = PageSize.BODY_WIDTH - indent - BESIDE_NUMBER;
    List<String> lines = LineBreaker.lines(text + " ", STYLE, width);
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> cut = new ArrayList<>(lines.subList(0, MOST_LINES));
    cut.set(MOST_LINES - 1, cut.getLast().stripTrailing() + "… ");
    return cut;
  }

  @Override
  public float start() {
    return title.start() + Math.min(2, entries.size()) * STYLE.leading();
  }

  @Override
  public void draw(Flow flow) {
    flow.need(start());
    title.draw(flow);
    boolean all = height() <= flow.room();
    PdfStructureElement list = Tag.CONTENTS.in(flow.document());
    for (Entry entry : entries) {
      PdfStructureElement item = Tag.CONTENTS_ITEM.in(list);
      draw(flow, entry, item, PageSize.LEFT);
      if (all && !entry.below().isEmpty()) {
        PdfStructureElement below = Tag.CONTENTS.in(item);
        entry
            .below()
            .forEach(each -> draw(flow, each, Tag.CONTENTS_ITEM.in(below), PageSize.LEFT + INDENT));
      }
      flow.gap(BEFORE_SECTION);
    }
    flow.gap(AFTER);
  }

  private float height() {
    float height = 0;
    for (Entry entry : entries) {
      height += entry.height() + BEFORE_SECTION;
      for (Entry below : entry.below()) {
        height += below.height();
      }
    }
    return height;
  }

  private static void draw(Flow flow, Entry entry, PdfStructureElement item, float x) {
    flow.need(entry.height());
    PdfStructureElement link = Tag.LINK.in(Tag.REFERENCE.in(item));
    Canvas canvas = flow.canvas();
    float top = flow.y();
    float last = top - entry.height() + STYLE.leading();
    canvas.decoration(() -> dots(canvas, x + STYLE.width(entry.lines().getLast()), last));
    canvas.tagged(
        link,
        () -> {
          canvas.lines(entry.lines(), STYLE, x, top);
          flow.places().number(entry.heading(), STYLE, last);
        });
    flow.down(entry.height());
    float width = PageSize.RIGHT - x;
    PdfAction to = flow.places().to(entry.heading());
    canvas.link(link, new Link(x, flow.y(), width, entry.height(), entry.heading().text(), to));
  }

  /** Leads the eye from the words to the number; dots of all entries stand below each other. */
  private static void dots(Canvas canvas, float from, float top) {
    float end = PageSize.RIGHT - BESIDE_NUMBER + 8;
    int count = (int) ((end - from) / 6);
    if (count > 2) {
      canvas.line(" .".repeat(count), Style.DOTS, end - Style.DOTS.width(" .".repeat(count)), top);
    }
  }
}
