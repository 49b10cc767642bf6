package plumbline.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made for one test, good and hostile; none of them lies in the repository. */
public final class Crafted {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private Crafted() {}

  public static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] pdf() {
    return text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\nstartxref\n9\n%%EOF\n");
  }

  static byte[] png() {
    return join(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
        chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}),
        chunk("IDAT", new byte[] {8, 29, 1, 2, 0, -3, -1, 0, 0, 0, 2, 0, 1}),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String kind, byte[] content) {
    byte[] named = join(text(kind), content);
    CRC32 sum = new CRC32();
    sum.update(named);
    return join(number(content.length), named, number((int) sum.getValue()));
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  static byte[] jpeg() {
    return bytes(
        0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xda, 0, 4, 0, 0, 5, 0xff, 0, 6, 0xff, 0xd9);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int index = 0; index < values.length; index++) {
      bytes[index] = (byte) values[index];
    }
    return bytes;
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** The parts of the smallest Office document of this kind. */
  static Map<String, byte[]> office(String kind, String folder) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        text(
            "<?xml version=\"1.0\"?><Types><Override PartName=\"/%s/main.xml\" ContentType=\"%s%s.main+xml\"/></Types>"
                .formatted(folder, OFFICE, kind)));
    parts.put("_rels/.rels", text("<Relationships/>"));
    parts.put(folder + "/main.xml", text("<main/>"));
    return parts;
  }

  static Map<String, byte[]> word() {
    return office("wordprocessingml.document", "word");
  }

  static Map<String, byte[]> openText() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
    parts.put("META-INF/manifest.xml", text("<manifest/>"));
    parts.put("content.xml", text("<content/>"));
    return parts;
  }

  static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put(name, content);
    return all;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A document whose one part unpacks to so many megabytes of nothing. */
  static byte[] bomb(int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int written = 0; written < megabytes; written++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The list names one part many times, each of them the same bytes. */
  static byte[] overlapping() {
    byte[] zip = zip(with(word(), "a.xml", text("x".repeat(100))));
    return replaced(replaced(zip, "word/main.xml", "word/mainAxml"), "a.xml", "b.xml");
  }

  /** The name as the list at the end has it, replaced by one of the same length. */
  static byte[] replaced(byte[] zip, String name, String other) {
    String all = new String(zip, StandardCharsets.ISO_8859_1);
    int last = all.lastIndexOf(name);
    return (all.substring(0, last) + other + all.substring(last + name.length()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
