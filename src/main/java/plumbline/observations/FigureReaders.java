package plumbline.observations;

import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.people.Viewer;

/** The rule who reads a value, as a condition on the table {@code observation} by the name o. */
public final class FigureReaders {

  /** Takes {@code :wholeArea}, {@code :committees} and {@code :criteria}. */
  public static final String MAY_READ =
      """
      (:wholeArea OR o.readers = 'PUBLIC'
        OR (o.readers = 'COMMITTEE' AND o.committee_id IN (:committees))
        OR EXISTS (
          SELECT 1
          FROM measure_criterion k
          WHERE k.area_id = o.area_id
            AND k.measure_id = o.measure_id
            AND k.criterion_id IN (:criteria)))
      """;

  private FigureReaders() {}

  /** The criteria in this person's care; never empty, so that it can stand in SQL. */
  public static List<String> criteria(Viewer viewer, AreaId area) {
    List<String> own = viewer.criteria(area).stream().map(CriterionId::value).sorted().toList();
    return own.isEmpty() ? List.of("") : own;
  }
}
