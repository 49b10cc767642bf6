package plumbline.reports.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a tagged PDF as a screen reader does: element by element in the order of its structure. */
public final class PdfText {

  /** The text of one structure element and the path of types that leads to it. */
  public record Element(String path, String text) {}

  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
  private final List<Element> elements = new ArrayList<>();

  private PdfText() {}

  /**
   * Every element that holds text, for example {@code Document/Table/TBody/TR/TH}, and every empty
   * cell.
   */
  public static List<Element> elements(byte[] pdf) throws IOException {
    var reader = new PdfText();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        reader.read(page);
      }
      reader.walk(document.getDocumentCatalog().getStructureTreeRoot(), "");
    }
    return reader.elements;
  }

  /** All text in reading order, one element a line; headers, footers and repeats are left out. */
  public static String of(byte[] pdf) throws IOException {
    return elements(pdf).stream()
        .map(Element::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private void read(PDPage page) throws IOException {
    var extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    var texts = new HashMap<Integer, String>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content.getMCID() >= 0) {
        texts.put(content.getMCID(), text(content));
      }
    }
    pages.put(page.getCOSObject(), texts);
  }

  private static String text(PDMarkedContent content) {
    var text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        text.append(inner.getActualText() == null ? text(inner) : inner.getActualText());
      }
    }
    return text.toString();
  }

  private void walk(PDStructureNode node, String path) {
    var text = new StringBuilder();
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement below -> {
          String type = below.getStructureType();
          walk(below, path.isEmpty() ? type : path + "/" + type);
        }
        case Integer mark -> text.append(at(((PDStructureElement) node).getPage(), mark));
        case PDMarkedContentReference mark -> text.append(at(mark.getPage(), mark.getMCID()));
        case PDObjectReference _ -> {}
        default -> throw new IllegalStateException("unexpected kid " + kid);
      }
    }
    if (!text.isEmpty() || path.endsWith("/TD")) {
      elements.add(new Element(path, text.toString()));
    }
  }

  private String at(PDPage page, int mark) {
    String text = pages.getOrDefault(page.getCOSObject(), Map.of()).get(mark);
    if (text == null) {
      throw new IllegalStateException("no marked content " + mark);
    }
    return text;
  }
}
