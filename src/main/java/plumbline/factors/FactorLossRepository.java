package plumbline.factors;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FactorLossRepository extends GenericRepository<FactorLoss, PersonId> {

  @Query(
      """
      SELECT l.person_id, l.reason, l.said_by, s.name AS said_by_name, l.said_at
      FROM factor_loss l
      JOIN person s ON s.id = l.said_by
      WHERE l.person_id = :person
        AND l.said_at > :saidAfter
      """)
  Optional<FactorLoss> find(PersonId person, LocalDateTime saidAfter);

  @Query(
      """
      INSERT INTO factor_loss (person_id, reason, said_by, said_at)
      VALUES (:person, :reason, :by, :now)
      ON DUPLICATE KEY UPDATE reason = :reason, said_by = :by, said_at = :now
      """)
  int put(PersonId person, String reason, PersonId by, LocalDateTime now);

  @Query("DELETE FROM factor_loss WHERE person_id = :person")
  int delete(PersonId person);
}
