package plumbline.board;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.RoundId;
import plumbline.people.Viewer;

/** The ratings of an area for a file, as its board gives them to a person. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BoardSheetRepository extends GenericRepository<BoardMonth, RoundId> {

  /** Ten years of the largest frameworks that there are. */
  int MOST = 20_000;

  /**
   * The newest months first. The reason stands where the person may read the texts of the month: a
   * paper prints those of its last month.
   */
  default List<BoardSheetRow> rows(Viewer viewer, AreaId area) {
    return rows(
        area,
        viewer.readsWholeArea(area),
        BoardRepository.criteria(viewer, area),
        viewer.readsEveryPaper(area),
        BoardRepository.committees(viewer, area),
        MOST);
  }

  @Query(
      """
      SELECT d.month, d.framework_id, d.framework_version, r.criterion_id, r.stage,
        IF(k.id IS NULL, r.level, k.level) AS level,
        r.before_standing, r.before_level, r.movement,
        IF(:wholeArea OR r.criterion_id IN (:criteria) OR EXISTS (
            SELECT 1 FROM released_months t
            WHERE t.area_id = d.area_id
              AND t.to_month = d.month
              AND ((:everyPaper AND t.audience = 'PUBLIC') OR t.committee_id IN (:committees))),
          r.reason, '') AS reason,
        IF(k.id IS NULL, 0, 1) AS corrections
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN (
        SELECT n.round_id, n.criterion_id, MAX(n.id) AS id
        FROM correction n
        WHERE n.area_id = :area
        GROUP BY n.round_id, n.criterion_id) newest ON newest.round_id = r.round_id
          AND newest.criterion_id = r.criterion_id
          AND (:wholeArea OR r.criterion_id IN (:criteria))
      LEFT JOIN correction k ON k.id = newest.id
      WHERE d.area_id = :area
        AND (:wholeArea
          OR r.criterion_id IN (:criteria)
          OR (d.state = 'CLOSED' AND EXISTS (
            SELECT 1 FROM released_months p
            WHERE p.area_id = d.area_id
              AND d.month BETWEEN p.from_month AND p.to_month
              AND ((:everyPaper AND p.audience = 'PUBLIC') OR p.committee_id IN (:committees)))))
      ORDER BY d.month DESC
      LIMIT :limit
      """)
  List<BoardSheetRow> rows(
      AreaId area,
      boolean wholeArea,
      List<CriterionId> criteria,
      boolean everyPaper,
      List<CommitteeId> committees,
      int limit);
}
