package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<Person, PersonId> {

  @Query(
      """
      SELECT s.person_id, p.name, p.access_version, s.csrf, s.started_at, s.seen_at,
        COALESCE(s.proved_at, s.started_at) AS proved_at, s.strength,
        e.person_id IS NOT NULL AS exempt
      FROM session s
      JOIN person p ON p.id = s.person_id
      LEFT JOIN factor_exemption e ON e.person_id = s.person_id
        AND NOT EXISTS (SELECT 1 FROM factor f WHERE f.person_id = s.person_id)
      WHERE s.token_hash = :tokenHash
        AND s.started_at > :startedAfter
        AND s.seen_at > :seenAfter
        AND p.state = 'ACTIVE'
      """)
  Optional<SessionRow> find(String tokenHash, LocalDateTime startedAfter, LocalDateTime seenAfter);

  @Query(
      """
      INSERT INTO session (token_hash, id, person_id, csrf, strength, browser, started_at,
        seen_at, proved_at)
      VALUES (:tokenHash, :id, :person, :csrf, :strength, :browser, :now, :now, :provedAt)
      """)
  int insert(
      String tokenHash,
      long id,
      PersonId person,
      String csrf,
      Strength strength,
      String browser,
      LocalDateTime now,
      LocalDateTime provedAt);

  @Query("UPDATE session SET proved_at = :provedAt WHERE token_hash = :tokenHash")
  int prove(String tokenHash, LocalDateTime provedAt);

  /** One that has ended meanwhile stays ended. */
  @Query(
      """
      UPDATE session
      SET seen_at = :now
      WHERE token_hash = :tokenHash
        AND seen_at > :seenAfter
      """)
  int touch(String tokenHash, LocalDateTime now, LocalDateTime seenAfter);

  @Query("DELETE FROM session WHERE token_hash = :tokenHash")
  int delete(String tokenHash);

  @Query("DELETE FROM session WHERE person_id = :person AND token_hash <> :except")
  int deleteOthers(PersonId person, String except);

  /** The person of a session that ended by itself, for as long as their forms are kept. */
  @Query(
      """
      SELECT s.person_id, s.csrf
      FROM session s
      JOIN person p ON p.id = s.person_id
      WHERE s.token_hash = :tokenHash
        AND s.started_at > :startedAfter
        AND s.seen_at > :seenAfter
        AND p.state = 'ACTIVE'
      """)
  Optional<EndedSession> findEnded(
      String tokenHash, LocalDateTime startedAfter, LocalDateTime seenAfter);

  /** Whether a session of this person with this token has ended by itself. */
  @Query(
      """
      SELECT COUNT(*)
      FROM session
      WHERE person_id = :person
        AND csrf = :csrf
        AND (started_at <= :startedBefore OR seen_at <= :seenBefore)
      """)
  int endedOf(PersonId person, String csrf, LocalDateTime startedBefore, LocalDateTime seenBefore);

  /** As if nothing had come in this session for so long that it ended. */
  @Query(
      """
      UPDATE session
      SET seen_at = :seenBefore
      WHERE token_hash = :tokenHash
        AND seen_at > :seenBefore
      """)
  int letEnd(String tokenHash, LocalDateTime seenBefore);

  @Query("DELETE FROM session WHERE started_at <= :startedBefore OR seen_at <= :seenBefore")
  int deleteEnded(LocalDateTime startedBefore, LocalDateTime seenBefore);

  /** The live sessions of a person, the newest first. */
  @Query(
      """
      SELECT COALESCE(id, 0) AS id, token_hash, browser, started_at, seen_at
      FROM session
      WHERE person_id = :person
        AND started_at > :startedAfter
        AND seen_at > :seenAfter
      ORDER BY started_at DESC, id DESC
      LIMIT 100
      """)
  List<SessionLine> ofPerson(PersonId person, LocalDateTime startedAfter, LocalDateTime seenAfter);

  @Query("DELETE FROM session WHERE person_id = :person AND id = :id")
  int deleteOne(PersonId person, long id);

  /** Ends the oldest sessions of a person, as if nothing had come in them for too long. */
  @Query(
      """
      UPDATE session
      SET seen_at = :seenBefore
      WHERE person_id = :person
        AND seen_at > :seenBefore
        AND token_hash NOT IN (
          SELECT token_hash
          FROM (
            SELECT token_hash
            FROM session
            WHERE person_id = :person
              AND started_at > :startedAfter
              AND seen_at > :seenBefore
            ORDER BY started_at DESC, id DESC
            LIMIT :most) newest)
      """)
  int letOldestEnd(PersonId person, int most, LocalDateTime startedAfter, LocalDateTime seenBefore);
}
