package plumbline.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import plumbline.reports.pdf.PdfText;

/** What a file says, as far as a test looks for words in it. */
final class DraftText {

  private DraftText() {}

  static String of(String suffix, byte[] file) throws IOException {
    return switch (suffix) {
      case "pdf" ->
          PdfText.elements(file).stream()
              .map(PdfText.Element::text)
              .collect(Collectors.joining("\n"));
      case "json" -> new String(file, StandardCharsets.UTF_8);
      default -> unzipped(file);
    };
  }

  private static String unzipped(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString();
  }
}
