package plumbline.timescales;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;

/** The term dates that an area has given, and what falls due by them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TermDateRepository extends GenericRepository<TermDateRow, Integer> {

  @Query(
      """
      SELECT school_year, autumn_first, autumn_last, spring_first, spring_last, summer_first,
        summer_last
      FROM term_date
      WHERE area_id = :area
      LIMIT 100
      """)
  List<TermDateRow> all(AreaId area);

  /** The same as they are committed now; whoever changes them waits for this transaction. */
  @Query(
      """
      SELECT school_year, autumn_first, autumn_last, spring_first, spring_last, summer_first,
        summer_last
      FROM term_date
      WHERE area_id = :area
      LIMIT 100
      LOCK IN SHARE MODE
      """)
  List<TermDateRow> held(AreaId area);

  /** What has only a day of review is due on that day, as {@link Timescales} says. */
  @Query(
      """
      UPDATE timescale t
      JOIN term_date d ON d.area_id = t.area_id
        AND d.school_year = YEAR(COALESCE(t.due_from, t.review_from))
          - IF(MONTH(COALESCE(t.due_from, t.review_from)) = 9, 0, 1)
      SET t.due_by = CASE MONTH(COALESCE(t.due_from, t.review_from))
          WHEN 9 THEN d.autumn_last
          WHEN 1 THEN d.spring_last
          ELSE d.summer_last
        END
      WHERE t.area_id = :area
        AND COALESCE(t.due_precision, t.review_precision) = 'TERM'
        AND t.due_by IS NOT NULL
        AND d.school_year = :year
      """)
  int moveDues(AreaId area, int year);

  @Query(
      """
      UPDATE timescale t
      JOIN term_date d ON d.area_id = t.area_id
        AND d.school_year = YEAR(t.review_from) - IF(MONTH(t.review_from) = 9, 0, 1)
      SET t.impact_review_by = CASE MONTH(t.review_from)
          WHEN 9 THEN d.autumn_last
          WHEN 1 THEN d.spring_last
          ELSE d.summer_last
        END
      WHERE t.area_id = :area
        AND t.review_precision = 'TERM'
        AND d.school_year = :year
      """)
  int moveReviews(AreaId area, int year);
}
