package plumbline.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import plumbline.common.Refused;

/** Tells by its content whether a file is what its name says, and nothing else besides. */
public final class FileChecks {

  private static final int HEAD = 1 << 16;
  private static final String ACCEPTED =
      "PDF, Word, Excel, PowerPoint (without macros), OpenDocument, PNG, JPEG, plain text or CSV";

  private FileChecks() {}

  /** The library's list of first bytes is read when the first file comes. */
  private static final class Magic {
    static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());
  }

  /**
   * The type of the file at this place, which is shown under this name.
   *
   * @throws Refused with the reason, when it is not taken
   */
  public static FileType check(Path file, String name) {
    FileType type =
        FileType.of(name)
            .orElseThrow(() ->
                refused(name, "is not of a kind that can be evidence here. Add " + ACCEPTED + "."));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      if (channel.size() == 0) {
        throw refused(name, "is empty (0 bytes). Save it again and add the saved file.");
      }
      ByteBuffer bytes =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
      String fault = fault(bytes, type);
      if (!fault.isEmpty()) {
        throw refused(name, fault);
      }
      return type;
    } catch (IOException failed) {
      throw new UncheckedIOException("an arrived file could not be read", failed);
    }
  }

  private static Refused refused(String name, String fault) {
    return new Refused("files", "“" + name + "” " + fault);
  }

  private static String fault(ByteBuffer bytes, FileType type) {
    return switch (type) {
      case PDF -> PdfChecks.fault(bytes);
      case WORD, EXCEL, POWERPOINT, OPEN_TEXT, OPEN_SHEET, OPEN_SLIDES ->
          ZipChecks.fault(bytes, type);
      case PNG -> PictureChecks.faultOfPng(bytes);
      case JPEG -> PictureChecks.faultOfJpeg(bytes);
      case TEXT, CSV -> TextChecks.fault(bytes, magic(bytes));
    };
  }

  private static String magic(ByteBuffer bytes) {
    byte[] head = new byte[Math.min(HEAD, bytes.limit())];
    bytes.get(0, head);
    return Magic.TIKA.detect(head);
  }
}
