package plumbline.jobs;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JobRepository extends GenericRepository<JobRow, String> {

  /** Makes the job known, due at once; does nothing when it is known. */
  @Query(
      """
      INSERT IGNORE INTO job (name, holder, held_until, due_at)
      VALUES (:job, '', :now, :now)
      """)
  int insertOnce(String job, LocalDateTime now);

  /** One row for the instance that may run the job now, none for every other. */
  @Query(
      """
      UPDATE job
      SET holder = :holder,
          held_until = :until
      WHERE name = :job
        AND due_at <= :now
        AND held_until <= :now
      """)
  int take(String job, String holder, LocalDateTime now, LocalDateTime until);

  /** Nothing when another instance has taken the job over meanwhile. */
  @Query(
      """
      UPDATE job
      SET held_until = :now,
          due_at = :next
      WHERE name = :job
        AND holder = :holder
      """)
  int release(String job, String holder, LocalDateTime now, LocalDateTime next);
}
