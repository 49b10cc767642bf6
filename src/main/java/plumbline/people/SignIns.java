package plumbline.people;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.web.Busy;
import plumbline.web.SecurityLog;
import plumbline.web.WebSettings;

/**
 * Checks e-mail address and password, and slows guessing down: ten failures for one person from one
 * place, fifty from one place or a hundred for one person in a quarter of an hour are enough. In a
 * browser that knows the person, ten of its own. The counts stand in the database, so all instances
 * share them.
 */
@Singleton
public class SignIns {

  static final Duration COUNTED = Duration.ofMinutes(15);
  private static final int FROM_ONE_PLACE_FOR_ONE_PERSON = 10;
  private static final int FROM_ONE_PLACE = 50;
  private static final int FOR_ONE_PERSON = 100;
  private static final int IN_ONE_BROWSER = 10;

  private final PersonRepository people;
  private final SignInFailureRepository failures;
  private final Passwords passwords;
  private final KnownBrowsers known;
  private final WebSettings settings;
  private final SecurityLog log;
  private final InstantSource clock;

  SignIns(
      PersonRepository people,
      SignInFailureRepository failures,
      Passwords passwords,
      KnownBrowsers known,
      WebSettings settings,
      SecurityLog log,
      InstantSource clock) {
    this.people = people;
    this.failures = failures;
    this.passwords = passwords;
    this.known = known;
    this.settings = settings;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Where an attempt comes from.
   *
   * @param address the other end of the connection, or what the web server in front says it is
   * @param browserHash the digest of a browser in which this person has signed in before, or null
   */
  record Place(String address, @Nullable String browserHash) {}

  /**
   * Whether this person may try again from this place now. In a browser that knows the person only
   * its own failures count: whoever guesses elsewhere keeps nobody out.
   */
  boolean mayTry(String email, Place place) {
    LocalDateTime since = now().minus(COUNTED);
    String browser = place.browserHash();
    if (browser != null) {
      return failures.inBrowser(browser, email, since) < IN_ONE_BROWSER;
    }
    FailureCounts counts = failures.since(email, place.address(), since);
    return counts.both() < FROM_ONE_PLACE_FOR_ONE_PERSON
        && counts.fromPlace() < FROM_ONE_PLACE
        && counts.forPerson() < FOR_ONE_PERSON;
  }

  /** The person, when the password is theirs and they may sign in. */
  Optional<Person> check(String email, String password, Place place) {
    Optional<Person> person =
        people.withEmail(email).filter(found -> found.state() == PersonState.ACTIVE);
    Optional<String> hash = person.map(Person::passwordHash);
    if (passwords.matches(password, hash, place.browserHash() != null)) {
      renew(person.orElseThrow().id(), hash.orElseThrow(), password);
      log.event("signed-in", person.orElseThrow().id().value(), "password");
      return person;
    }
    forgetOld();
    failures.insert(Ids.next(), email, place.address(), place.browserHash(), now());
    log.event("sign-in-failed", person.map(found -> found.id().value()).orElse(0L));
    return Optional.empty();
  }

  /** Forgets some of the failures that count no more. */
  void forgetOld() {
    failures.deleteBefore(now().minus(COUNTED.multipliedBy(4)));
  }

  /** A hash of weaker parameters than today's gives way to one of today's. */
  private void renew(PersonId person, String hash, String password) {
    if (!passwords.isOutdated(hash)) {
      return;
    }
    try {
      people.renewHash(person, hash, passwords.hash(password));
    } catch (Busy busy) {
      // The password was right; the next sign-in renews it.
    }
  }

  /** Whether this person signs in with a password, or only by a provider. */
  public boolean hasPassword(PersonId id) {
    return people.find(id).map(Person::passwordHash).isPresent();
  }

  /** Whether this is the person's own password; guessing is slowed down as it is at sign-in. */
  public boolean isOwn(HttpRequest<?> request, PersonId id, String password) {
    String email = people.find(id).orElseThrow().email();
    Place place = place(request, email);
    return mayTry(email, place) && check(email, password, place).isPresent();
  }

  /** Where this request comes from, for somebody of this address. */
  Place place(HttpRequest<?> request, String email) {
    return new Place(settings.client(request), known.find(request, email).orElse(null));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
