package plumbline.reports.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import plumbline.reports.FixedZip;
import plumbline.reports.Report;

/**
 * A Word file in the making: a zip of the text, the pictures in it, and parts that never change.
 */
final class WordFile {

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final XmlOptions SHORT_NAMES =
      new XmlOptions()
          .setSaveAggressiveNamespaces()
          .setSaveSuggestedPrefixes(
              Map.of(
                  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                  "w",
                  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                  "r"));

  private static final String CORE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:language>%s</dc:language>
        <dcterms:created xsi:type="dcterms:W3CDTF">%4$s</dcterms:created>
        <dcterms:modified xsi:type="dcterms:W3CDTF">%4$s</dcterms:modified>
      </cp:coreProperties>
      """;

  private final DocumentDocument document = DocumentDocument.Factory.newInstance();
  private final CTBody body = document.addNewDocument().addNewBody();
  private final List<Media> media = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  private record Media(String name, byte[] bytes) {}

  CTBody body() {
    return body;
  }

  /** Adds a picture and answers the id by which the text names it. */
  String picture(String ending, byte[] bytes) {
    media.add(new Media("picture" + (media.size() + 1) + ending, bytes));
    return "picture" + media.size();
  }

  /** Adds a web address and answers the id by which the text names it. */
  String link(String href) {
    links.add(href);
    return "link" + links.size();
  }

  void write(Report report, OutputStream out) throws IOException {
    Template.page(body);
    FixedZip zip = new FixedZip(out, report.madeAt());
    zip.add("[Content_Types].xml", part("content-types.xml"));
    zip.add("_rels/.rels", part("relationships.xml"));
    zip.add("docProps/app.xml", part("app.xml"));
    zip.add("docProps/core.xml", core(report));
    zip.add("word/document.xml", text());
    zip.add("word/_rels/document.xml.rels", relations());
    String styles = new String(part("styles.xml"), UTF_8);
    String language = Xml.escaped(report.language());
    zip.add("word/styles.xml", styles.replace("LANGUAGE", language).getBytes(UTF_8));
    for (String name : List.of("numbering.xml", "settings.xml", "footer.xml")) {
      zip.add("word/" + name, part(name));
    }
    for (Media picture : media) {
      zip.add("word/media/" + picture.name(), picture.bytes());
    }
    zip.finish();
  }

  private byte[] text() throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 18);
    document.save(bytes, SHORT_NAMES);
    return bytes.toByteArray();
  }

  /** What the file says of itself: no person's name, and no moment but the report's own. */
  private static byte[] core(Report report) {
    return CORE.formatted(
            Xml.escaped(report.title()),
            Xml.escaped(report.author()),
            Xml.escaped(report.language()),
            report.madeAt())
        .getBytes(UTF_8);
  }

  private byte[] relations() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (String part : List.of("styles", "numbering", "settings", "footer")) {
      relation(xml, part, part, part + ".xml");
    }
    for (int i = 0; i < media.size(); i++) {
      relation(xml, "picture" + (i + 1), "image", "media/" + media.get(i).name());
    }
    for (int i = 0; i < links.size(); i++) {
      String target = Xml.escaped(links.get(i)) + "\" TargetMode=\"External";
      relation(xml, "link" + (i + 1), "hyperlink", target);
    }
    return xml.append("</Relationships>").toString().getBytes(UTF_8);
  }

  private static void relation(StringBuilder xml, String id, String type, String target) {
    xml.append(
        "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
            .formatted(id, RELATION + type, target));
  }

  private static byte[] part(String name) throws IOException {
    try (InputStream in = WordFile.class.getResourceAsStream("/word/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("word/" + name + " is not on the class path.");
      }
      return in.readAllBytes();
    }
  }
}
