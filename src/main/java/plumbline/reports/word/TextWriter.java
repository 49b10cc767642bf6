package plumbline.reports.word;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import plumbline.reports.FileText;

/** Puts text into paragraphs. */
final class TextWriter {

  private TextWriter() {}

  /** Fills a paragraph; {@code \n} begins a new line in it. */
  static CTR fill(CTP paragraph, String style, String text) {
    CTPPr properties = paragraph.addNewPPr();
    properties.addNewPStyle().setVal(style);
    String clean = FileText.clean(text);
    boolean rightToLeft = FileText.isRightToLeft(clean);
    if (rightToLeft) {
      properties.addNewBidi();
    }
    CTR run = paragraph.addNewR();
    if (rightToLeft) {
      run.addNewRPr().addNewRtl();
    }
    put(run, clean);
    return run;
  }

  static void run(CTP paragraph, String text) {
    put(paragraph.addNewR(), FileText.clean(text));
  }

  static void run(CTHyperlink link, String text) {
    put(link.addNewR(), FileText.clean(text));
  }

  /** A field that Word reckons again, with what it says until then. */
  static void field(CTP paragraph, String instruction, String now) {
    CTSimpleField field = paragraph.addNewFldSimple();
    field.setInstr(" " + instruction + " ");
    put(field.addNewR(), now);
  }

  /** Words that open an address, which the file names by an id. */
  static void link(CTP paragraph, String id, String words) {
    CTHyperlink link = paragraph.addNewHyperlink();
    link.setId(id);
    CTR run = link.addNewR();
    run.addNewRPr().addNewRStyle().setVal("Hyperlink");
    put(run, words);
  }

  private static void put(CTR run, String text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c != '\n' && c != '\t') {
        continue;
      }
      if (i > from) {
        CTText part = run.addNewT();
        part.setStringValue(text.substring(from, i));
        part.setSpace(Space.PRESERVE);
      }
      if (i < text.length()) {
        if (c == '\n') {
          run.addNewBr();
        } else {
          run.addNewTab();
        }
      }
      from = i + 1;
    }
  }

  static void bold(CTR run) {
    (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewB();
  }

  static void colour(CTR run, int colour) {
    (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewColor().setVal(hex(colour));
  }

  static String hex(int colour) {
    return "%06X".formatted(colour);
  }
}
