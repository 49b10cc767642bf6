package plumbline.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of entries at the end of a ZIP, read by its own rules: nothing may stand behind it.
 *
 * @param start where the list begins, which is where the entries end
 */
record ZipDirectory(ByteBuffer bytes, int start, int count) {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LISTED = 0x02014b50;
  private static final int LISTED_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_GAP = 24;

  /** One entry; its content lies from {@code from} to {@code to}. */
  record Entry(String name, int flags, int method, int begin, int from, int to) {

    boolean isEncrypted() {
      return (flags & 1) != 0;
    }
  }

  /** The directory, or nothing when this is no ZIP from the first byte to the last. */
  static @Nullable ZipDirectory of(ByteBuffer bytes) {
    int end = bytes.limit() - END_LENGTH;
    if (end < LOCAL_LENGTH || bytes.getInt(0) != LOCAL || bytes.getInt(end) != END) {
      return null;
    }
    long length = Integer.toUnsignedLong(bytes.getInt(end + 12));
    long start = Integer.toUnsignedLong(bytes.getInt(end + 16));
    boolean isWhole =
        bytes.getInt(end + 4) == 0
            && bytes.getShort(end + 20) == 0
            && bytes.getShort(end + 8) == bytes.getShort(end + 10)
            && start + length == end;
    return isWhole
        ? new ZipDirectory(bytes, (int) start, Short.toUnsignedInt(bytes.getShort(end + 10)))
        : null;
  }

  /**
   * @throws IllegalArgumentException when what the list says is not what the entries say
   */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    int at = start;
    for (int number = 0; number < count; number++) {
      require(bytes.getInt(at) == LISTED);
      entries.add(entry(at));
      at += LISTED_LENGTH + length(at + 28) + length(at + 30) + length(at + 32);
    }
    require(at == bytes.limit() - END_LENGTH);
    return entries;
  }

  private Entry entry(int at) {
    String name = name(at + LISTED_LENGTH, length(at + 28));
    int begin = bytes.getInt(at + 42);
    int packed = bytes.getInt(at + 20);
    require(begin >= 0 && packed >= 0 && bytes.getInt(begin) == LOCAL);
    require(name(begin + LOCAL_LENGTH, length(begin + 26)).equals(name));
    int from = begin + LOCAL_LENGTH + length(begin + 26) + length(begin + 28);
    int to = Math.addExact(from, packed);
    require(to <= start);
    return new Entry(name, length(at + 8) | length(begin + 6), length(at + 10), begin, from, to);
  }

  /** Whether no entry hides in another, and nothing hides between them. */
  boolean liesSideBySide(List<Entry> entries) {
    int end = 0;
    for (Entry entry : entries.stream().sorted(Comparator.comparingInt(Entry::begin)).toList()) {
      if (entry.begin() < end || entry.begin() > end + LONGEST_GAP) {
        return false;
      }
      end = entry.to();
    }
    return start <= end + LONGEST_GAP && bytes.getInt(0) == LOCAL;
  }

  private int length(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private String name(int at, int length) {
    byte[] name = new byte[length];
    bytes.get(at, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("a ZIP that contradicts itself");
    }
  }
}
