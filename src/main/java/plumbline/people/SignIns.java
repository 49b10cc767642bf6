package plumbline.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.web.SecurityLog;

/**
 * Checks e-mail address and password, and slows guessing down: ten failures for one person from one
 * place, fifty from one place or a hundred for one person in a quarter of an hour are enough. The
 * counts stand in the database, so all instances share them.
 */
@Singleton
public class SignIns {

  static final Duration COUNTED = Duration.ofMinutes(15);
  private static final int FROM_ONE_PLACE_FOR_ONE_PERSON = 10;
  private static final int FROM_ONE_PLACE = 50;
  private static final int FOR_ONE_PERSON = 100;

  private final PersonRepository people;
  private final SignInFailureRepository failures;
  private final Passwords passwords;
  private final SecurityLog log;
  private final InstantSource clock;

  SignIns(
      PersonRepository people,
      SignInFailureRepository failures,
      Passwords passwords,
      SecurityLog log,
      InstantSource clock) {
    this.people = people;
    this.failures = failures;
    this.passwords = passwords;
    this.log = log;
    this.clock = clock;
  }

  /** Whether this person may try again from this place now. */
  boolean mayTry(String email, String address) {
    FailureCounts counts = failures.since(email, address, now().minus(COUNTED));
    return counts.both() < FROM_ONE_PLACE_FOR_ONE_PERSON
        && counts.fromPlace() < FROM_ONE_PLACE
        && counts.forPerson() < FOR_ONE_PERSON;
  }

  /** The person, when the password is theirs and they may sign in. */
  Optional<Person> check(String email, String password, String address) {
    Optional<Person> person =
        people.withEmail(email).filter(found -> found.state() == PersonState.ACTIVE);
    Optional<String> hash = person.map(Person::passwordHash);
    if (passwords.matches(password, hash)) {
      log.event("signed-in", person.orElseThrow().id().value(), "password");
      return person;
    }
    failures.deleteBefore(now().minus(COUNTED.multipliedBy(4)));
    failures.insert(Ids.next(), email, address, now());
    log.event("sign-in-failed", person.map(found -> found.id().value()).orElse(0L));
    return Optional.empty();
  }

  /** Whether this person signs in with a password, or only by a provider. */
  public boolean hasPassword(PersonId id) {
    return people.find(id).map(Person::passwordHash).isPresent();
  }

  /** Whether this is the person's own password; guessing is slowed down as it is at sign-in. */
  public boolean isOwn(PersonId id, String password, String address) {
    String email = people.find(id).orElseThrow().email();
    return mayTry(email, address) && check(email, password, address).isPresent();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
