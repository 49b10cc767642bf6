package plumbline.meetings;

import java.time.LocalDate;

/** When and where a meeting is held; the place may be empty. */
public record MeetingPlan(LocalDate heldOn, String place) {}
