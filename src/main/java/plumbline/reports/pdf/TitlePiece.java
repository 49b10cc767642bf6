package plumbline.reports.pdf;

import java.time.LocalDate;
import java.util.List;
import plumbline.common.Month;
import plumbline.reports.Report;

/** The head of the first page: who speaks, the title, what it is about. */
final class TitlePiece implements Piece {

  private static final int RULE = 0x0b0c0c;

  private final String title;
  private final List<String> authorLines;
  private final List<String> titleLines;
  private final List<String> subtitleLines;
  private final List<String> madeLines;

  TitlePiece(Report report) {
    title = report.title();
    authorLines = lines(report.author(), Style.SUBTITLE);
    titleLines = lines(title, Style.TITLE);
    subtitleLines = lines(report.subtitle(), Style.SUBTITLE);
    LocalDate made = report.madeAt().atZone(Month.LONDON).toLocalDate();
    madeLines = lines("Made on " + Month.words(made), Style.BODY);
  }

  private static List<String> lines(String text, Style style) {
    return LineBreaker.lines(text, style, PageSize.BODY_WIDTH);
  }

  @Override
  public float start() {
    return 0;
  }

  @Override
  public void draw(Flow flow) {
    paragraph(flow, authorLines);
    flow.down(6);
    flow.bookmark(1, title);
    flow.text(Tag.HEADING_1.in(flow.document()), titleLines, Style.TITLE, PageSize.LEFT);
    flow.down(4);
    paragraph(flow, subtitleLines);
    flow.text(Tag.PARAGRAPH.in(flow.document()), madeLines, Style.BODY, PageSize.LEFT);
    flow.down(10);
    flow.canvas()
        .decoration(
            () -> flow.canvas().box(PageSize.LEFT, flow.y(), PageSize.BODY_WIDTH, 1.5f, RULE));
    flow.down(14);
  }

  private static void paragraph(Flow flow, List<String> lines) {
    if (!lines.isEmpty()) {
      flow.text(Tag.PARAGRAPH.in(flow.document()), lines, Style.SUBTITLE, PageSize.LEFT);
    }
  }
}
