package plumbline.history;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HistoryRepository extends GenericRepository<HistoryEntry, Long> {

  @Query(
      """
      INSERT IGNORE INTO history_chain (area_id, sequence, hash)
      VALUES (:area, 0, '')
      """)
  int begin(AreaId area);

  /** Takes the next place in the chain; the row stays locked until the transaction ends. */
  @Query(
      """
      UPDATE history_chain
      SET sequence = sequence + 1,
          hash = SHA2(CONCAT(hash, ':', sequence, ':', :digest), 256)
      WHERE area_id = :area
      """)
  int advance(AreaId area, String digest);

  @Query(
      """
      INSERT INTO history (id, area_id, sequence, hash, at, person_id, kind, subject, record_digest)
      SELECT :id, c.area_id, c.sequence, c.hash, :at, :person, :kind, :subject, :recordDigest
      FROM history_chain c
      WHERE c.area_id = :area
      """)
  int insert(
      long id,
      AreaId area,
      LocalDateTime at,
      PersonId person,
      String kind,
      String subject,
      String recordDigest);

  @Query(
      """
      INSERT INTO history_record (history_id, salt, record)
      VALUES (:id, :salt, :record)
      """)
  int insertRecord(long id, String salt, String record);

  @Query("SELECT area_id, sequence, hash FROM history_chain WHERE area_id = :area FOR UPDATE")
  Optional<Head> lock(AreaId area);

  /** The end of a chain, which is locked until the transaction ends. */
  @Introspected
  record Head(AreaId areaId, long sequence, String hash) {}

  @Query(
      """
      UPDATE history_chain
      SET sequence = :sequence,
          hash = :hash
      WHERE area_id = :area
      """)
  int advanceTo(AreaId area, long sequence, String hash);

  /** In one batch. */
  @Query(
      """
      INSERT INTO history (id, area_id, sequence, hash, at, person_id, kind, subject, record_digest)
      VALUES (:id, :areaId, :sequence, :hash, :at, :personId, :kind, :subject, :recordDigest)
      """)
  int insertAll(List<HistoryEntry> entries);

  /** In one batch. */
  @Query(
      """
      INSERT INTO history_record (history_id, salt, record)
      VALUES (:id, :salt, :record)
      """)
  int insertRecords(List<HistoryEntry> entries);

  /** "area/installation": both sequences in one small text. */
  @Query(
      """
      SELECT CONCAT(
        (SELECT sequence FROM history_chain WHERE area_id = :area), '/',
        (SELECT sequence FROM history_chain WHERE area_id = :installation))
      """)
  String sequences(AreaId area, AreaId installation);

  @Query(
      """
      SELECT h.id, h.area_id, h.sequence, h.hash, h.at, h.person_id, p.name AS person_name,
        h.kind, h.subject, h.record_digest, r.salt, r.record
      FROM history h
      LEFT JOIN person p ON p.id = h.person_id
      JOIN history_record r ON r.history_id = h.id
      WHERE h.area_id = :area
        AND h.sequence < :before
        AND h.subject LIKE CONCAT(:subjectPrefix, '%')
      ORDER BY h.sequence DESC
      LIMIT :limit
      """)
  List<HistoryEntry> entries(AreaId area, String subjectPrefix, int limit, long before);

  @Query(
      """
      SELECT r.record
      FROM history h
      JOIN history_record r ON r.history_id = h.id
      WHERE h.area_id = :area
        AND h.subject = :subject
        AND h.at <= :moment
      ORDER BY h.sequence DESC
      LIMIT 1
      """)
  Optional<String> recordAt(AreaId area, String subject, LocalDateTime moment);

  @Query(
      """
      SELECT h.id, h.area_id, h.sequence, h.hash, h.at, h.person_id, NULL AS person_name,
        h.kind, h.subject, h.record_digest, r.salt, r.record
      FROM history h
      JOIN history_record r ON r.history_id = h.id
      WHERE h.area_id = :area
        AND h.sequence > :after
      ORDER BY h.sequence
      LIMIT :limit
      """)
  List<HistoryEntry> chain(AreaId area, long after, int limit);

  @Query(
      """
      SELECT COUNT(*)
      FROM history_chain
      WHERE area_id = :area
        AND sequence = :sequence
        AND hash = :hash
      """)
  int ends(AreaId area, long sequence, String hash);
}
