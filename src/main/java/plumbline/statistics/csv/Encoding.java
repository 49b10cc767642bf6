package plumbline.statistics.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import plumbline.common.Refused;

/** In what bytes a file is written: UTF-8, or else what older office programs write. */
final class Encoding {

  private static final Charset OFFICE = Charset.forName("windows-1252");

  /** How files begin that hold a table in another wrapping. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "504b0304", "a zip file or a workbook",
          "fd377a58", "compressed with xz",
          "1f8b", "compressed with gzip",
          "d0cf11e0", "a workbook",
          "25504446", "a PDF file",
          "fffe", "written in UTF-16",
          "feff", "written in UTF-16");

  private Encoding() {}

  /**
   * Looks at every byte.
   *
   * @throws Refused when this is no plain text
   */
  static Charset of(Opening file) throws IOException {
    try (InputStream content = file.open()) {
      byte[] bytes = new byte[1 << 16];
      int held = content.readNBytes(bytes, 0, bytes.length);
      refuseOthers(bytes, held);
      CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
      CharBuffer room = CharBuffer.allocate(bytes.length);
      boolean isUtf8 = true;
      while (held > 0) {
        refuseBinary(bytes, held);
        int read = 0;
        if (isUtf8) {
          ByteBuffer in = ByteBuffer.wrap(bytes, 0, held);
          isUtf8 = !utf8.decode(in, room.clear(), false).isError();
          in.compact();
          read = isUtf8 ? in.position() : 0;
        }
        int more = content.readNBytes(bytes, read, bytes.length - read);
        held = more == 0 ? 0 : read + more;
        isUtf8 &= more > 0 || read == 0;
      }
      return isUtf8 ? StandardCharsets.UTF_8 : OFFICE;
    }
  }

  private static void refuseOthers(byte[] bytes, int length) {
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(4, length));
    OTHERS.forEach((magic, words) -> {
      if (head.startsWith(magic)) {
        throw new Refused(
            "files",
            "This file is not plain CSV but %s: unpack it, or save it as CSV in UTF-8, and choose that file."
                .formatted(words));
      }
    });
  }

  private static void refuseBinary(byte[] bytes, int length) {
    for (int at = 0; at < length; at++) {
      if (bytes[at] == 0) {
        throw new Refused(
            "files", "This file is not plain text inside: choose the CSV file as published.");
      }
    }
  }
}
