package plumbline.reports.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import plumbline.charts.drawing.Sheet;

/** Draws on the current page: text lines from a left edge and a top, boxes and rules. */
final class Canvas {

  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName SPAN = new PdfName("Span");
  private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

  private final PdfContentByte content;

  Canvas(PdfContentByte content) {
    this.content = content;
  }

  /** Draws what belongs to a structure element; an element may go on over several pages. */
  void tagged(PdfStructureElement element, Runnable drawing) {
    content.beginMarkedContentSequence(element);
    drawing.run();
    content.endMarkedContentSequence();
  }

  /** Draws something that only decorates the page and is never read out. */
  void decoration(Runnable drawing) {
    artifact("Layout", null, drawing);
  }

  /** Draws a header, a footer or a repeated table head, by its subtype. */
  void pagination(String subtype, Runnable drawing) {
    artifact("Pagination", subtype, drawing);
  }

  private void artifact(String type, @Nullable String subtype, Runnable drawing) {
    var properties = new PdfDictionary();
    properties.put(PdfName.TYPE, new PdfName(type));
    if (subtype != null) {
      properties.put(PdfName.SUBTYPE, new PdfName(subtype));
    }
    content.beginMarkedContentSequence(ARTIFACT, properties, true);
    drawing.run();
    content.endMarkedContentSequence();
  }

  /** Draws text that stands for other words, which are read out instead of it. */
  void standingFor(String words, Runnable drawing) {
    var properties = new PdfDictionary();
    properties.put(ACTUAL_TEXT, new PdfString(words, PdfObject.TEXT_UNICODE));
    content.beginMarkedContentSequence(SPAN, properties, true);
    drawing.run();
    content.endMarkedContentSequence();
  }

  void lines(List<String> lines, Style style, float x, float top) {
    begin(style);
    content.moveText(x, baseline(style, top));
    content.setLeading(style.leading());
    content.showTextBasic(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      content.newlineShowText(line);
    }
    content.endText();
  }

  void line(String line, Style style, float x, float top) {
    begin(style);
    content.moveText(x, baseline(style, top));
    content.showTextBasic(line);
    content.endText();
  }

  void underlined(String words, Style style, float x, float top) {
    line(words, style, x, top);
    box(x, baseline(style, top) - 1, style.width(words), 0.5f, style.colour());
  }

  /** Makes a part of the page lead somewhere; its words are already drawn. */
  void link(PdfStructureElement element, Link link) {
    link.add(content.getPdfWriter(), element);
  }

  private void begin(Style style) {
    fill(style.colour());
    content.beginText();
    content.setFontAndSize(style.typeface().font(), style.size());
  }

  /** Where letters stand so that they look centred in the line. */
  static float baseline(Style style, float top) {
    return top - style.leading() / 2 - style.size() * 0.35f;
  }

  void box(float x, float top, float width, float height, int colour) {
    fill(colour);
    content.rectangle(x, top - height, width, height);
    content.fill();
  }

  /** Draws a chart from its upper left corner. */
  void sheet(Sheet sheet, float x, float top, float scale) {
    new SheetPen(content, x, top, scale).draw(sheet);
  }

  private void fill(int colour) {
    content.setRGBColorFill(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
  }
}
