package plumbline.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.ReadableBytes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How large a file may be, and how long one may take to arrive. */
@Singleton
public final class UploadSettings {

  private static final long LARGEST = 1000L << 20;

  private final long limit;
  private final Duration idle;
  private final Duration longest;

  /**
   * @throws IllegalArgumentException when the limit is more than a request may have
   */
  UploadSettings(
      @Property(name = "plumbline.upload-limit") @ReadableBytes long limit,
      @Property(name = "plumbline.upload-idle") Duration idle,
      @Property(name = "plumbline.upload-longest") Duration longest) {
    if (limit < 1 || limit > LARGEST) {
      throw new IllegalArgumentException(
          "PLUMBLINE_UPLOAD_LIMIT is not between 1 byte and 1000 MB: set it to, say, 100MB.");
    }
    this.limit = limit;
    this.idle = idle;
    this.longest = longest;
  }

  /** How many bytes a file may have. */
  public long limit() {
    return limit;
  }

  /** "100 MB". */
  public String limitWords() {
    return limit >= 1 << 20 ? (limit >> 20) + " MB" : limit + " bytes";
  }

  Duration idle() {
    return idle;
  }

  Duration longest() {
    return longest;
  }
}
