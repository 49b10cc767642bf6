package plumbline.scrutiny;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Id;
import plumbline.common.Month;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ClosedRatingRepository extends GenericRepository<ClosedRating, Id> {

  /**
   * The ratings of the last month that had closed at that moment and of all months since, oldest
   * first: closed months for whoever reads the whole area, otherwise those that a paper contains,
   * with the reasons of the month that the paper ends with.
   *
   * @param until the last month that is read, and then as recorded, not as corrected; absent for
   *     all
   */
  default List<ClosedRating> since(
      Viewer viewer, AreaId area, LocalDateTime moment, @Nullable Month until) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return since(
        area,
        moment,
        until,
        viewer.readsWholeArea(area),
        viewer.readsEveryPaper(area),
        committees.isEmpty() ? List.of(new CommitteeId(0)) : committees);
  }

  @Query(
      """
      WITH readable AS (
        SELECT d.id, d.month, d.framework_id, d.framework_version, d.closed_at < :moment AS known,
          :wholeArea OR EXISTS (
            SELECT 1 FROM released_months p
            WHERE p.area_id = d.area_id
              AND p.to_month = d.month
              AND ((:everyPaper AND p.audience = 'PUBLIC') OR p.committee_id IN (:committees))) AS explained
        FROM round d
        WHERE d.area_id = :area
          AND d.state = 'CLOSED'
          AND (:until IS NULL OR d.month <= :until)
          AND (:wholeArea OR EXISTS (
            SELECT 1 FROM released_months p
            WHERE p.area_id = d.area_id
              AND d.month BETWEEN p.from_month AND p.to_month
              AND ((:everyPaper AND p.audience = 'PUBLIC') OR p.committee_id IN (:committees))))
      )
      SELECT d.month, d.framework_id, d.framework_version, d.known, r.criterion_id, r.stage,
        IF(k.id IS NULL, r.level, k.level) AS level, k.reason AS correction,
        IF(d.explained, r.reason, '') AS reason
      FROM readable d
      JOIN rating r ON r.area_id = :area AND r.round_id = d.id
      LEFT JOIN correction k ON :wholeArea AND :until IS NULL AND k.id = (
        SELECT MAX(n.id)
        FROM correction n
        WHERE n.area_id = r.area_id AND n.round_id = r.round_id
          AND n.criterion_id = r.criterion_id)
      WHERE d.month >= COALESCE((SELECT MAX(o.month) FROM readable o WHERE o.known), '')
      ORDER BY d.month
      LIMIT 2000
      """)
  List<ClosedRating> since(
      AreaId area,
      LocalDateTime moment,
      @Nullable Month until,
      boolean wholeArea,
      boolean everyPaper,
      List<CommitteeId> committees);
}
