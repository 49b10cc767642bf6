package plumbline.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends eight files of 50 MB at once, and lets the disk copy as much to compare with. */
final class Uploads {

  static final int FILES = 8;

  private static final int MEGABYTES = 50;
  static final int MEGABYTES_IN_ALL = FILES * MEGABYTES;
  private static final int BUFFER = 1 << 20;
  private static final String BOUNDARY = "----PlumblineBench7MA4YWxkTrZu0gW";

  private final Path folder;
  private final String criterion;
  private final byte[] noise = new byte[BUFFER];

  Uploads(Path folder, String criterion) {
    this.folder = folder;
    this.criterion = criterion;
    new SplittableRandom(7).nextBytes(noise);
  }

  /** "upload rate=… disk=… share=…": both in MB a second. */
  String measure(int port) throws IOException, InterruptedException {
    double sent = MEGABYTES_IN_ALL / seconds(() -> send(port));
    double copied = MEGABYTES_IN_ALL / seconds(this::copy);
    return String.format(
        Locale.ROOT,
        "bench: upload rate=%.0fMB/s disk=%.0fMB/s share=%.0f%%",
        sent,
        copied,
        100 * sent / copied);
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static double seconds(Work work) throws IOException, InterruptedException {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private void send(int port) throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(FILES)) {
      List<Future<?>> all = new ArrayList<>();
      for (int number = 1; number <= FILES; number++) {
        SampleArea area = new SampleArea(number);
        all.add(
            threads.submit(() -> {
              send(port, area);
              return area;
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("an upload failed", failed.getCause());
    }
  }

  private void send(int port, SampleArea area) throws IOException {
    String submission = Long.toString(System.nanoTime(), Character.MAX_RADIX) + area.number();
    byte[] fields =
        (field("csrf", area.csrf())
                + field("submission", submission)
                + field("criteria", criterion)
                + field("kind", "AUDIT")
                + field("produced_on", "2026-03-01")
                + "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"bench.pdf\"\r\n\r\n%%PDF-1.7 %s\n"
                    .formatted(BOUNDARY, submission))
            .getBytes(StandardCharsets.US_ASCII);
    byte[] end = ("\n%%EOF\n\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    long length = fields.length + (long) MEGABYTES * BUFFER + end.length;
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: plumbline=%s\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n"
            .formatted(area.path("/evidence/files"), area.cookie(), BOUNDARY, length);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(fields);
      for (int megabyte = 0; megabyte < MEGABYTES; megabyte++) {
        out.write(noise);
      }
      out.write(end);
      byte[] status = socket.getInputStream().readNBytes(12);
      if (!new String(status, StandardCharsets.US_ASCII).endsWith("303")) {
        throw new EOFException(new String(status, StandardCharsets.US_ASCII));
      }
    }
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  /** Writes the same from another file, as cp and fsync would, one after the other. */
  private void copy() throws IOException {
    Path source = folder.resolve("upload-source");
    try (FileChannel out = open(source)) {
      for (int megabyte = 0; megabyte < MEGABYTES; megabyte++) {
        out.write(ByteBuffer.wrap(noise));
      }
    }
    for (int number = 0; number < FILES; number++) {
      Path copy = folder.resolve("upload-copy-" + number);
      try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
          FileChannel out = open(copy)) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        while (in.read(buffer) >= 0) {
          out.write(buffer.flip());
          buffer.clear();
        }
        out.force(true);
      }
      Files.delete(copy);
    }
    Files.delete(source);
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }
}
