package plumbline.reviews;

import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.people.Viewer;

/** The rule who reads a review, as a condition on the table {@code review} under the name w. */
public final class Readership {

  /** Takes {@code :wholeArea} and {@code :committees}. */
  public static final String MAY_READ =
      """
      (:wholeArea OR w.readers = 'PUBLIC'
        OR (w.readers = 'COMMITTEE' AND w.committee_id IN (:committees)))
      """;

  private Readership() {}

  /** The committees of which this person is a member; never empty, so that it can stand in SQL. */
  public static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    List<CommitteeId> own = List.copyOf(viewer.committees(area));
    return own.isEmpty() ? List.of(new CommitteeId(0)) : own;
  }
}
