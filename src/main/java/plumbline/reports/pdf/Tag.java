package plumbline.reports.pdf;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** The structure types in use; an element holds either other elements or text, never both. */
enum Tag {
  DOCUMENT("Document"),
  HEADING_1("H1"),
  HEADING_2("H2"),
  HEADING_3("H3"),
  HEADING_4("H4"),
  PARAGRAPH("P"),
  LIST("L"),
  LIST_ITEM("LI"),
  LABEL("Lbl"),
  LIST_BODY("LBody"),
  TABLE("Table"),
  CAPTION("Caption"),
  TABLE_HEAD("THead"),
  TABLE_BODY("TBody"),
  TABLE_ROW("TR"),
  HEAD_CELL("TH"),
  CELL("TD"),
  FIGURE("Figure"),
  CONTENTS("TOC"),
  CONTENTS_ITEM("TOCI"),
  REFERENCE("Reference"),
  LINK("Link");

  private static final PdfName OWNER = new PdfName("O");
  private static final PdfName TABLE_OWNER = new PdfName("Table");
  private static final PdfName LIST_OWNER = new PdfName("List");
  private static final PdfName LAYOUT_OWNER = new PdfName("Layout");
  private static final PdfName PLACEMENT = new PdfName("Placement");
  private static final PdfName BLOCK = new PdfName("Block");
  private static final PdfName LIST_NUMBERING = new PdfName("ListNumbering");
  private static final PdfName DISC = new PdfName("Disc");
  private static final PdfName DECIMAL = new PdfName("Decimal");
  private static final PdfName SCOPE = new PdfName("Scope");
  private static final PdfName COLUMN_SPAN = new PdfName("ColSpan");

  private final PdfName name;

  Tag(String name) {
    this.name = new PdfName(name);
  }

  PdfName pdfName() {
    return name;
  }

  PdfStructureElement in(PdfStructureElement parent) {
    return new PdfStructureElement(parent, name);
  }

  static PdfStructureElement bulleted(PdfStructureElement parent) {
    return list(parent, DISC);
  }

  static PdfStructureElement numbered(PdfStructureElement parent) {
    return list(parent, DECIMAL);
  }

  private static PdfStructureElement list(PdfStructureElement parent, PdfName numbering) {
    PdfStructureElement list = LIST.in(parent);
    var attributes = new PdfDictionary();
    attributes.put(OWNER, LIST_OWNER);
    attributes.put(LIST_NUMBERING, numbering);
    list.put(PdfName.A, attributes);
    return list;
  }

  /** A picture with the words for whoever cannot see it, and where it lies on its page. */
  static PdfStructureElement figure(PdfStructureElement parent, String words, float[] box) {
    PdfStructureElement figure = FIGURE.in(parent);
    figure.put(PdfName.ALT, new PdfString(words, PdfObject.TEXT_UNICODE));
    var attributes = new PdfDictionary();
    attributes.put(OWNER, LAYOUT_OWNER);
    attributes.put(PdfName.BBOX, new PdfArray(box));
    attributes.put(PLACEMENT, BLOCK);
    figure.put(PdfName.A, attributes);
    return figure;
  }

  /** A head cell for its column or row, over so many columns. */
  static PdfStructureElement headCell(PdfStructureElement row, String scope, int columns) {
    PdfStructureElement cell = HEAD_CELL.in(row);
    var attributes = new PdfDictionary();
    attributes.put(OWNER, TABLE_OWNER);
    attributes.put(SCOPE, new PdfName(scope));
    if (columns > 1) {
      attributes.put(COLUMN_SPAN, new PdfNumber(columns));
    }
    cell.put(PdfName.A, attributes);
    return cell;
  }
}
