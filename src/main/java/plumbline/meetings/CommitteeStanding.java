package plumbline.meetings;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;

/**
 * A committee and where it is in its calendar.
 *
 * @param lastMet the day of its last meeting before today
 * @param nextMeeting the day of its next meeting, today's too
 */
@Introspected
public record CommitteeStanding(
    CommitteeId id, String name, @Nullable LocalDate lastMet, @Nullable LocalDate nextMeeting) {}
