package plumbline.papers;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.CommitteeId;
import plumbline.common.Refused;

/** To whom a paper was sent, which is to whom its correction may go. */
@Introspected
public record Readership(CommitteeId committeeId, Audience audience) {

  /**
   * Whether a correction for this committee and audience tells nothing to others: it prints what
   * the corrected paper said.
   *
   * @throws Refused when it does
   */
  public void requireAlso(CommitteeId committee, Audience readers) {
    String sentence =
        "A correction has the same committee and readers as the paper it corrects. To tell others,"
            + " make a new paper.";
    if (!committee.equals(committeeId)) {
      throw new Refused("committee", sentence);
    }
    if (readers == Audience.PUBLIC && audience == Audience.PRIVATE) {
      throw new Refused("audience", sentence);
    }
  }
}
