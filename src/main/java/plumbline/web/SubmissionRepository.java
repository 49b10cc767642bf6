package plumbline.web;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SubmissionRepository extends GenericRepository<Submission, String> {

  /** One row when the id is new; none when it was used, after waiting for that use to end. */
  @Query(
      """
      INSERT IGNORE INTO submission (person_id, id, digest, location, at)
      VALUES (:person, :id, :digest, :location, :at)
      """)
  int insert(PersonId person, String id, String digest, String location, LocalDateTime at);

  @Query("UPDATE submission SET made = :made WHERE person_id = :person AND id = :id")
  void keepMade(PersonId person, String id, String made);

  @Query("DELETE FROM submission WHERE at < :before LIMIT 5000")
  int deleteBefore(LocalDateTime before);

  @Query(
      """
      SELECT person_id, id, digest, location, made, at
      FROM submission
      WHERE person_id = :person
        AND id = :id
      """)
  Optional<Submission> find(PersonId person, String id);
}
