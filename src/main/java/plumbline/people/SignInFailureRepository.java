package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignInFailureRepository extends GenericRepository<Person, PersonId> {

  @Query(
      """
      SELECT
        (SELECT COUNT(*) FROM sign_in_failure
         WHERE email = :email AND address = :address AND at > :after) AS `both`,
        (SELECT COUNT(*) FROM sign_in_failure
         WHERE address = :address AND at > :after) AS from_place,
        (SELECT COUNT(*) FROM sign_in_failure
         WHERE email = :email AND at > :after) AS for_person
      """)
  FailureCounts since(String email, String address, LocalDateTime after);

  @Query(
      """
      INSERT INTO sign_in_failure (id, email, address, browser_hash, at)
      VALUES (:id, :email, :address, :browserHash, :at)
      """)
  int insert(long id, String email, String address, @Nullable String browserHash, LocalDateTime at);

  /** Failures in a browser that the person is known by. */
  @Query(
      """
      SELECT COUNT(*)
      FROM sign_in_failure
      WHERE browser_hash = :browserHash
        AND email = :email
        AND at > :after
      """)
  int inBrowser(String browserHash, String email, LocalDateTime after);

  @Query("DELETE FROM sign_in_failure WHERE at < :before LIMIT 1000")
  int deleteBefore(LocalDateTime before);
}
