package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * The places that links lead to, each known by what stands there, and the page numbers that wait
 * until it is drawn.
 */
final class Places {

  private static final float NUMBER_WIDTH = 40;

  private record Waiting(Object what, Style style, PdfTemplate number) {}

  private final PdfContentByte content;
  private final Map<Object, String> names = new HashMap<>();
  private final Map<Object, Integer> pages = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  Places(PdfContentByte content) {
    this.content = content;
  }

  private String name(Object what) {
    return names.computeIfAbsent(what, _ -> "place-" + (names.size() + 1));
  }

  /** Leads to where something is drawn, or will be. */
  PdfAction to(Object what) {
    return PdfAction.gotoLocalPage(name(what), false);
  }

  /** Says that something is drawn here. */
  void add(Object what, float y) {
    content.localDestination(
        name(what), new PdfDestination(PdfDestination.XYZ, PageSize.LEFT, y, 0));
    pages.put(what, content.getPdfWriter().getPageNumber());
  }

  /** Leaves room at the right edge for the number of the page on which something is drawn. */
  void number(Object what, Style style, float top) {
    PdfTemplate number = content.createTemplate(NUMBER_WIDTH, style.leading());
    waiting.add(new Waiting(what, style, number));
    content.addTemplate(number, PageSize.RIGHT - NUMBER_WIDTH, top - style.leading());
  }

  /** Fills in the page numbers, once everything is drawn. */
  void number() {
    for (Waiting each : waiting) {
      String page = String.valueOf(pages.get(each.what()));
      float x = NUMBER_WIDTH - each.style().width(page);
      new Canvas(each.number()).line(page, each.style(), x, each.style().leading());
    }
  }
}
