package plumbline.reports.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtDocPart;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import plumbline.reports.Block;
import plumbline.reports.Report;

/**
 * The list of a report's headings, as the field that Word makes itself, filled in. Pages come when
 * somebody updates it: only Word knows them, and asking it to on opening brings a warning.
 */
final class ContentsWriter {

  private static final int FEWEST_SECTIONS = 4;
  private static final String FIELD = " TOC \\o \"1-3\" \\h \\z \\u ";

  private record Entry(int level, String text) {}

  private final List<Entry> entries = new ArrayList<>();
  private final boolean needed;
  private int marked;

  ContentsWriter(Report report) {
    entries.add(new Entry(1, report.title()));
    for (Block block : report.blocks()) {
      if (block instanceof Block.Heading(int level, String text)) {
        entries.add(new Entry(level, text));
      }
    }
    needed = entries.stream().filter(entry -> entry.level() == 2).count() >= FEWEST_SECTIONS;
  }

  void write(CTBody body) {
    if (!needed) {
      return;
    }
    CTSdtBlock block = body.addNewSdt();
    CTSdtDocPart part = block.addNewSdtPr().addNewDocPartObj();
    part.addNewDocPartGallery().setVal("Table of Contents");
    part.addNewDocPartUnique();
    CTSdtContentBlock content = block.addNewSdtContent();
    TextWriter.fill(content.addNewP(), "TOCHeading", "Contents");
    for (int i = 0; i < entries.size(); i++) {
      CTP line = content.addNewP();
      line.addNewPPr().addNewPStyle().setVal("TOC" + entries.get(i).level());
      if (i == 0) {
        begin(line);
      }
      CTHyperlink link = line.addNewHyperlink();
      link.setAnchor(name(i));
      link.setHistory(true);
      TextWriter.run(link, entries.get(i).text().replace('\n', ' '));
      if (i == entries.size() - 1) {
        line.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
      }
    }
  }

  private static void begin(CTP line) {
    line.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    line.addNewR().addNewInstrText().setStringValue(FIELD);
    line.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
  }

  /** Writes the next heading of the report, where the list can find it. */
  void heading(CTP paragraph) {
    Entry entry = entries.get(marked);
    if (needed) {
      CTBookmark bookmark = paragraph.addNewBookmarkStart();
      bookmark.setName(name(marked));
      bookmark.setId(BigInteger.valueOf(marked));
    }
    TextWriter.fill(paragraph, "Heading" + entry.level(), entry.text());
    if (needed) {
      paragraph.addNewBookmarkEnd().setId(BigInteger.valueOf(marked));
    }
    marked++;
  }

  /** As Word names what its own list leads to: out of sight of whoever looks at bookmarks. */
  private static String name(int index) {
    return "_Toc%09d".formatted(index + 1);
  }
}
