package plumbline.observations.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import plumbline.common.Refused;
import plumbline.files.FileName;
import plumbline.web.Upload;

/** A loaded file as text. */
final class TableFile {

  private static final int LARGEST = 2_000_000;
  private static final Charset OF_SPREADSHEETS = Charset.forName("windows-1252");

  private TableFile() {}

  /** It is larger than any file that is taken; the rest of it was not read. */
  static final class TooLong extends RuntimeException {
    TooLong(String message) {
      super(message);
    }
  }

  /**
   * @throws Refused when it is no text
   */
  static String read(Upload upload) {
    Upload.Part part = upload.next().orElseThrow(() -> new Refused("files", "Choose a CSV file."));
    String name = FileName.shown(part.name());
    byte[] bytes = bytes(part);
    if (bytes.length > LARGEST) {
      throw new TooLong(
          "“%s” is larger than 2 MB. Load it in parts of at most 5,000 lines.".formatted(name));
    }
    if (startsWith(bytes, 'P', 'K')) {
      throw new Refused(
          "files",
          "“%s” is a workbook. Save its sheet as CSV, or copy its columns and paste them below."
              .formatted(name));
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    for (byte each : bytes) {
      if (each == 0) {
        throw new Refused("files", "“%s” is not a text. Choose a CSV file.".formatted(name));
      }
    }
    return text(bytes);
  }

  private static byte[] bytes(Upload.Part part) {
    try {
      return part.content().readNBytes(LARGEST + 1);
    } catch (IOException failed) {
      throw new UncheckedIOException("a table could not be read", failed);
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException older) {
      return new String(bytes, OF_SPREADSHEETS);
    }
  }
}
