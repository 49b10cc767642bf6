package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import plumbline.reports.Report;

/** The quiet header and footer of each page: title above, author and page number below. */
final class PageFurniture {

  private static final int RULE = 0xb1b4b6;
  private static final float NUMBER_WIDTH = 110;

  private final Canvas canvas;
  private final PdfContentByte content;
  private final List<PdfTemplate> numbers = new ArrayList<>();
  private final String title;
  private final String author;

  PageFurniture(Report report, Canvas canvas, PdfContentByte content) {
    this.canvas = canvas;
    this.content = content;
    title = oneLine(report.title(), PageSize.BODY_WIDTH);
    author = oneLine(report.author(), PageSize.BODY_WIDTH - NUMBER_WIDTH);
  }

  private static String oneLine(String text, float width) {
    List<String> whole = LineBreaker.lines(text, Style.FURNITURE, width);
    return switch (whole.size()) {
      case 0 -> "";
      case 1 -> whole.getFirst();
      default -> {
        float room = width - Style.FURNITURE.width("…");
        String first = LineBreaker.lines(text, Style.FURNITURE, room).getFirst();
        yield first.stripTrailing() + "…";
      }
    };
  }

  void draw(int page) {
    if (page > 1) {
      canvas.pagination(
          "Header", () -> canvas.line(title, Style.FURNITURE, PageSize.LEFT, PageSize.HEADER_TOP));
    }
    canvas.pagination("Footer", this::footer);
  }

  private void footer() {
    float top = PageSize.FOOTER_TOP;
    canvas.box(PageSize.LEFT, top + 8, PageSize.BODY_WIDTH, 0.5f, RULE);
    canvas.line(author, Style.FURNITURE, PageSize.LEFT, top);
    PdfTemplate number = content.createTemplate(NUMBER_WIDTH, Style.FURNITURE.leading());
    numbers.add(number);
    content.addTemplate(number, PageSize.RIGHT - NUMBER_WIDTH, top - Style.FURNITURE.leading());
  }

  /** Fills in the page numbers, once it is known how many pages there are. */
  void number() {
    for (int i = 0; i < numbers.size(); i++) {
      String text = "Page " + (i + 1) + " of " + numbers.size();
      float x = NUMBER_WIDTH - Style.FURNITURE.width(text);
      new Canvas(numbers.get(i)).line(text, Style.FURNITURE, x, Style.FURNITURE.leading());
    }
  }
}
