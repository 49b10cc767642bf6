package plumbline.reports.pdf;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A part of the page that leads somewhere.
 *
 * @param says where it leads, for whoever does not see the words
 */
record Link(float x, float bottom, float width, float height, String says, PdfAction to) {

  /** Adds it to the page that is being drawn, for an element whose words are on that page. */
  void add(PdfWriter writer, PdfStructureElement element) {
    var box = new Rectangle(x, bottom, x + width, bottom + height);
    PdfAnnotation link = PdfAnnotation.createLink(writer, box, PdfAnnotation.HIGHLIGHT_INVERT, to);
    link.setBorder(new PdfBorderArray(0, 0, 0));
    link.setFlags(PdfAnnotation.FLAGS_PRINT);
    link.put(PdfName.CONTENTS, new PdfString(says, PdfObject.TEXT_UNICODE));
    int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
    link.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(link);
    var reference = new PdfDictionary(PdfName.OBJR);
    reference.put(PdfName.OBJ, link.getIndirectReference());
    addKid(element, reference);
  }

  private static void addKid(PdfStructureElement element, PdfDictionary kid) {
    PdfObject kids = element.get(PdfName.K);
    PdfArray all = kids instanceof PdfArray many ? many : new PdfArray(kids);
    all.add(kid);
    element.put(PdfName.K, all);
  }
}
