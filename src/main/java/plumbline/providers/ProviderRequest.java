package plumbline.providers;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

/**
 * Somebody was sent to a provider: what becomes of the answer.
 *
 * @param provider its name
 * @param personId who links this provider, and nobody otherwise
 * @param invitationHash the digest of the invitation that is accepted, and nothing otherwise
 */
@Introspected
record ProviderRequest(
    String provider,
    Purpose purpose,
    @Nullable PersonId personId,
    @Nullable String invitationHash) {

  /** What somebody goes to a provider for. */
  enum Purpose {
    SIGN_IN,
    INVITATION,
    LINK
  }

  static ProviderRequest signIn(Provider provider) {
    return new ProviderRequest(provider.name(), Purpose.SIGN_IN, null, null);
  }

  static ProviderRequest invitation(Provider provider, String invitationHash) {
    return new ProviderRequest(provider.name(), Purpose.INVITATION, null, invitationHash);
  }

  static ProviderRequest link(Provider provider, PersonId person) {
    return new ProviderRequest(provider.name(), Purpose.LINK, person, null);
  }
}
