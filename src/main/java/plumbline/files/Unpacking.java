package plumbline.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks entry after entry, keeps almost nothing of it, and stops at what is too much. */
final class Unpacking {

  private static final long MOST = 300L << 20;
  private static final long UNSUSPICIOUS = 20L << 20;
  private static final int MOST_TIMES = 100;
  private static final int KEPT = 1 << 20;
  private static final int DEFLATED = 8;

  private final byte[] buffer = new byte[1 << 16];
  private long packed;
  private long unpacked;
  private boolean isWhole = true;

  /** The beginning of the entry as a text. */
  String unpack(ByteBuffer zip, ZipDirectory.Entry entry) {
    ByteBuffer content = zip.slice(entry.from(), entry.to() - entry.from());
    packed += content.limit();
    if (entry.method() == DEFLATED) {
      return inflated(content);
    }
    isWhole = entry.method() == 0;
    unpacked += content.limit();
    return StandardCharsets.UTF_8
        .decode(content.slice(0, Math.min(KEPT, content.limit())))
        .toString();
  }

  private String inflated(ByteBuffer content) {
    ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(content);
      while (!inflater.finished() && !isTooMuch()) {
        int more = inflater.inflate(buffer);
        if (more == 0 && !inflater.finished()) {
          break;
        }
        unpacked += more;
        beginning.write(buffer, 0, Math.min(more, KEPT - beginning.size()));
      }
      isWhole = inflater.finished() && inflater.getRemaining() == 0;
    } catch (DataFormatException malformed) {
      isWhole = false;
    } finally {
      inflater.end();
    }
    return beginning.toString(StandardCharsets.UTF_8);
  }

  /** Whether all entries so far come to more than any document does. */
  boolean isTooMuch() {
    return unpacked > MOST
        || (unpacked > UNSUSPICIOUS && unpacked / Math.max(1, packed) > MOST_TIMES);
  }

  /** Whether the last entry could be unpacked to its end. */
  boolean isWhole() {
    return isWhole;
  }
}
