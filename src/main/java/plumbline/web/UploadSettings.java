package plumbline.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.ReadableBytes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How large a file may be, how much a person may keep, and how long a file may take to arrive. */
@Singleton
public final class UploadSettings {

  private static final long LARGEST = 1000L << 20;

  private final long limit;
  private final long quota;
  private final Duration idle;
  private final Duration longest;

  /**
   * @throws IllegalArgumentException when the limit is more than a request may have
   */
  UploadSettings(
      @Property(name = "plumbline.upload-limit") @ReadableBytes long limit,
      @Property(name = "plumbline.upload-quota") @ReadableBytes long quota,
      @Property(name = "plumbline.upload-idle") Duration idle,
      @Property(name = "plumbline.upload-longest") Duration longest) {
    if (limit < 1 || limit > LARGEST) {
      throw new IllegalArgumentException(
          "PLUMBLINE_UPLOAD_LIMIT is not between 1 byte and 1000 MB: set it to, say, 100MB.");
    }
    if (quota < limit) {
      throw new IllegalArgumentException(
          "PLUMBLINE_UPLOAD_QUOTA is less than one file may have: set it to, say, 10GB.");
    }
    this.limit = limit;
    this.quota = quota;
    this.idle = idle;
    this.longest = longest;
  }

  /** How many bytes a file may have. */
  public long limit() {
    return limit;
  }

  /** "100 MB". */
  public String limitWords() {
    return words(limit);
  }

  /** How many bytes of evidence one person may keep in an area. */
  public long quota() {
    return quota;
  }

  public String quotaWords() {
    return words(quota);
  }

  private static String words(long bytes) {
    return bytes >= 1 << 20 ? "%,d MB".formatted(bytes >> 20) : bytes + " bytes";
  }

  Duration idle() {
    return idle;
  }

  Duration longest() {
    return longest;
  }
}
