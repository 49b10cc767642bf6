package plumbline.figures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.measures.Unit;
import plumbline.observations.Observation;

/** The same published measure in several areas, as a person may read its figures in each. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CompareRepository extends GenericRepository<Observation, ObservationId> {

  int EACH = 36;

  /** So many rows stand on a page; with many areas each has fewer, and none is left out. */
  int MOST = 1_000;

  /** The rule of one area, for the figures of many. */
  String MAY_READ =
      """
      (o.readers = 'PUBLIC'
        OR o.area_id IN (:whole)
        OR (o.readers = 'COMMITTEE' AND o.committee_id IN (:committees))
        OR EXISTS (
          SELECT 1
          FROM measure_criterion k
          WHERE k.area_id = o.area_id
            AND k.measure_id = o.measure_id
            AND CONCAT(k.area_id, '/', k.criterion_id) IN (:criteria)))
      """;

  /** A published measure, and in how many of the areas it has figures. */
  @Introspected
  record Shared(String standard, String name, int areas) {}

  default List<Shared> shared(Scope scope) {
    return shared(scope.areas(), scope.whole(), scope.committees(), scope.criteria());
  }

  @Query(
      """
      SELECT m.standard, MIN(m.name) AS name, COUNT(DISTINCT m.area_id) AS areas
      FROM measure m
      WHERE m.area_id IN (:areas)
        AND m.standard <> ''
        AND EXISTS (
          SELECT 1 FROM observation o
          WHERE o.area_id = m.area_id
            AND o.measure_id = m.id
            AND o.standing = 'CURRENT'
            AND o.about = 'AREA'
            AND o.category = ''
            AND
      """
          + MAY_READ
          + """
            )
          GROUP BY m.standard
          ORDER BY m.standard
          LIMIT 200
          """)
  List<Shared> shared(
      List<AreaId> areas, List<AreaId> whole, List<CommitteeId> committees, List<String> criteria);

  /** How many figures of an area are shown beside those of so many others. */
  static int each(Scope scope) {
    return Math.min(EACH, MOST / scope.areas().size());
  }

  default List<Observation> values(Scope scope, String standard) {
    return values(
        standard,
        scope.areas(),
        scope.whole(),
        scope.committees(),
        scope.criteria(),
        each(scope),
        MOST);
  }

  @Query(
      """
      SELECT n.id, n.measure_id, n.about, n.about_name, n.basis, n.first_day, n.last_day,
        n.period_written, n.exactness, n.amount, n.amount_to, n.heading, n.numerator,
        n.denominator, n.exceptions, n.is_forecast, n.category, n.category_order, n.printed,
        n.source, n.page, n.source_day, n.note, n.readers, n.committee_id, n.restates, n.standing,
        n.reason, n.recorded_by, n.recorded_at, n.version
      FROM (
        SELECT o.*,
          ROW_NUMBER() OVER (PARTITION BY o.measure_id ORDER BY o.last_day DESC, o.id DESC) AS place
        FROM measure m
        JOIN observation o ON o.area_id = m.area_id AND o.measure_id = m.id
        WHERE m.standard = :standard
          AND m.area_id IN (:areas)
          AND o.standing = 'CURRENT'
          AND o.about = 'AREA'
          AND o.category = ''
          AND
      """
          + MAY_READ
          + """
          ) n
          WHERE n.place <= :each
          ORDER BY n.area_id, n.last_day, n.id
          LIMIT :limit
          """)
  List<Observation> values(
      String standard,
      List<AreaId> areas,
      List<AreaId> whole,
      List<CommitteeId> committees,
      List<String> criteria,
      int each,
      int limit);

  /** An area's measure under the published definition. */
  @Introspected
  record Own(AreaId areaId, MeasureId id, String name, Unit unit, String counted, String onsCode) {}

  /** Of measures of which the person was found to read a figure. */
  @Query(
      """
      SELECT m.area_id, m.id, m.name, m.unit, m.counted, a.ons_code
      FROM measure m
      JOIN local_area a ON a.id = m.area_id
      WHERE m.id IN (:measures)
      ORDER BY a.name, m.id
      """)
  List<Own> own(List<MeasureId> measures);
}
