package plumbline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What several people do at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** Does all of it at once, each in a thread of its own, and gives what came of each, in order. */
  public static <T> List<T> all(List<? extends Callable<T>> things) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(things)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
