package plumbline.observations;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.PersonId;
import plumbline.reviews.Readers;

/** Writes values. Whoever writes for a person checks the right first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ObservationChangeRepository extends GenericRepository<Observation, ObservationId> {

  /** Nobody else records a value of this measure until the transaction ends. */
  @Query("SELECT id FROM measure WHERE area_id = :area AND id = :measure FOR UPDATE")
  Optional<MeasureId> hold(AreaId area, MeasureId measure);

  @Query(
      """
      SELECT COUNT(*)
      FROM measure_criterion
      WHERE area_id = :area
        AND measure_id = :measure
        AND criterion_id IN (:criteria)
      """)
  int linked(AreaId area, MeasureId measure, List<String> criteria);

  @Query("SELECT COUNT(*) FROM committee WHERE area_id = :area AND id = :committee")
  int committees(AreaId area, CommitteeId committee);

  /**
   * Adds values.
   *
   * @param figures a list of {@link NewObservation} with their ids, as JSON
   */
  @Query(
      """
      INSERT INTO observation (id, area_id, measure_id, about, about_name, basis, first_day,
        last_day, period_written, exactness, amount, amount_to, heading, numerator, denominator,
        exceptions, is_forecast, category, category_order, printed, source, page, source_day, note,
        readers, committee_id, restates, standing, reason, recorded_by, recorded_at, version)
      SELECT f.id, :area, :measure, f.about, f.about_name, f.basis, f.first_day, f.last_day,
        f.period_written, f.exactness, f.amount, f.amount_to, f.heading, f.numerator, f.denominator,
        f.exceptions, f.is_forecast, f.category, f.category_order, f.printed, f.source, f.page,
        f.source_day, f.note, f.readers, f.committee_id, :restates, 'CURRENT', '', :person, :now, 1
      FROM JSON_TABLE(:figures, '$[*]' COLUMNS (
        id BIGINT PATH '$.id',
        about VARCHAR(12) PATH '$.figure.whom.about',
        about_name VARCHAR(200) PATH '$.figure.whom.name',
        basis VARCHAR(16) PATH '$.figure.period.basis',
        first_day DATE PATH '$.figure.period.first',
        last_day DATE PATH '$.figure.period.last',
        period_written VARCHAR(100) PATH '$.figure.printed.period',
        exactness VARCHAR(14) PATH '$.figure.amount.exactness',
        amount DECIMAL(18, 4) PATH '$.figure.amount.value',
        amount_to DECIMAL(18, 4) PATH '$.figure.amount.to',
        heading VARCHAR(10) PATH '$.figure.amount.heading',
        numerator DECIMAL(18, 4) PATH '$.figure.amount.numerator',
        denominator DECIMAL(18, 4) PATH '$.figure.amount.denominator',
        exceptions VARCHAR(14) PATH '$.figure.kind.exceptions',
        is_forecast BOOLEAN PATH '$.figure.kind.isForecast',
        category VARCHAR(100) PATH '$.figure.kind.category',
        category_order INT PATH '$.figure.kind.order',
        printed VARCHAR(200) PATH '$.figure.printed.value',
        source VARCHAR(200) PATH '$.figure.printed.source',
        page VARCHAR(60) PATH '$.figure.printed.page',
        source_day DATE PATH '$.figure.printed.day',
        note VARCHAR(1000) PATH '$.figure.printed.note',
        readers VARCHAR(12) PATH '$.figure.openness.readers',
        committee_id BIGINT PATH '$.figure.openness.committee.value')) f
      """)
  int insert(
      AreaId area,
      MeasureId measure,
      @Nullable ObservationId restates,
      PersonId person,
      LocalDateTime now,
      String figures);

  /** Says of a value that held until now that it does no longer. */
  @Query(
      """
      UPDATE observation
      SET standing = :standing,
          reason = :reason,
          version = version + 1
      WHERE area_id = :area
        AND measure_id = :measure
        AND id = :id
        AND version = :version
        AND standing = 'CURRENT'
      """)
  int end(
      AreaId area,
      MeasureId measure,
      ObservationId id,
      int version,
      Standing standing,
      String reason);

  @Query(
      """
      UPDATE observation
      SET readers = :readers,
          committee_id = :committee,
          version = version + 1
      WHERE area_id = :area
        AND measure_id = :measure
        AND id = :id
        AND version = :version
      """)
  int release(
      AreaId area,
      MeasureId measure,
      ObservationId id,
      int version,
      Readers readers,
      @Nullable CommitteeId committee);

  /** Opens what holds and fewer people read so far; another committee keeps what it reads. */
  @Query(
      """
      UPDATE observation
      SET readers = :readers,
          committee_id = :committee,
          version = version + 1
      WHERE area_id = :area
        AND measure_id = :measure
        AND standing = 'CURRENT'
        AND last_day <= :day
        AND id <= :newestSeen
        AND (readers = 'PARTNERSHIP' OR (readers = 'COMMITTEE' AND :readers = 'PUBLIC'))
      """)
  int releaseUpTo(
      AreaId area,
      MeasureId measure,
      LocalDate day,
      ObservationId newestSeen,
      Readers readers,
      @Nullable CommitteeId committee);
}
