package plumbline.factors;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FactorRepository extends GenericRepository<FactorRow, PersonId> {

  @Query(
      """
      SELECT person_id, sealed_seed, last_step, failures, failed_at, made_at
      FROM factor
      WHERE person_id = :person
      """)
  Optional<FactorRow> find(PersonId person);

  @Query(
      """
      INSERT INTO factor (person_id, sealed_seed, last_step, failures, made_at)
      VALUES (:person, :sealedSeed, :step, 0, :now)
      ON DUPLICATE KEY UPDATE
        sealed_seed = :sealedSeed,
        last_step = :step,
        failures = 0,
        failed_at = NULL,
        made_at = :now
      """)
  int put(PersonId person, String sealedSeed, long step, LocalDateTime now);

  /** Takes a code of this half minute, unless one as new was taken before, on any instance. */
  @Query(
      """
      UPDATE factor
      SET last_step = :step,
          failures = 0,
          failed_at = NULL
      WHERE person_id = :person
        AND last_step < :step
      """)
  int take(PersonId person, long step);

  /** Counts one attempt, unless too many were wrong lately; after a quiet time it begins anew. */
  @Query(
      """
      UPDATE factor
      SET failures = IF(failed_at IS NULL OR failed_at < :quietSince, 1, failures + 1),
          failed_at = :now
      WHERE person_id = :person
        AND (failures < :most OR failed_at < :quietSince)
      """)
  int attempt(PersonId person, LocalDateTime now, LocalDateTime quietSince, int most);

  @Query("UPDATE factor SET failures = 0, failed_at = NULL WHERE person_id = :person")
  int forgive(PersonId person);

  @Query("DELETE FROM factor WHERE person_id = :person")
  int delete(PersonId person);

  @Query(
      """
      INSERT INTO recovery_code (id, person_id, salt, code_hash)
      VALUES (:id, :person, :salt, :codeHash)
      """)
  int insertCode(long id, PersonId person, String salt, String codeHash);

  @Query("DELETE FROM recovery_code WHERE person_id = :person")
  int deleteCodes(PersonId person);

  @Query(
      """
      SELECT id, salt, code_hash
      FROM recovery_code
      WHERE person_id = :person
        AND used_at IS NULL
      LIMIT 10
      """)
  List<RecoveryCode> codes(PersonId person);

  @Query("UPDATE recovery_code SET used_at = :now WHERE id = :id AND used_at IS NULL")
  int useCode(long id, LocalDateTime now);

  @Query(
      """
      SELECT COUNT(*)
      FROM recovery_code
      WHERE person_id = :person
        AND used_at IS NULL
      """)
  int codesLeft(PersonId person);

  @Query("SELECT email FROM person WHERE id = :person")
  String email(PersonId person);
}
