package plumbline.reports.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import plumbline.reports.Report;

/** The quiet header and footer of each page: title above, author and page number below. */
final class PageFurniture {

  private static final int RULE = 0xb1b4b6;
  private static final float NUMBER_WIDTH = 11;

  private final Canvas canvas;
  private final PdfContentByte content;
  private final PdfTemplate total;
  private final String title;
  private final String author;

  PageFurniture(Report report, Canvas canvas, PdfContentByte content) {
    this.canvas = canvas;
    this.content = content;
    total = content.createTemplate(40, Style.FURNITURE.leading());
    title = oneLine(report.title(), PageSize.BODY_WIDTH);
    author = oneLine(report.author(), PageSize.BODY_WIDTH - 120);
  }

  private static String oneLine(String text, float width) {
    List<String> lines = LineBreaker.lines(text, Style.FURNITURE, width);
    return switch (lines.size()) {
      case 0 -> "";
      case 1 -> lines.getFirst();
      default -> lines.getFirst().stripTrailing() + "…";
    };
  }

  void draw(int page) {
    if (page > 1) {
      canvas.pagination(
          "Header", () -> canvas.line(title, Style.FURNITURE, PageSize.LEFT, PageSize.HEADER_TOP));
    }
    canvas.pagination("Footer", () -> footer(page));
  }

  private void footer(int page) {
    float top = PageSize.FOOTER_TOP;
    canvas.box(PageSize.LEFT, top + 8, PageSize.BODY_WIDTH, 0.5f, RULE);
    canvas.line(author, Style.FURNITURE, PageSize.LEFT, top);
    String number = "Page " + page + " of ";
    float x = PageSize.RIGHT - NUMBER_WIDTH;
    canvas.line(number, Style.FURNITURE, x - Style.FURNITURE.width(number), top);
    content.addTemplate(total, x, top - Style.FURNITURE.leading());
  }

  /** Fills in the number of pages, which each page already points to. */
  void total(int pages) {
    new Canvas(total).line(Integer.toString(pages), Style.FURNITURE, 0, Style.FURNITURE.leading());
  }
}
