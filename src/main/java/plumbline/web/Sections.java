package plumbline.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a body into the sections between its boundaries (RFC 2046, section 5.1.1). It skips by
 * Horspool's rule, so that most bytes of a file are never looked at: the library that reads the
 * heads of sections looks at each, which took longer than all the rest of an upload.
 */
final class Sections {

  private static final int SIZE = 1 << 18;

  private final InputStream body;
  private final byte[] delimiter;
  private final int[] skips = new int[256];
  private final byte[] buffer = new byte[SIZE];

  /** What was read of the body and not given on lies between these. */
  private int from;

  private int to;

  /** No boundary begins before this; one begins here when it was found. */
  private int clear;

  private boolean isFound;

  Sections(InputStream body, byte[] boundary) {
    this.body = body;
    this.delimiter =
        ("\r\n--" + new String(boundary, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    int last = delimiter.length - 1;
    Arrays.fill(skips, delimiter.length);
    for (int index = 0; index < last; index++) {
      skips[delimiter[index] & 0xff] = last - index;
    }
    // The first boundary may begin the body, with no line end before it.
    buffer[to++] = '\r';
    buffer[to++] = '\n';
  }

  /**
   * Goes to the next section, past what nobody read of this one; false after the last.
   *
   * @throws IOException when the body ends before its last boundary
   */
  boolean next() throws IOException {
    while (available() > 0) {
      from = clear;
    }
    isFound = false;
    take(delimiter.length);
    return switch (take(2)) {
      case "\r\n" -> true;
      case "--" -> false;
      default -> throw new IOException("a boundary is followed by something else than a line end");
    };
  }

  /**
   * The head of the section, with the empty line that ends it.
   *
   * @throws IOException when it is longer than that many bytes
   */
  String head(int longest) throws IOException {
    for (int length = 4; length <= longest; length++) {
      await(length);
      int end = from + length;
      if (buffer[end - 1] == '\n'
          && buffer[end - 2] == '\r'
          && buffer[end - 3] == '\n'
          && buffer[end - 4] == '\r') {
        return take(length);
      }
    }
    throw new IOException("the head of a section is too long");
  }

  /** What follows the head, up to the boundary; to be read before the next section. */
  InputStream content() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return Sections.this.available() == 0 ? -1 : buffer[from++] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = Math.min(length, Sections.this.available());
        System.arraycopy(buffer, from, target, offset, read);
        from += read;
        return read == 0 && length > 0 ? -1 : read;
      }
    };
  }

  private String take(int length) throws IOException {
    await(length);
    String taken = new String(buffer, from, length, StandardCharsets.UTF_8);
    from += length;
    clear = from;
    return taken;
  }

  private void await(int length) throws IOException {
    while (to - from < length) {
      fill();
    }
  }

  /** How many bytes of the section are at hand; none at its boundary only. */
  private int available() throws IOException {
    while (from == clear && !isFound) {
      search();
      if (from == clear && !isFound) {
        fill();
      }
    }
    return clear - from;
  }

  private void search() {
    int last = delimiter.length - 1;
    int end = clear + last;
    while (end < to && !isFound) {
      isFound = Arrays.equals(buffer, end - last, end + 1, delimiter, 0, delimiter.length);
      if (!isFound) {
        end += skips[buffer[end] & 0xff];
      }
    }
    clear = end - last;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    clear -= from;
    to -= from;
    from = 0;
    int read = body.read(buffer, to, SIZE - to);
    if (read < 0) {
      throw new EOFException("a body ends before its last boundary");
    }
    to += read;
  }
}
