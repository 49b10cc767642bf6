package plumbline.home;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import plumbline.common.PublicationId;

/** A paper that was published. */
@MappedEntity("publication")
record Paper(
    @Id PublicationId id, String slug, String title, String committee, LocalDateTime publishedAt) {}
