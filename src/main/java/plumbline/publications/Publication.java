package plumbline.publications;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import plumbline.common.Month;
import plumbline.common.PublicationId;

/**
 * A paper as it was sent to a committee.
 *
 * @param htmlSha256 names the bytes of the page, as do the others of PDF and CSV
 */
@MappedEntity("publication")
public record Publication(
    @Id PublicationId id,
    String title,
    String committee,
    Month fromMonth,
    Month toMonth,
    LocalDateTime publishedAt,
    String publishedByName,
    String htmlSha256,
    String pdfSha256,
    String csvSha256) {}
