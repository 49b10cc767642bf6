package plumbline.observations;

import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.Refused;
import plumbline.reviews.Readers;

/** Who may read a value, besides the partnership and whoever contributes to its measure. */
public record Openness(Readers readers, @Nullable CommitteeId committee) {

  public static final Openness PARTNERSHIP = new Openness(Readers.PARTNERSHIP, null);
  public static final Openness PUBLIC = new Openness(Readers.PUBLIC, null);

  public Openness {
    if (readers == Readers.COMMITTEE && committee == null) {
      throw new Refused("committee", "Choose the committee that may read it.");
    }
    if (readers != Readers.COMMITTEE) {
      committee = null;
    }
  }

  public static Openness committee(CommitteeId committee) {
    return new Openness(Readers.COMMITTEE, committee);
  }
}
