package plumbline.ratings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PredecessorRepository extends GenericRepository<RatingKey, CriterionId> {

  CommitteeId NO_COMMITTEE = new CommitteeId(0);

  /**
   * The last rated month of each of these criteria of earlier frameworks.
   *
   * @param continued those that are continued by a criterion whose draft the person may read; of
   *     the others only months that a paper of theirs prints are open
   */
  default List<LastRating> last(
      Viewer viewer,
      AreaId area,
      List<String> earlier,
      List<CriterionId> criteria,
      List<CriterionId> continued) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return last(
        area,
        earlier,
        criteria,
        continued.isEmpty() ? List.of(RatingRepository.NO_CRITERION) : continued,
        viewer.readsEveryPaper(area),
        committees.isEmpty() ? List.of(NO_COMMITTEE) : committees);
  }

  @Query(
      """
      SELECT e.criterion_id, e.month, e.framework_id, e.framework_version, e.level
      FROM (
        SELECT r.criterion_id, d.month, d.framework_id, d.framework_version,
          IF(k.id IS NULL, r.level, k.level) AS level,
          ROW_NUMBER() OVER (PARTITION BY r.criterion_id ORDER BY d.month DESC) AS place
        FROM round d
        JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
        LEFT JOIN correction k ON r.criterion_id IN (:continued) AND k.id = (
          SELECT MAX(n.id)
          FROM correction n
          WHERE n.area_id = r.area_id AND n.round_id = r.round_id
            AND n.criterion_id = r.criterion_id)
        WHERE d.area_id = :area
          AND d.state = 'CLOSED'
          AND d.framework_id IN (:earlier)
          AND r.criterion_id IN (:criteria)
          AND IF(k.id IS NULL, r.level, k.level) IS NOT NULL
          AND (r.criterion_id IN (:continued) OR EXISTS (
            SELECT 1
            FROM released_months p
            WHERE p.area_id = d.area_id
              AND d.month BETWEEN p.from_month AND p.to_month
              AND ((:everyPaper AND p.audience = 'PUBLIC') OR p.committee_id IN (:committees))))) e
      WHERE e.place = 1
      """)
  List<LastRating> last(
      AreaId area,
      List<String> earlier,
      List<CriterionId> criteria,
      List<CriterionId> continued,
      boolean everyPaper,
      List<CommitteeId> committees);
}
