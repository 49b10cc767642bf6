package plumbline.timescales;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.PersonId;

/**
 * Rows are added; only the days that follow from term dates ever change. Whoever reads them has
 * found their record for its reader.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TimescaleRepository extends GenericRepository<TimescaleRow, Long> {

  /** Those of many records, each record's in order. */
  @Query(
      """
      SELECT t.of_id, t.ordinal, t.as_written, t.standing, t.doubt, t.due_precision, t.due_from,
        t.review_precision, t.review_from, t.reviews, t.waits_for, t.remark, t.reason,
        p.name AS set_by_name, t.set_at, c.name AS confirmed_by_name
      FROM timescale t
      JOIN person p ON p.id = t.set_by
      LEFT JOIN person c ON c.id = t.confirmed_by
      WHERE t.area_id = :area
        AND t.of_id IN (:records)
      ORDER BY t.of_id, t.ordinal
      LIMIT 20000
      """)
  List<TimescaleRow> all(AreaId area, Collection<Long> records);

  @Query(
      """
      INSERT INTO timescale (area_id, of_id, ordinal, as_written, standing, doubt, due_precision,
        due_from, review_precision, review_from, reviews, waits_for, remark, due_by,
        impact_review_by, reason, set_by, set_at, confirmed_by)
      VALUES (:area, :ofId, :ordinal, :asWritten, :standing, :doubt, :duePrecision, :dueFrom,
        :reviewPrecision, :reviewFrom, :reviews, :waitsFor, :remark, :dueBy, :impactReviewBy,
        :reason, :person, :setAt, :confirmedBy)
      """)
  int insert(
      AreaId area,
      long ofId,
      int ordinal,
      String asWritten,
      String standing,
      @Nullable String doubt,
      @Nullable String duePrecision,
      @Nullable LocalDate dueFrom,
      @Nullable String reviewPrecision,
      @Nullable LocalDate reviewFrom,
      String reviews,
      @Nullable String waitsFor,
      String remark,
      @Nullable LocalDate dueBy,
      @Nullable LocalDate impactReviewBy,
      String reason,
      PersonId person,
      LocalDateTime setAt,
      @Nullable PersonId confirmedBy);
}
