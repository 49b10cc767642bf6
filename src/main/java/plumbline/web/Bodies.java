package plumbline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Pages whose inner part is made once for each state of what it shows. The key must change with
 * everything the page shows and with everything the reader may see; such a page has no form that
 * changes anything.
 */
@Singleton
public final class Bodies {

  /** Room for the boards of 150 areas, of some 300 kB each; a quarter of a heap of 256 MiB. */
  private static final long MOST_BYTES = 64_000_000;

  private final Templates templates;
  private final Cache<Key, byte[]> bodies =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, byte[] body) -> body.length)
          .build();

  private record Key(String view, Object key) {}

  /** The inner part of a page that is ready, as it is sent. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ready(byte[] utf8) {}

  Bodies(Templates templates) {
    this.templates = templates;
  }

  /** The page of this key; its model is asked for only when it was not made before. */
  public Page page(String title, String view, Object key, Supplier<? extends Record> model) {
    Key name = new Key(view, key);
    byte[] body = bodies.getIfPresent(name);
    if (body == null) {
      // Two readers may make the same page at once: cheaper than making one wait for the database.
      body = templates.render(view, model.get()).getBytes(StandardCharsets.UTF_8);
      bodies.put(name, body);
    }
    return new Page(title, view, new Ready(body));
  }
}
