package plumbline.papers.sections;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import plumbline.papers.Contents;

/** What several sections of one paper need, read once for each paper and forgotten with it. */
final class Remembered<T> {

  private final Function<Contents, T> reading;
  private final Map<Contents, T> known = Collections.synchronizedMap(new WeakHashMap<>());

  Remembered(Function<Contents, T> reading) {
    this.reading = reading;
  }

  T of(Contents contents) {
    T found = known.get(contents);
    if (found == null) {
      found = reading.apply(contents);
      known.put(contents, found);
    }
    return found;
  }
}
