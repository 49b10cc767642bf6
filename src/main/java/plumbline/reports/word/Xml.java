package plumbline.reports.word;

import plumbline.reports.FileText;

/** Text in XML that is written out. */
final class Xml {

  private Xml() {}

  /** For an element or an attribute. */
  static String escaped(String text) {
    return FileText.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
