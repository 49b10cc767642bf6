package plumbline.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A PDF begins at its first byte and ends at its last. */
final class PdfChecks {

  private static final int TAIL = 2_048;

  private PdfChecks() {}

  static String fault(ByteBuffer bytes) {
    if (!text(bytes, 0, 7).matches("%PDF-[12]\\.")) {
      return "is not a PDF inside, whatever its name says. Save it as PDF and add that file.";
    }
    int from = Math.max(0, bytes.limit() - TAIL);
    String tail = text(bytes, from, bytes.limit() - from);
    int end = tail.lastIndexOf("%%EOF");
    if (end < 0) {
      return "is a PDF without an end: it was cut off on its way. Save it again and add that file.";
    }
    return tail.substring(end + 5).matches("[\\s\\x00]*")
        ? ""
        : "has something behind the end of the PDF. Save it as PDF again and add that file.";
  }

  /** These bytes as Latin 1, as many of them as there are. */
  static String text(ByteBuffer bytes, int from, int length) {
    byte[] copy = new byte[Math.max(0, Math.min(length, bytes.limit() - from))];
    bytes.get(from, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }
}
