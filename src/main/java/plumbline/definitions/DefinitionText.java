package plumbline.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plumbline.definitions.FaultList.Place;

/** A definition file as text, before anything in it is understood. */
public record DefinitionText(String name, String text) {

  private static final int LARGEST = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Reads a file of a folder, never more of it than a definition may have.
   *
   * @throws DefinitionRefused if it cannot be read, is too large or is not UTF-8
   */
  public static DefinitionText read(Path file) {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)) {
      throw refused(name, "this is not an ordinary file; expected a text file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return of(name, stream.readNBytes(LARGEST + 1));
    } catch (IOException e) {
      throw refused(name, "the file cannot be read; let the program's account read it");
    }
  }

  /**
   * Decodes the bytes of a file.
   *
   * @throws DefinitionRefused if there are too many or they are not UTF-8
   */
  public static DefinitionText of(String name, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw refused(name, "the file is larger than 1 MB; a definition needs far less");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - text.lastIndexOf('\n');
      FaultList faults = new FaultList(name);
      faults.add(
          new Place(line, column), "", "this is not UTF-8 from here on; save the file as UTF-8");
      throw faults.refusal();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new DefinitionText(name, marked ? text.substring(1) : text);
  }

  private static DefinitionRefused refused(String name, String message) {
    return new DefinitionRefused(List.of(Fault.ofFile(name, message)));
  }
}
