package plumbline.tokens;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.people.Programs;

/** Revokes every token of a person whose account is stopped, or may be in other hands. */
@Singleton
final class TokenEnds implements Programs {

  private final TokenRepository repository;
  private final InstantSource clock;

  TokenEnds(TokenRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public void endAll(PersonId person) {
    repository.revokeAll(person, Month.today(clock));
  }
}
