package plumbline.history;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import plumbline.common.AreaId;

/** Reads changes for people: each with what it changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StepRepository extends GenericRepository<HistoryEntry, Long> {

  default List<HistoryStep> steps(AreaId area, Wanted wanted, int limit) {
    return steps(
        area,
        wanted.subjects(),
        wanted.person(),
        wanted.kind(),
        wanted.from(),
        wanted.until(),
        wanted.before(),
        limit);
  }

  @Query(
      """
      SELECT h.sequence, h.at, h.person_id, p.name AS person_name, h.kind, h.subject, r.record, (
        SELECT b.record
        FROM history e
        JOIN history_record b ON b.history_id = e.id
        WHERE e.area_id = h.area_id
          AND e.subject = h.subject
          AND e.sequence < h.sequence
        ORDER BY e.sequence DESC
        LIMIT 1) AS `before`
      FROM history h
      LEFT JOIN person p ON p.id = h.person_id
      JOIN history_record r ON r.history_id = h.id
      WHERE h.area_id = :area
        AND h.sequence < :beforeSequence
        AND h.subject LIKE CONCAT(:subjects, '%')
        AND (:person = 0 OR h.person_id = :person)
        AND (:kind = '' OR h.kind = :kind)
        AND h.at >= :since
        AND h.at < :until
      ORDER BY h.sequence DESC
      LIMIT :limit
      """)
  List<HistoryStep> steps(
      AreaId area,
      String subjects,
      long person,
      String kind,
      LocalDateTime since,
      LocalDateTime until,
      long beforeSequence,
      int limit);

  /** What a record is called by people. */
  @Introspected
  record Named(long id, String name) {}

  @Query(
      """
      SELECT id, name FROM person WHERE id IN (:ids)
      UNION ALL
      SELECT id, name FROM agency WHERE id IN (:ids)
      UNION ALL
      SELECT id, name FROM committee WHERE id IN (:ids)
      """)
  List<Named> named(List<Long> ids);

  /** What an area writes and plans, by its words. */
  @Query(
      """
      SELECT id, title AS name FROM plan WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, title FROM review WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, title FROM evidence WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, title FROM paper WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, title FROM publication WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, title FROM item WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, name FROM measure WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, CONCAT(reference, ' ', LEFT(words, 120))
      FROM action
      WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, CONCAT(reference, ' ', LEFT(words, 120))
      FROM recommendation
      WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, CONCAT(reference, ' ', heading, ' ', LEFT(words, 120))
      FROM review_part
      WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, LEFT(words, 120) FROM group_narrative WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, LEFT(words, 120) FROM question WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, CONCAT(
        IF(
          period_written = '',
          CONCAT('up to ', DATE_FORMAT(last_day, '%e %M %Y')),
          CONCAT('of ', period_written)),
        ' ', about_name)
      FROM observation
      WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, printed FROM claim WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT id, CONCAT('of ', DATE_FORMAT(noted_at, '%e %M %Y'), ', ', LEFT(understood, 120))
      FROM source_note
      WHERE area_id = :area AND id IN (:ids)
      UNION ALL
      SELECT q.id, CONCAT('to ', a.name, ', ', LEFT(q.what, 120))
      FROM evidence_request q
      JOIN agency a ON a.area_id = q.area_id AND a.id = q.agency_id
      WHERE q.area_id = :area AND q.id IN (:ids)
      UNION ALL
      SELECT m.id, CONCAT(c.name, ', ', DATE_FORMAT(m.held_on, '%e %M %Y'))
      FROM meeting m
      JOIN committee c ON c.area_id = m.area_id AND c.id = m.committee_id
      WHERE m.area_id = :area AND m.id IN (:ids)
      """)
  List<Named> called(AreaId area, List<Long> ids);

  @Query("SELECT DISTINCT kind FROM history WHERE area_id = :area ORDER BY kind LIMIT 300")
  List<String> kinds(AreaId area);

  @Query(
      """
      SELECT p.id, p.name
      FROM person p
      WHERE p.id IN (SELECT h.person_id FROM history h WHERE h.area_id = :area)
      ORDER BY p.name, p.id
      LIMIT 500
      """)
  List<Named> makers(AreaId area);
}
