package plumbline.operations;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import plumbline.areas.Committee;
import plumbline.common.CommitteeId;

/** Counts over the whole installation: they belong to no area and tell nothing about one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StandingRepository extends GenericRepository<Committee, CommitteeId> {

  /**
   * @param dueBefore jobs that were due before this are late
   * @param startedAfter sessions that began before this are over
   * @param seenAfter and so are those that were not seen since
   */
  @Query(
      """
      SELECT UTC_TIMESTAMP(6) AS at,
        (SELECT version FROM schema_state) AS schema_version,
        (SELECT COUNT(*) FROM job WHERE due_at < :dueBefore) AS late_jobs,
        (SELECT GROUP_CONCAT(name ORDER BY name SEPARATOR ', ')
          FROM job WHERE due_at < :dueBefore) AS late,
        (SELECT COUNT(*) FROM outbox_message WHERE state = 'WAITING') AS waiting,
        (SELECT COUNT(*) FROM outbox_message WHERE state = 'FAILED') AS failed,
        (SELECT COUNT(*) FROM outbox_message WHERE state = 'BY_HAND') AS by_hand,
        (SELECT COUNT(*)
          FROM session
          WHERE started_at > :startedAfter AND seen_at > :seenAfter) AS sessions
      """)
  Standing now(LocalDateTime dueBefore, LocalDateTime startedAfter, LocalDateTime seenAfter);
}
