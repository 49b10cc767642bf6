package plumbline.providers;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;
import plumbline.people.OtherWays;

/**
 * Somebody was sent to a provider: what becomes of the answer.
 *
 * @param provider its name
 * @param personId who links this provider or shows once more who they are, and nobody otherwise
 * @param invitationHash the digest of the invitation that is accepted, and nothing otherwise
 * @param path where whoever shows once more who they are goes on, and nothing otherwise
 * @param form the fields that go there, and nothing for a page to open or otherwise
 */
@Introspected
record ProviderRequest(
    String provider,
    Purpose purpose,
    @Nullable PersonId personId,
    @Nullable String invitationHash,
    @Nullable String path,
    @Nullable String form) {

  /** What somebody goes to a provider for. */
  enum Purpose {
    SIGN_IN,
    INVITATION,
    LINK,
    PROOF
  }

  static ProviderRequest signIn(Provider provider) {
    return new ProviderRequest(provider.name(), Purpose.SIGN_IN, null, null, null, null);
  }

  static ProviderRequest invitation(Provider provider, String invitationHash) {
    return new ProviderRequest(
        provider.name(), Purpose.INVITATION, null, invitationHash, null, null);
  }

  static ProviderRequest link(Provider provider, PersonId person) {
    return new ProviderRequest(provider.name(), Purpose.LINK, person, null, null, null);
  }

  static ProviderRequest proof(Provider provider, PersonId person, OtherWays.Errand errand) {
    return new ProviderRequest(
        provider.name(), Purpose.PROOF, person, null, errand.path(), errand.form());
  }
}
