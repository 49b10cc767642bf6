package plumbline.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import plumbline.reports.pdf.SampleReports;
import plumbline.testing.RunsBeside;

@RunsBeside
class CsvFilesTest {

  @Test
  void eachTableIsAFileAndTheFirstSaysWhichIsWhich() throws IOException {
    Map<String, String> files = files(EveryBlock.report());
    assertThat(files.keySet())
        .startsWith(
            "00-contents.csv",
            "01-ratings-by-criterion.csv",
            "02-movement-from-february-to-march-2018.csv")
        .contains("06-how-long-it-took.csv")
        .contains("08-notes.csv")
        .hasSize(9);
    assertThat(files.get("00-contents.csv"))
        .startsWith("\uFEFFFile,Section,Item,Table\r\n")
        .contains("\r\n01-ratings-by-criterion.csv,2. Ratings,,Ratings by criterion\r\n")
        .contains("\r\n06-how-long-it-took.csv,5. Figures,How long it took,How long it took\r\n");
    assertThat(files.get("06-how-long-it-took.csv"))
        .isEqualTo(
            "\uFEFFWhat,Number,Day\r\nShare,54.50,2018-03-12\r\nMoney,171395,2018-03-12\r\n"
                + "People,1911,2018-03-12\r\nPosts,1.5,2018-03-12\r\nWait,276,2018-03-12\r\n"
                + "Down,-3.25,2018-03-12\r\n");
    assertThat(files.get("01-ratings-by-criterion.csv"))
        .startsWith("\uFEFFGroup,Criterion,Feb 2018,Mar 2018\r\nQuestion 1: how well are needs");
  }

  @Test
  void textsThatLookLikeFormulasGetAnApostrophe() throws IOException {
    Map<String, String> files = files(EveryBlock.formulas());
    assertThat(files.keySet()).containsExactly("00-contents.csv", "01-cmd-c-calc-a0.csv");
    assertThat(files.get("01-cmd-c-calc-a0.csv"))
        .contains("'=Column,Text\r\n'=1+1,'=1+1\r\n'+44 20,'+44 20\r\n'-5,'-5\r\n'@SUM(A1),");
    assertThat(files.get("00-contents.csv")).contains(",'=1+1,,'=cmd|");
  }

  @Test
  void namesAreSafeAndUnlikeWhateverTheTablesAreCalled() throws IOException {
    List<Block> blocks =
        List.of("../../etc/passwd", "Ŵŷ", "שלום", "", "", EveryBlock.UNBROKEN, "CON").stream()
            .<Block>map(caption -> new Block.Table(caption, List.of("A"), List.of()))
            .toList();
    assertThat(files(SampleReports.report(blocks)).keySet())
        .containsExactly(
            "00-contents.csv",
            "01-etc-passwd.csv",
            "02-wy.csv",
            "03-table.csv",
            "04-table.csv",
            "05-table.csv",
            "06-" + "x".repeat(60) + ".csv",
            "07-con.csv");
  }

  @Test
  void equalReportsGiveEqualBytes() throws IOException {
    assertThat(zip(EveryBlock.report())).isEqualTo(zip(EveryBlock.report()));
    assertThat(files(SampleReports.report())).hasSize(1);
  }

  private static byte[] zip(Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    CsvFiles.write(report, out);
    return out.toByteArray();
  }

  private static Map<String, String> files(Report report) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip(report)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
