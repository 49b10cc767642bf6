package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OneTimeLinkRepository extends GenericRepository<Person, PersonId> {

  @Query(
      """
      INSERT INTO one_time_link (token_hash, purpose, person_id, expires_at, used_at)
      VALUES (:tokenHash, :purpose, :person, :expiresAt, NULL)
      """)
  int insert(
      String tokenHash,
      OneTimeLink.Purpose purpose,
      @Nullable PersonId person,
      LocalDateTime expiresAt);

  @Query(
      """
      SELECT token_hash, purpose, person_id
      FROM one_time_link
      WHERE token_hash = :tokenHash
        AND used_at IS NULL
        AND expires_at > :now
      """)
  Optional<OneTimeLink> find(String tokenHash, LocalDateTime now);

  @Query(
      """
      UPDATE one_time_link
      SET used_at = :now
      WHERE token_hash = :tokenHash
        AND used_at IS NULL
      """)
  int use(String tokenHash, LocalDateTime now);

  /** Links of this kind that still work and were made lately: their time is over late. */
  @Query(
      """
      SELECT COUNT(*)
      FROM one_time_link
      WHERE person_id = :person
        AND purpose = 'RESET'
        AND used_at IS NULL
        AND expires_at > :expiresAfter
      """)
  int resets(PersonId person, LocalDateTime expiresAfter);

  @Query("DELETE FROM one_time_link WHERE expires_at <= :now LIMIT 1000")
  int deleteExpired(LocalDateTime now);

  /** Links that a newer one replaces. */
  @Query(
      """
      UPDATE one_time_link
      SET used_at = :now
      WHERE used_at IS NULL
        AND (person_id = :person OR (:person IS NULL AND person_id IS NULL))
      """)
  int replace(@Nullable PersonId person, LocalDateTime now);
}
