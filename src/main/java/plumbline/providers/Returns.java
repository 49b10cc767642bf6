package plumbline.providers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;
import plumbline.people.Arrivals;
import plumbline.people.CurrentSession;
import plumbline.people.Sessions;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.SecurityLog;

/** Receives whom a provider has named, by what they had gone for. */
@Singleton
class Returns {

  private final ProviderAccounts accounts;
  private final ProviderAccountRepository repository;
  private final Arrivals arrivals;
  private final Sessions sessions;
  private final SecurityLog log;
  private final InstantSource clock;

  Returns(
      ProviderAccounts accounts,
      ProviderAccountRepository repository,
      Arrivals arrivals,
      Sessions sessions,
      SecurityLog log,
      InstantSource clock) {
    this.accounts = accounts;
    this.repository = repository;
    this.arrivals = arrivals;
    this.sessions = sessions;
    this.log = log;
    this.clock = clock;
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
      case PROOF -> {
        if (viewer == null || !viewer.id().equals(asked.personId())) {
          throw new ProviderRefused(provider, Refusal.STALE);
        }
        yield prove(request, provider, asked, identity, viewer);
      }
    };
  }

  /** Only the person of this session has shown who they are, and only if it was just now. */
  private HttpResponse<?> prove(
      HttpRequest<?> request,
      Provider provider,
      ProviderRequest asked,
      Identity identity,
      Viewer viewer) {
    boolean isTheirs =
        repository
            .person(identity.issuer(), identity.subject())
            .filter(viewer.id()::equals)
            .isPresent();
    if (!isTheirs) {
      throw new ProviderRefused(provider, Refusal.ANOTHER);
    }
    if (!identity.signedIn().isAfter(clock.instant().minus(CurrentSession.PROVED))) {
      throw new ProviderRefused(provider, Refusal.NOT_ANEW);
    }
    sessions.prove(CurrentSession.of(request), identity.signedIn());
    log.event("proved", viewer.id().value(), provider.name());
    String path = Objects.requireNonNull(asked.path());
    String form = asked.form();
    return form == null
        ? HttpResponse.seeOther(URI.create(path))
        : HttpResponse.ok(ProvedPage.of(path, Form.parse(form)));
  }

  private HttpResponse<?> arrive(
      HttpRequest<?> request, Provider provider, Identity identity, PersonId person) {
    HttpResponse<?> welcome =
        arrivals.arrive(request, person, identity.strength(), identity.signedIn());
    log.event("signed-in", person.value(), provider.name() + " " + identity.strength());
    return welcome;
  }
}
