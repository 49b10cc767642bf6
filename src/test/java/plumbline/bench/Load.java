package plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends errands to the program, each over a connection of its own, one request after the other. */
final class Load {

  private Load() {}

  /** Runs all errands at once and gives how long each request took, in nanoseconds, rising. */
  static long[] run(int port, List<? extends Errand> errands, int seconds)
      throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (ExecutorService threads = Executors.newFixedThreadPool(errands.size())) {
      List<Future<long[]>> runs = new ArrayList<>();
      for (Errand errand : errands) {
        runs.add(threads.submit(() -> run(port, errand, end)));
      }
      return sorted(runs);
    }
  }

  private static long[] sorted(List<Future<long[]>> runs) throws InterruptedException {
    List<long[]> all = new ArrayList<>();
    for (Future<long[]> run : runs) {
      try {
        all.add(run.get());
      } catch (ExecutionException failed) {
        throw new IllegalStateException("an errand failed", failed.getCause());
      }
    }
    return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
  }

  private static long[] run(int port, Errand errand, long end) throws IOException {
    long[] nanos = new long[1024];
    int count = 0;
    try (Wire wire = new Wire(port)) {
      while (true) {
        byte[] request = errand.next();
        long sent = System.nanoTime();
        if (sent >= end) {
          return Arrays.copyOf(nanos, count);
        }
        int status = wire.exchange(request);
        long took = System.nanoTime() - sent;
        require(errand, status, wire, request);
        nanos = count == nanos.length ? Arrays.copyOf(nanos, 2 * count) : nanos;
        nanos[count++] = took;
      }
    }
  }

  private static void require(Errand errand, int status, Wire wire, byte[] request) {
    if (status != errand.expected()) {
      throw new IllegalStateException(
          "answered %s%n%s%nto%n%s"
              .formatted(
                  wire.head(),
                  new String(wire.body(), StandardCharsets.UTF_8),
                  new String(request, StandardCharsets.UTF_8)));
    }
    errand.answered();
  }
}
