package plumbline.board;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.RoundId;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BoardRepository extends GenericRepository<BoardMonth, RoundId> {

  CriterionId NO_CRITERION = new CriterionId("none");
  CommitteeId NO_COMMITTEE = new CommitteeId(0);

  /** The newest months of which the person may read anything, newest first. */
  default List<BoardMonth> months(Viewer viewer, AreaId area, int limit) {
    return months(
        area,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        viewer.readsEveryPaper(area),
        committees(viewer, area),
        limit);
  }

  /** The ratings of these months that the person may read; corrections only as drafts. */
  default List<BoardCell> cells(Viewer viewer, AreaId area, Month from, Month to) {
    return cells(
        area,
        from,
        to,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        viewer.readsEveryPaper(area),
        committees(viewer, area));
  }

  static List<CriterionId> criteria(Viewer viewer, AreaId area) {
    List<CriterionId> criteria = List.copyOf(viewer.criteria(area));
    return criteria.isEmpty() ? List.of(NO_CRITERION) : criteria;
  }

  static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return committees.isEmpty() ? List.of(NO_COMMITTEE) : committees;
  }

  @Query(
      """
      SELECT d.id, d.month, d.framework_id, d.framework_version, d.state, d.due_on, d.source
      FROM round d
      WHERE d.area_id = :area
        AND (:wholeArea
          OR EXISTS (
            SELECT 1 FROM rating r
            WHERE r.area_id = d.area_id AND r.round_id = d.id AND r.criterion_id IN (:criteria))
          OR (d.state = 'CLOSED' AND EXISTS (
            SELECT 1 FROM released_months p
            WHERE p.area_id = d.area_id
              AND d.month BETWEEN p.from_month AND p.to_month
              AND ((:everyPaper AND p.audience = 'PUBLIC') OR p.committee_id IN (:committees)))))
      ORDER BY d.month DESC
      LIMIT :limit
      """)
  List<BoardMonth> months(
      AreaId area,
      boolean wholeArea,
      List<CriterionId> criteria,
      boolean everyPaper,
      List<CommitteeId> committees,
      int limit);

  @Query(
      """
      SELECT d.month, r.criterion_id, r.stage,
        IF(k.id IS NULL, r.level, k.level) AS level,
        r.before_standing, r.before_level, r.movement,
        IF(k.id IS NULL, 0, 1) AS corrections
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN correction k ON (:wholeArea OR r.criterion_id IN (:criteria)) AND k.id = (
        SELECT MAX(n.id)
        FROM correction n
        WHERE n.area_id = r.area_id AND n.round_id = r.round_id
          AND n.criterion_id = r.criterion_id)
      WHERE d.area_id = :area
        AND d.month BETWEEN :from AND :to
        AND (:wholeArea
          OR r.criterion_id IN (:criteria)
          OR (d.state = 'CLOSED' AND EXISTS (
            SELECT 1 FROM released_months p
            WHERE p.area_id = d.area_id
              AND d.month BETWEEN p.from_month AND p.to_month
              AND ((:everyPaper AND p.audience = 'PUBLIC') OR p.committee_id IN (:committees)))))
      """)
  List<BoardCell> cells(
      AreaId area,
      Month from,
      Month to,
      boolean wholeArea,
      List<CriterionId> criteria,
      boolean everyPaper,
      List<CommitteeId> committees);

  /**
   * Leads and contributing agencies by criterion, for filters and for whoever works on the area.
   */
  default List<Care> care(Viewer viewer, AreaId area) {
    return viewer.readsWholeArea(area) ? care(area) : List.of();
  }

  @Query(
      """
      SELECT c.criterion_id, p.id AS person_id, p.name AS person, a.id AS agency_id,
        a.name AS agency
      FROM role_grant g
      JOIN person p ON p.id = g.person_id
      JOIN grant_criterion c ON c.grant_id = g.id
      LEFT JOIN agency a ON a.area_id = g.area_id AND a.id = g.agency_id
      WHERE g.area_id = :area
        AND p.state <> 'DISABLED'
      ORDER BY p.name, a.name
      LIMIT 5000
      """)
  List<Care> care(AreaId area);
}
