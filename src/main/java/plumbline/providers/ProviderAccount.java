package plumbline.providers;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

/** The name under which a provider knows one of our people. */
@MappedEntity("provider_account")
record ProviderAccount(
    @Id long id, String issuer, String subject, PersonId personId, LocalDateTime linkedAt) {

  /** What the history keeps: where somebody signs in, not as whom. */
  record Kept(PersonId person, String issuer) {}
}
