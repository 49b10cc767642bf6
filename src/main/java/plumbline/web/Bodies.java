package plumbline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Pages whose inner part is made once for each state of what it shows. The key must change with
 * everything the page shows and with everything the reader may see; such a page has no form that
 * changes anything.
 */
@Singleton
public final class Bodies {

  /** Room for some eight hundred boards, in a sixteenth of a heap of 256 MiB. */
  private static final long MOST_BYTES = 16_000_000;

  private final Templates templates;
  private final Cache<Key, Ready> bodies =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, Ready body) -> body.packed().length)
          .build();

  private record Key(String view, Object key) {}

  /**
   * The inner part of a page that is ready, packed: kept as it is sent, the boards of 150 areas
   * fill so much of a small heap that its collector never rests, which takes longer than unpacking.
   *
   * @param length bytes when unpacked
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Ready(byte[] packed, int length) {

    static Ready of(String body) {
      byte[] utf8 = body.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream packed = new ByteArrayOutputStream(utf8.length / 8);
      Deflater deflater = new Deflater(Deflater.BEST_SPEED);
      try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
        out.write(utf8);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      } finally {
        deflater.end();
      }
      return new Ready(packed.toByteArray(), utf8.length);
    }

    /** Unpacks it in its place of a page that has room for it. */
    void into(byte[] page, int from) {
      try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
        in.readNBytes(page, from, length);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  Bodies(Templates templates) {
    this.templates = templates;
  }

  /** The page of this key; its model is asked for only when it was not made before. */
  public Page page(String title, String view, Object key, Supplier<? extends Record> model) {
    Key name = new Key(view, key);
    Ready body = bodies.getIfPresent(name);
    if (body == null) {
      // Two readers may make the same page at once: cheaper than making one wait for the database.
      body = Ready.of(templates.render(view, model.get()));
      bodies.put(name, body);
    }
    return new Page(title, view, body);
  }
}
