package plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Whether the time of an answer tells what exists elsewhere: asks for something of another area and
 * for something that is nowhere, in pairs and in an order left to chance. Both get the same page.
 */
final class Neighbours {

  private static final int PAIRS = Integer.getInteger("bench.pairs", 10_000);

  /** Beyond this many standard deviations a difference is not chance, at 1 % significance. */
  private static final double BY_CHANCE = 2.576;

  private final Wire wire;
  private final Random order = new Random(1);

  Neighbours(Wire wire) {
    this.wire = wire;
  }

  /** One line of the result: the middle of both times, and how often the first took longer. */
  String line(String name, String elsewhere, String nowhere) throws IOException {
    SampleArea own = new SampleArea(1);
    byte[] first = request(own, elsewhere);
    byte[] second = request(own, nowhere);
    pairs(first, second, PAIRS / 10);
    long[][] nanos = pairs(first, second, PAIRS);
    int longer = 0;
    for (int i = 0; i < PAIRS; i++) {
      longer += nanos[0][i] > nanos[1][i] ? 1 : 0;
    }
    double deviations = (longer - PAIRS / 2.0) / Math.sqrt(PAIRS / 4.0);
    return String.format(
        Locale.ROOT,
        "bench: not-yours %s pairs=%d elsewhere=%.3fms nowhere=%.3fms elsewhereLonger=%.1f%%"
            + " deviations=%.2f differs=%s",
        name,
        PAIRS,
        middle(nanos[0]),
        middle(nanos[1]),
        100.0 * longer / PAIRS,
        deviations,
        Math.abs(deviations) > BY_CHANCE);
  }

  private static byte[] request(SampleArea own, String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: plumbline=%s\r\n\r\n"
        .formatted(path, own.cookie())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private long[][] pairs(byte[] first, byte[] second, int count) throws IOException {
    long[][] nanos = new long[2][count];
    for (int i = 0; i < count; i++) {
      boolean turned = order.nextBoolean();
      nanos[turned ? 1 : 0][i] = time(turned ? second : first);
      nanos[turned ? 0 : 1][i] = time(turned ? first : second);
    }
    return nanos;
  }

  private long time(byte[] request) throws IOException {
    long start = System.nanoTime();
    int status = wire.exchange(request);
    long nanos = System.nanoTime() - start;
    if (status != 404) {
      throw new IOException("answered " + wire.head());
    }
    return nanos;
  }

  private static double middle(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }
}
