package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface KnownBrowserRepository extends GenericRepository<Person, PersonId> {

  @Query(
      """
      SELECT COUNT(*)
      FROM known_browser b
      JOIN person p ON p.id = b.person_id
      WHERE b.token_hash = :tokenHash
        AND p.email = :email
        AND b.seen_at > :seenAfter
      """)
  int isOf(String tokenHash, String email, LocalDateTime seenAfter);

  @Query(
      """
      INSERT INTO known_browser (token_hash, person_id, seen_at)
      VALUES (:tokenHash, :person, :now)
      ON DUPLICATE KEY UPDATE seen_at = :now
      """)
  int put(String tokenHash, PersonId person, LocalDateTime now);

  @Query("DELETE FROM known_browser WHERE seen_at < :before LIMIT 1000")
  int deleteBefore(LocalDateTime before);
}
