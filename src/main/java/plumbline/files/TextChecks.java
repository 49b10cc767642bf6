package plumbline.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** A plain text is in UTF-8 or Windows-1252, without control characters, and no web page. */
final class TextChecks {

  private static final String UNUSED = "\u0081\u008d\u008f\u0090\u009d";

  private TextChecks() {}

  /**
   * @param magic what the first bytes look like
   */
  static String fault(ByteBuffer bytes, String magic) {
    boolean isPlain = true;
    boolean isWindows = true;
    for (int at = 0; at < bytes.limit() && isPlain; at++) {
      int one = bytes.get(at) & 0xff;
      isPlain = one >= ' ' ? one != 0x7f : one == '\t' || one == '\n' || one == '\r' || one == '\f';
      isWindows &= UNUSED.indexOf(one) < 0;
    }
    if (!isPlain) {
      return "is not plain text inside, whatever its name says. If it came from a spreadsheet, save"
          + " it as CSV in UTF-8 and add that file.";
    }
    if (!isWindows && !isUtf8(bytes)) {
      return "is text in an encoding that cannot be read here. Save it in UTF-8 and add that file.";
    }
    String head = PdfChecks.text(bytes, 0, 1_024).replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
    boolean isText = magic.startsWith("text/") || magic.startsWith("message/");
    if (head.matches("(?s)<[a-zA-Z!?/%].*") || magic.equals("text/html") || !isText) {
      return "looks like a web page or a program, not like plain text. Save its words as PDF and add"
          + " that file.";
    }
    return "";
  }

  private static boolean isUtf8(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer rest = bytes.duplicate().rewind();
    CharBuffer room = CharBuffer.allocate(1 << 14);
    while (true) {
      CoderResult result = decoder.decode(rest, room.clear(), true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
    }
  }
}
