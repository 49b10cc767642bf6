package plumbline.web;

import io.micronaut.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads what arrives slowly; gives up when nothing comes for a while, or all takes too long. */
final class PatientStream extends FilterInputStream {

  private final ScheduledExecutorService timer;
  private final Duration idle;
  private final long end;
  private final Object lock = new Object();
  private boolean isWaiting;

  PatientStream(InputStream in, ScheduledExecutorService timer, Duration idle, Duration longest) {
    super(in);
    this.timer = timer;
    this.idle = idle;
    this.end = System.nanoTime() + longest.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? read : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    ScheduledFuture<?> alarm = wake(Thread.currentThread());
    try {
      return in.read(buffer, offset, length);
    } catch (IOException broken) {
      throw ended(broken);
    } finally {
      alarm.cancel(false);
      synchronized (lock) {
        isWaiting = false;
        // An alarm in the last moment must not reach what this thread does next.
        Thread.interrupted();
      }
    }
  }

  private ScheduledFuture<?> wake(Thread reader) {
    long patience = Math.min(idle.toNanos(), end - System.nanoTime());
    synchronized (lock) {
      isWaiting = true;
    }
    return timer.schedule(
        () -> {
          synchronized (lock) {
            if (isWaiting) {
              reader.interrupt();
            }
          }
        },
        patience,
        TimeUnit.NANOSECONDS);
  }

  private static UploadEnded ended(IOException broken) {
    return broken instanceof java.io.InterruptedIOException
        ? new UploadEnded(HttpStatus.REQUEST_TIMEOUT, "an upload was too slow")
        : new UploadEnded(HttpStatus.BAD_REQUEST, "the connection of an upload broke");
  }
}
