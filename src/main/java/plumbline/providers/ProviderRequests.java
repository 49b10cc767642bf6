package plumbline.providers;

import com.nimbusds.oauth2.sdk.id.State;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import plumbline.common.Sha256;

/** Remembers who was sent to a provider, for one answer within ten minutes. */
@Singleton
class ProviderRequests {

  static final Duration KEPT = Duration.ofMinutes(10);

  /** A network of many people is one address; an attacker's flood is stopped here. */
  private static final int MOST_FROM_ONE_PLACE = 100;

  private final ProviderRequestRepository repository;
  private final InstantSource clock;

  ProviderRequests(ProviderRequestRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Whether one more may be sent from this address. */
  boolean mayBegin(String address) {
    return repository.away(address, now().minus(KEPT)) < MOST_FROM_ONE_PLACE;
  }

  /** Remembers a request and gives the state that its answer must bring back. */
  State begin(ProviderRequest request, Browser browser, String address) {
    LocalDateTime now = now();
    State state = Browser.newState();
    repository.deleteOld(now.minus(KEPT));
    repository.insert(
        Sha256.of(state.getValue()),
        browser.hash(),
        address,
        request.provider(),
        request.purpose(),
        request.personId(),
        request.invitationHash(),
        request.path(),
        request.form(),
        now);
    return state;
  }

  /** The request of this answer, if this browser made it of this provider; it is used up. */
  @Transactional
  public Optional<ProviderRequest> take(State state, Browser browser, Provider provider) {
    String hash = Sha256.of(state.getValue());
    return repository
        .find(hash, browser.hash(), provider.name(), now().minus(KEPT))
        .filter(_ -> repository.delete(hash) == 1);
  }

  /** Forgets some of those whose time is over. */
  void forgetOld() {
    repository.deleteOld(now().minus(KEPT));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
