package plumbline.providers;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProviderAccountRepository extends GenericRepository<ProviderAccount, Long> {

  /** Who signs in under this name, if they may sign in at all. */
  @Query(
      """
      SELECT a.person_id
      FROM provider_account a
      JOIN person p ON p.id = a.person_id
      WHERE a.issuer = :issuer
        AND a.subject = :subject
        AND p.state = 'ACTIVE'
      """)
  Optional<PersonId> person(String issuer, String subject);

  @Query(
      """
      SELECT id, issuer, subject, person_id, linked_at
      FROM provider_account
      WHERE (issuer = :issuer AND subject = :subject)
        OR (issuer = :issuer AND person_id = :person)
      """)
  List<ProviderAccount> inTheWay(String issuer, String subject, PersonId person);

  @Query(
      """
      INSERT INTO provider_account (id, issuer, subject, person_id, linked_at)
      VALUES (:id, :issuer, :subject, :person, :now)
      """)
  int insert(long id, String issuer, String subject, PersonId person, LocalDateTime now);

  /** A person has one account at an issuer, and the settings name few issuers. */
  @Query(
      """
      SELECT id, issuer, subject, person_id, linked_at
      FROM provider_account
      WHERE person_id = :person
      ORDER BY issuer
      LIMIT 100
      """)
  List<ProviderAccount> of(PersonId person);

  @Query(
      """
      DELETE FROM provider_account
      WHERE person_id = :person
        AND issuer = :issuer
      """)
  int delete(PersonId person, String issuer);
}
