package plumbline.people;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;

/** One of a person's sessions, as the list of them shows it; times in UTC. */
@Introspected
record SessionLine(
    long id, String tokenHash, String browser, LocalDateTime startedAt, LocalDateTime seenAt) {}
