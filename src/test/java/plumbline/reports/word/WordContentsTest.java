package plumbline.reports.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import plumbline.reports.Block;
import plumbline.reports.EveryBlock;
import plumbline.reports.Report;
import plumbline.reports.pdf.SampleReports;
import plumbline.testing.RunsBeside;

/** The list of headings in a Word file. */
@RunsBeside
class WordContentsTest {

  private static final Report REPORT = EveryBlock.report();

  @Test
  void theListIsFilledInAndLeadsToEachHeading() throws IOException {
    Document document = part(REPORT, "word/document.xml");
    List<String> wanted = new ArrayList<>(List.of("1 " + REPORT.title()));
    for (Block block : REPORT.blocks()) {
      if (block instanceof Block.Heading(int level, String text)) {
        wanted.add(level + " " + text);
      }
    }
    List<String> listed = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (Element line : document.select("w|sdtContent w|p:has(w|hyperlink)")) {
      String level = line.select("w|pStyle").attr("w:val").replace("TOC", "");
      listed.add(level + " " + line.text().replaceFirst("TOC .* .u ", ""));
      String target = line.select("w|hyperlink").attr("w:anchor");
      Elements heading = document.select("w|p:has(> w|bookmarkStart[w:name=" + target + "])");
      String style = heading.select("w|pStyle").attr("w:val");
      headings.add(style.replace("Heading", "") + " " + heading.text());
    }
    assertThat(listed).isEqualTo(wanted);
    assertThat(headings).isEqualTo(wanted);
  }

  @Test
  void theFieldIsWordsOwnAndAsksNothingOnOpening() throws IOException {
    Document document = part(REPORT, "word/document.xml");
    assertThat(document.select("w|docPartGallery").attr("w:val")).isEqualTo("Table of Contents");
    assertThat(document.select("w|instrText").text()).isEqualTo("TOC \\o \"1-3\" \\h \\z \\u");
    assertThat(document.select("w|fldChar").eachAttr("w:fldCharType"))
        .containsExactly("begin", "separate", "end");
    assertThat(document.select("[w:dirty]")).isEmpty();
    assertThat(part(REPORT, "word/settings.xml").select("w|updateFields")).isEmpty();
  }

  @Test
  void aReportOfFewSectionsHasNoList() throws IOException {
    Document document = part(SampleReports.large(), "word/document.xml");
    assertThat(document.select("w|sdt, w|bookmarkStart, w|instrText")).isEmpty();
    assertThat(document.select("w|pStyle[w:val=Heading3]")).hasSize(44);
  }

  private static Document part(Report report, String name) throws IOException {
    var out = new ByteArrayOutputStream();
    WordReport.write(report, out);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          return Jsoup.parse(xml, "", Parser.xmlParser());
        }
      }
    }
    throw new IOException("no " + name);
  }
}
