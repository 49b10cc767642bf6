package plumbline.operations;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the installation stands at this moment, in numbers that name nobody.
 *
 * @param at the database's own clock, in UTC
 * @param schemaVersion the version of the tables
 * @param lateJobs jobs that are due for longer than they should be
 * @param late their names, or nothing
 * @param waiting messages that leave by themselves
 * @param failed messages that no mail server took
 * @param byHand messages that a person has to send
 * @param sessions people's sessions that are alive
 */
@Introspected
record Standing(
    LocalDateTime at,
    int schemaVersion,
    int lateJobs,
    @Nullable String late,
    int waiting,
    int failed,
    int byHand,
    int sessions) {}
