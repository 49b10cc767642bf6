package plumbline.providers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;
import plumbline.people.Arrivals;
import plumbline.people.Viewer;
import plumbline.web.SecurityLog;

/** Receives whom a provider has named, by what they had gone for. */
@Singleton
class Returns {

  private final ProviderAccounts accounts;
  private final ProviderAccountRepository repository;
  private final Arrivals arrivals;
  private final SecurityLog log;

  Returns(
      ProviderAccounts accounts,
      ProviderAccountRepository repository,
      Arrivals arrivals,
      SecurityLog log) {
    this.accounts = accounts;
    this.repository = repository;
    this.arrivals = arrivals;
    this.log = log;
  }

  /**
   * @param viewer who is signed in in this browser, if anybody
   * @throws ProviderRefused when nobody of ours is meant
   */
  HttpResponse<?> welcome(
      HttpRequest<?> request,
      Provider provider,
      ProviderRequest asked,
      Identity identity,
      @Nullable Viewer viewer) {
    return switch (asked.purpose()) {
      case SIGN_IN -> {
        PersonId person =
            repository
                .person(identity.issuer(), identity.subject())
                .orElseThrow(() -> new ProviderRefused(provider, Refusal.UNKNOWN));
        yield arrive(request, provider, identity, person);
      }
      case INVITATION -> {
        String invitation = Objects.requireNonNull(asked.invitationHash());
        PersonId person = accounts.accept(provider, identity, invitation);
        yield arrive(request, provider, identity, person);
      }
      case LINK -> {
        // Somebody else may have signed in in this browser meanwhile.
        if (viewer == null || !viewer.id().equals(asked.personId())) {
          throw new ProviderRefused(provider, Refusal.STALE);
        }
        accounts.link(provider, identity, viewer.id());
        yield HttpResponse.seeOther(
            URI.create("/account/providers/" + provider.name() + "?done=linked"));
      }
    };
  }

  private HttpResponse<?> arrive(
      HttpRequest<?> request, Provider provider, Identity identity, PersonId person) {
    HttpResponse<?> welcome = arrivals.arrive(request, person, identity.strength());
    log.event("signed-in", person.value(), provider.name() + " " + identity.strength());
    return welcome;
  }
}
