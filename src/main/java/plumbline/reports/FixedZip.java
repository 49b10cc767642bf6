package plumbline.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose entries all carry one moment, so that equal reports give equal bytes. */
public final class FixedZip {

  private final ZipOutputStream zip;
  private final LocalDateTime moment;

  public FixedZip(OutputStream out, Instant moment) {
    this.zip = new ZipOutputStream(out, UTF_8);
    this.moment = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  public void add(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(moment);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Ends the zip and leaves the stream open. */
  public void finish() throws IOException {
    zip.finish();
  }
}
