package plumbline.bench;

import java.util.Locale;

/**
 * One line of the result.
 *
 * @param nanos how long each measured request took, in rising order
 * @param seconds how long was measured
 */
record Figure(String name, long[] nanos, double seconds, String heap) {

  String line() {
    return String.format(
        Locale.ROOT,
        "bench: %s rate=%.1f/s p50=%.1fms p95=%.1fms p99=%.1fms heap=%s",
        name,
        nanos.length / seconds,
        millis(50),
        millis(95),
        millis(99),
        heap);
  }

  private double millis(int percent) {
    int place = Math.min(nanos.length - 1, nanos.length * percent / 100);
    return nanos.length == 0 ? Double.NaN : nanos[place] / 1e6;
  }
}
