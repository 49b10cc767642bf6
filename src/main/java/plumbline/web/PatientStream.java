package plumbline.web;

import io.micronaut.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads what arrives slowly; gives up when nothing comes for a while, or all takes too long. */
final class PatientStream extends FilterInputStream {

  private final ScheduledExecutorService timer;
  private final Duration idle;
  private final long end;
  private final Object lock = new Object();
  private @Nullable Thread reader;
  private long patienceEnds;
  private boolean isAlarmSet;

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
    beginWaiting();
    try {
      return in.read(buffer, offset, length);
    } catch (IOException broken) {
      throw ended(broken);
    } finally {
      synchronized (lock) {
        reader = null;
        // An alarm in the last moment must not reach what this thread does next.
        Thread.interrupted();
      }
    }
  }

  /** One alarm serves many reads: it looks again later while somebody is still patient. */
  private void beginWaiting() {
    synchronized (lock) {
      long now = System.nanoTime();
      reader = Thread.currentThread();
      patienceEnds = now + Math.min(idle.toNanos(), end - now);
      if (!isAlarmSet) {
        setAlarm(now);
      }
    }
  }

  private void setAlarm(long now) {
    isAlarmSet = true;
    timer.schedule(this::ring, patienceEnds - now, TimeUnit.NANOSECONDS);
  }

  private void ring() {
    synchronized (lock) {
      isAlarmSet = false;
      Thread waiting = reader;
      long now = System.nanoTime();
      if (waiting != null && patienceEnds - now > 0) {
        setAlarm(now);
      } else if (waiting != null) {
        waiting.interrupt();
      }
    }
  }

  private static UploadEnded ended(IOException broken) {
    return broken instanceof java.io.InterruptedIOException
        ? new UploadEnded(HttpStatus.REQUEST_TIMEOUT, "an upload was too slow")
        : new UploadEnded(HttpStatus.BAD_REQUEST, "the connection of an upload broke");
  }
}
