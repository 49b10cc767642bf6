package plumbline.reports.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import plumbline.reports.FileText;
import plumbline.reports.FixedZip;
import plumbline.reports.Report;

/**
 * A workbook whose bytes depend on its report alone: the library writes the time of day into it.
 */
final class SheetFile {

  private static final String CORE = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  private final Report report;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook book = new Workbook(bytes, "Plumbline", null);

  SheetFile(Report report) {
    this.report = report;
    book.properties().setTitle(FileText.clean(report.title()));
  }

  Worksheet sheet(String name) {
    return book.newWorksheet(name);
  }

  void write(OutputStream out) throws IOException {
    book.finish();
    // The library's zip can only be read from its end, and so only as a file.
    Path file = Files.createTempFile("sheet", ".xlsx");
    try {
      Files.write(file, bytes.toByteArray());
      FixedZip fixed = new FixedZip(out, report.madeAt());
      try (var zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] part = zip.getInputStream(entry).readAllBytes();
          fixed.add(entry.getName(), entry.getName().equals(CORE) ? dated(part) : part);
        }
      }
      fixed.finish();
    } finally {
      Files.delete(file);
    }
  }

  private byte[] dated(byte[] core) {
    return new String(core, UTF_8)
        .replaceAll(CREATED, "$1" + report.madeAt() + "$2")
        .getBytes(UTF_8);
  }
}
