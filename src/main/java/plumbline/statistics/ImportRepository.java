package plumbline.statistics;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.ImportId;
import plumbline.common.PersonId;

/** The imports, whatever became of them; their values are in a repository of their own. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRepository extends GenericRepository<StatisticImport, ImportId> {

  /** A reason why something was left out, and how often. */
  @Introspected
  record Skip(String reason, int amount) {}

  @Query(
      """
      SELECT id, statistic, release_year, file_name, bytes, sha256, state, bytes_read, rows_read,
        values_taken, values_new, values_restated, values_gone, message, uploaded_by, uploaded_at,
        ended_at
      FROM statistic_import
      WHERE id = :id
      """)
  Optional<StatisticImport> find(ImportId id);

  /** The newest first. */
  @Query(
      """
      SELECT id, statistic, release_year, file_name, bytes, sha256, state, bytes_read, rows_read,
        values_taken, values_new, values_restated, values_gone, message, uploaded_by, uploaded_at,
        ended_at
      FROM statistic_import
      ORDER BY id DESC
      LIMIT :limit OFFSET :offset
      """)
  List<StatisticImport> newest(int limit, int offset);

  /** What counts now: one import of each statistic and release. */
  @Query(
      """
      SELECT id, statistic, release_year, file_name, bytes, sha256, state, bytes_read, rows_read,
        values_taken, values_new, values_restated, values_gone, message, uploaded_by, uploaded_at,
        ended_at
      FROM statistic_import
      WHERE state = 'TAKEN'
      ORDER BY statistic, release_year DESC, id DESC
      LIMIT 200
      """)
  List<StatisticImport> taken();

  /** An import of these bytes as this release that counts, or is on its way. */
  @Query(
      """
      SELECT id, statistic, release_year, file_name, bytes, sha256, state, bytes_read, rows_read,
        values_taken, values_new, values_restated, values_gone, message, uploaded_by, uploaded_at,
        ended_at
      FROM statistic_import
      WHERE sha256 = :sha256
        AND release_year = :release
        AND state IN ('TAKEN', 'WAITING', 'READING')
      LIMIT 1
      """)
  Optional<StatisticImport> same(String sha256, int release);

  /** An import that still has to read these bytes, if there is one. */
  @Query(
      """
      SELECT id
      FROM statistic_import
      WHERE sha256 = :sha256
        AND state IN ('WAITING', 'READING')
      LIMIT 1
      """)
  Optional<Long> awaiting(String sha256);

  /** The import of this statistic and release that counts, if there is one. */
  @Query(
      """
      SELECT id
      FROM statistic_import
      WHERE statistic = :statistic
        AND release_year = :release
        AND state = 'TAKEN'
      ORDER BY id DESC
      LIMIT 1
      FOR UPDATE
      """)
  Optional<Long> counting(String statistic, int release);

  @Query(
      """
      INSERT INTO statistic_import (id, statistic, release_year, file_name, bytes, sha256, state,
        held_until, rows_left, bytes_read, rows_read, values_taken, values_new, values_restated,
        values_gone, message, uploaded_by, uploaded_at)
      VALUES (:id, :statistic, :release, :fileName, :bytes, :sha256, 'WAITING', :heldUntil, FALSE,
        0, 0, 0, 0, 0, 0, '', :person, :now)
      """)
  void insert(
      ImportId id,
      String statistic,
      int release,
      String fileName,
      long bytes,
      String sha256,
      PersonId person,
      LocalDateTime now,
      LocalDateTime heldUntil);

  /** One row for whoever may read the file now, none for everybody else. */
  @Query(
      """
      UPDATE statistic_import
      SET state = 'READING',
          rows_left = TRUE,
          held_until = :heldUntil
      WHERE id = :id
        AND state = 'WAITING'
      """)
  int begin(ImportId id, LocalDateTime heldUntil);

  /** Nothing when the import was given up meanwhile. */
  @Query(
      """
      UPDATE statistic_import
      SET rows_read = :rows,
          bytes_read = :bytes,
          held_until = :heldUntil
      WHERE id = :id
        AND state = 'READING'
      """)
  int progress(ImportId id, int rows, long bytes, LocalDateTime heldUntil);

  @Query(
      """
      UPDATE statistic_import
      SET state = 'SUPERSEDED'
      WHERE statistic = :statistic
        AND release_year = :release
        AND state = 'TAKEN'
      """)
  void supersede(String statistic, int release);

  /** From here on the values of the import are seen, or it is known that nothing was new. */
  @Query(
      """
      UPDATE statistic_import
      SET state = :state,
          rows_left = :state <> 'TAKEN',
          values_taken = :valuesTaken,
          values_new = :valuesNew,
          values_restated = :valuesRestated,
          values_gone = :valuesGone,
          message = :message,
          ended_at = :now
      WHERE id = :id
        AND state = 'READING'
      """)
  int settle(
      ImportId id,
      ImportState state,
      int valuesTaken,
      int valuesNew,
      int valuesRestated,
      int valuesGone,
      String message,
      LocalDateTime now);

  @Query(
      """
      UPDATE statistic_import
      SET state = 'FAILED',
          message = :message,
          ended_at = :now
      WHERE id = :id
        AND state IN ('WAITING', 'READING')
      """)
  int fail(ImportId id, String message, LocalDateTime now);

  /** Gives up what nobody reads any more: its program was stopped. */
  @Query(
      """
      UPDATE statistic_import
      SET state = 'FAILED',
          message = :message,
          ended_at = :now
      WHERE state IN ('WAITING', 'READING')
        AND held_until < :now
      """)
  int failStopped(String message, LocalDateTime now);

  /** Imports that are over and did not count, with rows that nobody will ever see. */
  @Query(
      """
      SELECT id
      FROM statistic_import
      WHERE state IN ('FAILED', 'UNCHANGED')
        AND rows_left
      ORDER BY id
      LIMIT 20
      """)
  List<Long> uncleared();

  @Query("UPDATE statistic_import SET rows_left = FALSE WHERE id = :id")
  void cleared(ImportId id);

  @Query(
      """
      INSERT IGNORE INTO statistic_skip (import_id, reason, amount)
      VALUES (:id, :reason, :amount)
      """)
  void insertSkip(ImportId id, String reason, int amount);

  @Query(
      """
      SELECT reason, amount
      FROM statistic_skip
      WHERE import_id = :id
      ORDER BY amount DESC, reason
      """)
  List<Skip> skips(ImportId id);
}
