package plumbline.evidence;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a piece of evidence; what carried it is gone once it was erased.
 *
 * @param published 1 when a month that rested on it is contained in a publication
 */
@Introspected
record Revision(
    int revision,
    LocalDate producedOn,
    @Nullable LocalDate coversFrom,
    @Nullable LocalDate coversTo,
    LocalDate receivedOn,
    String pageReference,
    String sha256,
    @Nullable Long bytes,
    @Nullable String fileName,
    @Nullable String mediaType,
    @Nullable String address,
    @Nullable String words,
    String addedByName,
    LocalDateTime addedAt,
    @Nullable LocalDateTime erasedAt,
    @Nullable String erasedByName,
    @Nullable String erasedReason,
    int published) {}
