package plumbline.files;

import java.nio.ByteBuffer;

/** A picture is read from part to part, and its last part is the end of the file. */
final class PictureChecks {

  private static final long PNG = 0x89504e470d0a1a0aL;
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454e44;
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private static final String BEHIND =
      "has something behind the end of the picture. Open it, save it as a new picture, and add"
          + " that one.";

  private PictureChecks() {}

  static String faultOfPng(ByteBuffer bytes) {
    if (bytes.limit() < 33 || bytes.getLong(0) != PNG || bytes.getInt(12) != IHDR) {
      return notA("PNG");
    }
    long at = 8;
    while (at + 12 <= bytes.limit()) {
      long length = Integer.toUnsignedLong(bytes.getInt((int) at));
      int kind = bytes.getInt((int) at + 4);
      at += 12 + length;
      if (kind == IEND && length == 0) {
        return at == bytes.limit() ? "" : BEHIND;
      }
    }
    return cutOff();
  }

  static String faultOfJpeg(ByteBuffer bytes) {
    if (bytes.limit() < 4 || bytes.getShort(0) != (short) 0xffd8 || bytes.get(2) != (byte) 0xff) {
      return notA("JPEG");
    }
    int at = 2;
    while (at + 4 <= bytes.limit() || at + 2 == bytes.limit()) {
      if (bytes.get(at) != (byte) 0xff) {
        return notA("JPEG");
      }
      int kind = bytes.get(at + 1) & 0xff;
      if (kind == END_OF_IMAGE) {
        return at + 2 == bytes.limit() ? "" : BEHIND;
      }
      if (kind == 0xff) {
        at++;
      } else if (at + 4 > bytes.limit()) {
        return cutOff();
      } else {
        at += 2 + Math.max(2, Short.toUnsignedInt(bytes.getShort(at + 2)));
        at = kind == START_OF_SCAN ? endOfScan(bytes, at) : at;
      }
    }
    return cutOff();
  }

  /** Where the next part begins: inside a scan only stuffed bytes and restarts follow an FF. */
  private static int endOfScan(ByteBuffer bytes, int from) {
    for (int at = from; at + 1 < bytes.limit(); at++) {
      if (bytes.get(at) == (byte) 0xff) {
        int next = bytes.get(at + 1) & 0xff;
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
    }
    return bytes.limit();
  }

  private static String notA(String kind) {
    return "is not a "
        + kind
        + " picture inside, whatever its name says. Open it, save it as "
        + kind
        + ", and add that file.";
  }

  private static String cutOff() {
    return "is a picture without an end: it was cut off on its way. Save it again and add that"
        + " file.";
  }
}
