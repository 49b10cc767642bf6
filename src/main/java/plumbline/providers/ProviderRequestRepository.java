package plumbline.providers;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProviderRequestRepository extends GenericRepository<ProviderAccount, Long> {

  @Query(
      """
      INSERT INTO provider_request (state_hash, browser_hash, address, provider, purpose, person_id,
        invitation_hash, path, form, asked_at)
      VALUES (:stateHash, :browserHash, :address, :provider, :purpose, :person, :invitation, :path,
        :form, :now)
      """)
  int insert(
      String stateHash,
      String browserHash,
      String address,
      String provider,
      ProviderRequest.Purpose purpose,
      @Nullable PersonId person,
      @Nullable String invitation,
      @Nullable String path,
      @Nullable String form,
      LocalDateTime now);

  @Query(
      """
      SELECT provider, purpose, person_id, invitation_hash, path, form
      FROM provider_request
      WHERE state_hash = :stateHash
        AND browser_hash = :browserHash
        AND provider = :provider
        AND asked_at > :askedAfter
      """)
  Optional<ProviderRequest> find(
      String stateHash, String browserHash, String provider, LocalDateTime askedAfter);

  @Query("DELETE FROM provider_request WHERE state_hash = :stateHash")
  int delete(String stateHash);

  /** How many were sent from this address and have not come back. */
  @Query(
      """
      SELECT COUNT(*)
      FROM provider_request
      WHERE address = :address
        AND asked_at > :askedAfter
      """)
  int away(String address, LocalDateTime askedAfter);

  @Query("DELETE FROM provider_request WHERE asked_at <= :askedBefore LIMIT 1000")
  int deleteOld(LocalDateTime askedBefore);
}
