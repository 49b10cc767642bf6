package plumbline.observations.claims;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.ClaimId;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.PersonId;
import plumbline.observations.ClaimKind;
import plumbline.observations.FigureReaders;
import plumbline.observations.Reckoned;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/** Claims whose two values a person may read. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimRepository extends GenericRepository<ClaimRow, ClaimId> {

  int MOST = 200;

  String READABLE =
      """
      (
        SELECT o.id
        FROM observation o
        WHERE o.area_id = :area
          AND
      """
          + FigureReaders.MAY_READ
          + ")";

  String SELECT =
      """
      SELECT c.id, c.kind, c.first_observation, c.second_observation, c.printed, c.amount,
        c.reckoned, c.source, c.page, c.withdrawn_because, c.version
      FROM claim c
      JOIN observation f ON f.area_id = c.area_id AND f.id = c.first_observation
      JOIN observation s ON s.area_id = c.area_id AND s.id = c.second_observation
      WHERE c.area_id = :area
        AND (f.measure_id IN (:measures) OR s.measure_id IN (:measures))
        AND f.id IN
      """
          + READABLE
          + " AND s.id IN "
          + READABLE;

  default List<ClaimRow> of(Viewer viewer, AreaId area, List<MeasureId> measures) {
    return of(
        area,
        measures,
        viewer.readsWholeArea(area),
        Readership.committees(viewer, area),
        FigureReaders.criteria(viewer, area),
        MOST);
  }

  @Query(SELECT + " ORDER BY c.withdrawn_because <> '', c.id DESC LIMIT :limit")
  List<ClaimRow> of(
      AreaId area,
      List<MeasureId> measures,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      int limit);

  default Optional<ClaimRow> find(Viewer viewer, AreaId area, MeasureId measure, ClaimId id) {
    return find(
        area,
        List.of(measure),
        id,
        viewer.readsWholeArea(area),
        Readership.committees(viewer, area),
        FigureReaders.criteria(viewer, area));
  }

  @Query(SELECT + " AND c.id = :id")
  Optional<ClaimRow> find(
      AreaId area,
      List<MeasureId> measures,
      ClaimId id,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria);

  @Query(
      """
      INSERT INTO claim (id, area_id, kind, first_observation, second_observation, printed, amount,
        reckoned, source, page, recorded_by, recorded_at, withdrawn_because, version)
      VALUES (:id, :area, :kind, :first, :second, :printed, :amount, :reckoned, :source, :page,
        :person, :now, '', 1)
      """)
  int insert(
      ClaimId id,
      AreaId area,
      ClaimKind kind,
      ObservationId first,
      ObservationId second,
      String printed,
      BigDecimal amount,
      Reckoned reckoned,
      String source,
      String page,
      PersonId person,
      LocalDateTime now);

  @Query(
      """
      UPDATE claim
      SET withdrawn_because = :reason,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND withdrawn_because = ''
      """)
  int withdraw(AreaId area, ClaimId id, int version, String reason);
}
