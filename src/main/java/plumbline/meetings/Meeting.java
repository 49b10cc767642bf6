package plumbline.meetings;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import plumbline.common.CommitteeId;
import plumbline.common.MeetingId;
import plumbline.common.Month;

/**
 * A meeting of a committee.
 *
 * @param committee the name of the committee
 * @param place where it is held, or empty
 */
@MappedEntity("meeting")
public record Meeting(
    @Id MeetingId id,
    CommitteeId committeeId,
    String committee,
    LocalDate heldOn,
    String place,
    boolean cancelled,
    int version) {

  /** Whether its day has come and it was not cancelled. */
  public boolean isHeld(LocalDate today) {
    return !cancelled && !heldOn.isAfter(today);
  }

  /** "Scrutiny panel, 23 September 2019". */
  public String words() {
    return committee + ", " + Month.words(heldOn);
  }

  /** What the history keeps of it. */
  record Kept(String committee, String heldOn, String place, boolean cancelled) {}

  Kept kept() {
    return new Kept(committee, heldOn.toString(), place, cancelled);
  }
}
