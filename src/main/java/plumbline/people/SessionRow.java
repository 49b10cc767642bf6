package plumbline.people;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

/** A live session and the person it belongs to. */
@Introspected
record SessionRow(
    PersonId personId, String name, int accessVersion, String csrf, LocalDateTime seenAt) {}
