package plumbline.observations;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/** Values as a person may read them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ObservationRepository extends GenericRepository<Observation, ObservationId> {

  String SELECT =
      """
      SELECT o.id, o.measure_id, o.about, o.about_name, o.basis, o.first_day, o.last_day,
        o.period_written, o.exactness, o.amount, o.amount_to, o.heading, o.numerator,
        o.denominator, o.exceptions, o.is_forecast, o.category, o.category_order, o.printed,
        o.source, o.page, o.source_day, o.note, o.readers, o.committee_id, o.restates, o.standing,
        o.reason, o.recorded_by, o.recorded_at, o.version
      FROM observation o
      WHERE o.area_id = :area
        AND
      """
          + FigureReaders.MAY_READ;

  String OF_MEASURE = SELECT + "AND o.measure_id = :measure\n";

  String LATEST_FIRST =
      """
      ORDER BY o.last_day DESC, o.about, o.about_name, o.category_order, o.id DESC
      LIMIT :limit
      """;

  default Kept kept(Viewer viewer, AreaId area, MeasureId measure) {
    boolean wholeArea = viewer.readsWholeArea(area);
    List<CommitteeId> committees = Readership.committees(viewer, area);
    List<String> criteria = FigureReaders.criteria(viewer, area);
    return new Kept(
        current(area, measure, wholeArea, committees, criteria, Kept.MOST),
        earlier(area, measure, wholeArea, committees, criteria, Kept.MOST));
  }

  @Query(OF_MEASURE + "AND o.standing = 'CURRENT'\n" + LATEST_FIRST)
  List<Observation> current(
      AreaId area,
      MeasureId measure,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      int limit);

  @Query(OF_MEASURE + "AND o.standing IN ('RESTATED', 'WITHDRAWN')\n" + LATEST_FIRST)
  List<Observation> earlier(
      AreaId area,
      MeasureId measure,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      int limit);

  default Optional<Observation> find(
      Viewer viewer, AreaId area, MeasureId measure, ObservationId id) {
    return find(
        area,
        measure,
        id,
        viewer.readsWholeArea(area),
        Readership.committees(viewer, area),
        FigureReaders.criteria(viewer, area));
  }

  @Query(OF_MEASURE + "AND o.id = :id")
  Optional<Observation> find(
      AreaId area,
      MeasureId measure,
      ObservationId id,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria);

  default Optional<Observation> inPlaceOf(
      Viewer viewer, AreaId area, MeasureId measure, ObservationId id) {
    return inPlaceOf(
        area,
        measure,
        id,
        viewer.readsWholeArea(area),
        Readership.committees(viewer, area),
        FigureReaders.criteria(viewer, area));
  }

  /** The one that holds: itself, or what restated it, however many times. */
  @Query(
      """
      WITH RECURSIVE later (id) AS (
        SELECT CAST(:id AS SIGNED)
        UNION
        SELECT r.id
        FROM observation r
        JOIN later l ON r.restates = l.id
        WHERE r.area_id = :area)
      """
          + OF_MEASURE
          + """
          AND o.standing = 'CURRENT'
            AND o.id IN (SELECT later.id FROM later)
          LIMIT 1
          """)
  Optional<Observation> inPlaceOf(
      AreaId area,
      MeasureId measure,
      ObservationId id,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria);

  default List<Observation> ending(
      Viewer viewer, AreaId area, MeasureId measure, LocalDate from, LocalDate to, int limit) {
    return ending(
        area,
        measure,
        viewer.readsWholeArea(area),
        Readership.committees(viewer, area),
        FigureReaders.criteria(viewer, area),
        from,
        to,
        limit);
  }

  /** Those that hold and whose period ends between these days. */
  @Query(
      OF_MEASURE
          + """
          AND o.standing = 'CURRENT'
            AND o.last_day BETWEEN :from AND :to
          ORDER BY o.id
          LIMIT :limit
          """)
  List<Observation> ending(
      AreaId area,
      MeasureId measure,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      LocalDate from,
      LocalDate to,
      int limit);

  default List<Observation> all(Viewer viewer, AreaId area, Collection<ObservationId> ids) {
    return ids.isEmpty()
        ? List.of()
        : all(
            area,
            viewer.readsWholeArea(area),
            Readership.committees(viewer, area),
            FigureReaders.criteria(viewer, area),
            List.copyOf(ids));
  }

  @Query(SELECT + "AND o.id IN (:ids)")
  List<Observation> all(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      List<ObservationId> ids);

  default List<Observation> latest(Viewer viewer, AreaId area, int limit) {
    return latest(
        area,
        viewer.readsWholeArea(area),
        Readership.committees(viewer, area),
        FigureReaders.criteria(viewer, area),
        limit);
  }

  @Query(SELECT + "AND o.standing = 'CURRENT' ORDER BY o.last_day DESC, o.id DESC LIMIT :limit")
  List<Observation> latest(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      int limit);
}
