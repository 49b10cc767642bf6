package plumbline.publications;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A format of a paper as it was made.
 *
 * @param bytes how many there are; not known of papers from before sizes were kept
 */
@MappedEntity("publication_file")
record PublicationFile(@Id Format format, String sha256, @Nullable Long bytes) {

  /** "214 KB", or nothing when the size is not known. */
  String size() {
    Long known = bytes;
    if (known == null) {
      return "";
    }
    if (known < 1000) {
      return known + " bytes";
    }
    return known < 1_000_000
        ? Math.round(known / 1000.0) + " KB"
        : "%.1f MB".formatted(known / 1_000_000.0);
  }
}
