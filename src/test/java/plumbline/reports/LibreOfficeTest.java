package plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.reports.sheet.SheetReport;
import plumbline.reports.word.WordReport;
import plumbline.testing.RunsBeside;

/** Another program than the one whose format it is opens the files and finds everything in them. */
@RunsBeside
class LibreOfficeTest {

  private static final Path FOLDER = Path.of("target", "office").toAbsolutePath();
  private static final Report REPORT = EveryBlock.report();

  @BeforeAll
  static void writesTheFilesAndOpensThem() throws IOException, InterruptedException {
    boolean isThere =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    if (!isThere && !"true".equals(System.getenv("CI"))) {
      System.err.println("NOT TESTED: no soffice here, so no Word file and no sheet was opened.");
      Assumptions.abort("no soffice on the path");
    }
    Files.createDirectories(FOLDER);
    try (OutputStream word = Files.newOutputStream(FOLDER.resolve("word.docx"));
        OutputStream sheet = Files.newOutputStream(FOLDER.resolve("sheet.xlsx"))) {
      WordReport.write(REPORT, word);
      SheetReport.write(REPORT, sheet);
    }
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=file://" + FOLDER.resolve("profile"),
                "--headless",
                "--convert-to",
                "html",
                "--outdir",
                FOLDER.toString(),
                FOLDER.resolve("word.docx").toString(),
                FOLDER.resolve("sheet.xlsx").toString())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("soffice.log").toFile())
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("soffice ends").isTrue();
    assertThat(office.exitValue()).isZero();
  }

  @Test
  void everyHeadingTableAndChartOfTheWordFileIsThere() throws IOException {
    Document page = Jsoup.parse(FOLDER.resolve("word.html").toFile());
    assertThat(page.select("h1").eachText()).containsExactly(REPORT.title());
    List<String> headings =
        REPORT.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).text())
            .toList();
    assertThat(page.select("h2, h3").eachText()).isEqualTo(headings);
    assertThat(page.select("a[href^=#_Toc]").eachText())
        .startsWith(REPORT.title())
        .containsSubsequence(headings);
    String text = page.text();
    for (NamedTables.Named named : NamedTables.of(REPORT).tables()) {
      assertThat(text).contains(named.table().caption());
      for (Row row : named.table().rows()) {
        assertThat(text).contains(((Row.Cells) row).cells().getFirst().text());
      }
    }
    assertThat(page.select("img")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(page.select("li")).isNotEmpty();
  }

  @Test
  void everySheetOfTheSpreadsheetIsThere() throws IOException {
    Document page = Jsoup.parse(FOLDER.resolve("sheet.html").toFile());
    List<NamedTables.Named> tables = NamedTables.of(REPORT).tables();
    assertThat(page.select("table")).hasSize(tables.size() + 1);
    for (int i = 0; i < tables.size(); i++) {
      String sheet = page.select("table").get(i + 1).text();
      for (String column : tables.get(i).table().columns()) {
        assertThat(sheet).contains(column);
      }
      for (Row row : tables.get(i).table().rows()) {
        for (Cell cell : ((Row.Cells) row).cells()) {
          if (cell instanceof Cell.Text || cell instanceof Cell.Mark) {
            assertThat(sheet).contains(cell.text());
          }
        }
      }
    }
    assertThat(page.text()).contains("54.5%", "£171,395", "1,911", "1.5 posts", "12 March 2018");
  }
}
