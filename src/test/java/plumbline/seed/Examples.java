package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import plumbline.reports.CsvFiles;
import plumbline.reports.Report;
import plumbline.reports.ReportHtml;
import plumbline.reports.json.JsonReport;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.pdf.PdfText;
import plumbline.reports.sheet.SheetReport;
import plumbline.reports.word.WordReport;
import plumbline.testing.Plumbline;

/**
 * The six formats of one paper, as they lie in {@code exports/examples}.
 *
 * @param measures their names, by the keys of the replayed paper
 * @param html a file that needs no other
 * @param zip its tables as CSV
 */
record Examples(
    Report report,
    Map<String, String> measures,
    byte[] pdf,
    byte[] html,
    byte[] docx,
    byte[] xlsx,
    byte[] zip,
    byte[] json) {

  private static final Path FOLDER = Path.of("exports", "examples");

  private interface Format {
    void write(Report report, OutputStream out) throws IOException;
  }

  static Examples of(Report report, Map<String, String> measures) throws IOException {
    return new Examples(
        report,
        measures,
        bytes(PdfReport::write, report),
        Plumbline.bean(ReportHtml.class).file(report),
        bytes(WordReport::write, report),
        bytes(SheetReport::write, report),
        bytes(CsvFiles::write, report),
        bytes(JsonReport::write, report));
  }

  private static byte[] bytes(Format format, Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(report, out);
    return out.toByteArray();
  }

  /** The five formats that say everything, each as its reader finds it. */
  List<Reading> readings() throws IOException {
    return List.of(
        PageReading.of("page", Jsoup.parse(new String(html, UTF_8))),
        PdfReading.of(pdf),
        WordReading.of(docx),
        SheetReading.of(xlsx, report),
        TreeReading.of(json));
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("pdf", pdf);
    files.put("html", html);
    files.put("docx", docx);
    files.put("xlsx", xlsx);
    files.put("zip", zip);
    files.put("json", json);
    return files;
  }

  void write(String name) throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(FOLDER.resolve(name + "." + file.getKey()), file.getValue());
    }
  }

  /** Fails unless the files say the same in the same structure; how it looks may differ. */
  void compare(String name) throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path kept = FOLDER.resolve(name + "." + file.getKey());
      assertThat(structure(file.getKey(), Files.readAllBytes(kept)))
          .as("%s. mvn test -Dtest=ExamplesTest -Dexamples=write writes it anew", kept)
          .isEqualTo(structure(file.getKey(), file.getValue()));
    }
  }

  /** What two files of a format have in common that say the same in the same structure. */
  private static Object structure(String format, byte[] file) throws IOException {
    return switch (format) {
      case "pdf" -> PdfText.elements(file);
      case "html" -> new String(file, UTF_8).replaceAll("data:text/css;base64,[^\"]*", "");
      case "docx", "xlsx", "zip" -> texts(file);
      default -> new String(file, UTF_8);
    };
  }

  /** The files in a zip by name, pictures left out: those depend on the machine's fonts. */
  private static Map<String, String> texts(byte[] zip) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        boolean isPicture = entry.getName().endsWith(".png");
        texts.put(entry.getName(), isPicture ? "" : new String(in.readAllBytes(), UTF_8));
      }
    }
    return texts;
  }
}
