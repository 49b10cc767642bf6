package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Sha256;

/** Makes and takes one-time links. A new link makes the older ones of that person worthless. */
@Singleton
class OneTimeLinks {

  private final OneTimeLinkRepository repository;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  OneTimeLinks(OneTimeLinkRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** The token of a new link; it is kept nowhere but in the link itself. */
  @Transactional
  public String make(OneTimeLink.Purpose purpose, @Nullable PersonId person) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    repository.replace(person, now());
    repository.insert(Sha256.of(token), purpose, person, now().plus(purpose.life()));
    return token;
  }

  /**
   * @throws NotFound when there is no such link, or it was used, or its time is over
   */
  OneTimeLink find(String token) {
    return findHashed(Sha256.of(token));
  }

  private OneTimeLink findHashed(String tokenHash) {
    return repository.find(tokenHash, now()).orElseThrow(NotFound::new);
  }

  /** Whether a link for a new password was made for this person so short a while ago. */
  boolean wasMadeFor(PersonId person, Duration lately) {
    Duration left = OneTimeLink.Purpose.RESET.life().minus(lately);
    return repository.resets(person, now().plus(left)) > 0;
  }

  /** Uses the link up, in the transaction of what it is for. */
  @Transactional(Transactional.TxType.MANDATORY)
  public OneTimeLink take(String token) {
    return takeHashed(Sha256.of(token));
  }

  /** The same for the digest of a token, where the token itself was not kept. */
  @Transactional(Transactional.TxType.MANDATORY)
  public OneTimeLink takeHashed(String tokenHash) {
    OneTimeLink link = findHashed(tokenHash);
    if (repository.use(link.tokenHash(), now()) != 1) {
      throw new NotFound();
    }
    return link;
  }

  /** Links that were made for this person work no longer. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(PersonId person) {
    repository.replace(person, now());
  }

  /** Forgets some of the links whose time is over, used or not. */
  void forgetOld() {
    repository.deleteExpired(now());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
