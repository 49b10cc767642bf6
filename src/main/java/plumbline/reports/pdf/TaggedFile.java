package plumbline.reports.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import plumbline.reports.Report;

/** One PDF while it is written: its pages, bookmarks and the root of its structure. */
final class TaggedFile implements AutoCloseable {

  private final OutputStream out;
  private final Document document =
      new Document(new Rectangle(PageSize.WIDTH, PageSize.HEIGHT), 0, 0, 0, 0);
  private final PdfWriter writer;
  private final PdfStructureElement root;
  private final PageFurniture furniture;
  private final Places places;
  private final Flow flow;
  private final List<PdfOutline> bookmarks = new ArrayList<>();

  TaggedFile(Report report, OutputStream out) {
    this.out = out;
    writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    // The structure is thousands of small objects; packed, the file is a third of the size.
    writer.setFullCompression();
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.setXmpMetadata(Metadata.xmp(report));
    document.addTitle(report.title());
    document.addAuthor(report.author());
    document.addSubject(report.subtitle());
    document.open();
    Metadata.settle(writer.getInfo(), report);
    writer
        .getExtraCatalog()
        .put(PdfName.LANG, new PdfString(report.language(), PdfObject.TEXT_UNICODE));
    root = new PdfStructureElement(writer.getStructureTreeRoot(), Tag.DOCUMENT.pdfName());
    var canvas = new Canvas(writer.getDirectContent());
    flow = new Flow(this, canvas);
    furniture = new PageFurniture(report, canvas, writer.getDirectContent());
    places = new Places(writer.getDirectContent());
    writer.setPageEvent(new PageEnds());
    writer.setPageEmpty(false);
    bookmarks.add(writer.getRootOutline());
  }

  Flow flow() {
    return flow;
  }

  Places places() {
    return places;
  }

  int pages() {
    return writer.getPageNumber();
  }

  PdfStructureElement document() {
    return root;
  }

  void turnPage() {
    document.newPage();
    writer.setPageEmpty(false);
  }

  /** Adds a bookmark below the last one of the level above. */
  void bookmark(int level, String title, float y) {
    int parent = Math.min(level, bookmarks.size()) - 1;
    bookmarks.subList(parent + 1, bookmarks.size()).clear();
    var target = new PdfDestination(PdfDestination.XYZ, PageSize.LEFT, y, 0);
    bookmarks.add(new PdfOutline(bookmarks.get(parent), target, title));
  }

  @Override
  public void close() throws IOException {
    document.close();
    out.flush();
  }

  private final class PageEnds extends PdfPageEventHelper {
    @Override
    public void onEndPage(PdfWriter ended, Document of) {
      furniture.draw(ended.getPageNumber());
    }

    @Override
    public void onCloseDocument(PdfWriter closing, Document of) {
      furniture.number();
      places.number();
    }
  }
}
