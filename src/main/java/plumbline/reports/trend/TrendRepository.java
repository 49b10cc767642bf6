package plumbline.reports.trend;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.common.RoundId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Reads only, for whoever may make reports. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TrendRepository extends GenericRepository<TrendMonth, RoundId> {

  int MOST_MONTHS = 120;

  default List<TrendMonth> months(Viewer viewer, AreaId area, Month from, Month to) {
    viewer.require(Permission.MAKE_REPORTS, area);
    return months(area, from, to, MOST_MONTHS);
  }

  default List<TrendRating> ratings(Viewer viewer, AreaId area, Month from, Month to) {
    viewer.require(Permission.MAKE_REPORTS, area);
    return ratings(area, from, to);
  }

  default List<TrendGroupText> groupTexts(Viewer viewer, AreaId area, Month month) {
    viewer.require(Permission.MAKE_REPORTS, area);
    return groupTexts(area, month);
  }

  default List<TrendCorrection> corrections(Viewer viewer, AreaId area, Month from, Month to) {
    viewer.require(Permission.MAKE_REPORTS, area);
    return corrections(area, from, to);
  }

  @Query("SELECT contact_role FROM local_area WHERE id = :area")
  String contactRole(AreaId area);

  @Query(
      """
      SELECT d.id, d.month, d.framework_id, d.framework_version, d.state, d.source, (
          SELECT MAX(b.month)
          FROM round b
          WHERE b.area_id = d.area_id AND b.state = 'CLOSED' AND b.month < d.month) AS previous
      FROM round d
      WHERE d.area_id = :area
        AND d.month BETWEEN :from AND :to
      ORDER BY d.month
      LIMIT :limit
      """)
  List<TrendMonth> months(AreaId area, Month from, Month to, int limit);

  @Query(
      """
      SELECT d.month, r.criterion_id, r.stage, r.level, r.before_standing, r.before_level,
        r.movement,
        IF(d.month = :to, r.reason, '') AS reason,
        IF(d.month = :to, r.challenge, '') AS challenge,
        IF(d.month = :to, r.progress, '') AS progress,
        IF(d.month = :to, r.next_steps, '') AS next_steps,
        IF(d.month = :to, r.strengthen, '') AS strengthen
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      WHERE d.area_id = :area
        AND d.month BETWEEN :from AND :to
      """)
  List<TrendRating> ratings(AreaId area, Month from, Month to);

  @Query(
      """
      SELECT n.kind, n.words,
        GROUP_CONCAT(c.criterion_id ORDER BY c.criterion_id SEPARATOR ',') AS criteria
      FROM round d
      JOIN group_narrative n ON n.area_id = d.area_id AND n.round_id = d.id
      JOIN group_narrative_criterion c ON c.area_id = n.area_id AND c.narrative_id = n.id
      WHERE d.area_id = :area
        AND d.month = :month
      GROUP BY n.id, n.kind, n.words
      ORDER BY n.id
      LIMIT 100
      """)
  List<TrendGroupText> groupTexts(AreaId area, Month month);

  @Query(
      """
      SELECT d.month, k.criterion_id, r.stage, r.level AS recorded, k.level, k.reason
      FROM correction k
      JOIN round d ON d.area_id = k.area_id AND d.id = k.round_id
      JOIN rating r ON r.area_id = k.area_id AND r.round_id = k.round_id
        AND r.criterion_id = k.criterion_id
      WHERE k.area_id = :area
        AND d.month BETWEEN :from AND :to
      ORDER BY k.id
      LIMIT 500
      """)
  List<TrendCorrection> corrections(AreaId area, Month from, Month to);
}
