package plumbline.factors;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ExemptionRepository extends GenericRepository<Exemption, PersonId> {

  @Query(
      """
      SELECT e.person_id, e.reason, g.name AS given_by_name, e.given_at
      FROM factor_exemption e
      JOIN person g ON g.id = e.given_by
      WHERE e.person_id = :person
      """)
  Optional<Exemption> find(PersonId person);

  @Query(
      """
      INSERT INTO factor_exemption (person_id, reason, given_by, given_at)
      VALUES (:person, :reason, :by, :now)
      ON DUPLICATE KEY UPDATE reason = :reason, given_by = :by, given_at = :now
      """)
  int put(PersonId person, String reason, PersonId by, LocalDateTime now);

  @Query("DELETE FROM factor_exemption WHERE person_id = :person")
  int delete(PersonId person);

  /** Roles in the area, or in the installation. */
  @Query(
      """
      SELECT COUNT(*)
      FROM role_grant
      WHERE person_id = :person
        AND COALESCE(area_id, 0) = :area
      """)
  int rolesIn(PersonId person, AreaId area);

  @Query(
      """
      SELECT COUNT(*)
      FROM role_grant
      WHERE person_id = :person
        AND (area_id IS NULL OR area_id <> :area)
      """)
  int rolesElsewhere(PersonId person, AreaId area);
}
