package plumbline.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.common.Sha256;
import plumbline.parking.ParkedForms;

/**
 * Who is signed in. A session lives in the database, where only the digest of its cookie stands; it
 * ends after half an hour without a request and after twelve hours in any case. An ended one is
 * known for another day, so that a form sent too late is kept for the person who wrote it.
 */
@Singleton
public class Sessions {

  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);
  private static final int MOST_PEOPLE_REMEMBERED = 2_000;

  private final SessionRepository repository;
  private final PersonRepository people;
  private final Programs programs;
  private final int atOnce;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<PersonId, Viewer> viewers =
      Caffeine.newBuilder().maximumSize(MOST_PEOPLE_REMEMBERED).build();

  Sessions(
      SessionRepository repository,
      PersonRepository people,
      Programs programs,
      @Property(name = "plumbline.sessions-at-once") int atOnce,
      InstantSource clock) {
    this.atOnce = atOnce;
    this.repository = repository;
    this.people = people;
    this.programs = programs;
    this.clock = clock;
  }

  /**
   * A person who is signed in.
   *
   * @param csrf the token that the forms of this session carry
   */
  record SignedIn(Viewer viewer, String csrf, CurrentSession session) {

    /** Whether every factor was given that this person is asked for. */
    boolean isEnough() {
      return !session.isHalf();
    }
  }

  /** Begins a session of somebody who has shown just now who they are. */
  String begin(PersonId person, Strength strength, String browser) {
    return begin(person, strength, browser, clock.instant());
  }

  /**
   * Begins a session and gives the value of its cookie, which is kept nowhere else.
   *
   * @param proved when the person showed who they are; in the future is now
   */
  String begin(PersonId person, Strength strength, String browser, Instant proved) {
    deleteEnded();
    LocalDateTime now = now();
    String token = secret(32);
    repository.insert(
        Sha256.of(token), Ids.next(), person, secret(16), strength, browser, now, proved(proved));
    repository.letOldestEnd(person, atOnce, now.minus(LONGEST), now.minus(IDLE));
    return token;
  }

  Optional<SignedIn> find(String token) {
    LocalDateTime now = now();
    String hash = Sha256.of(token);
    return repository
        .find(hash, now.minus(LONGEST), now.minus(IDLE))
        .map(session -> {
          if (session.seenAt().plus(TOUCHED_EVERY).isBefore(now)) {
            repository.touch(hash, now, now.minus(IDLE));
          }
          return new SignedIn(
              viewer(session),
              session.csrf(),
              new CurrentSession(hash, !session.isEnough(), session.provedAt()));
        });
  }

  /** The session of this token, if it ended by itself not longer ago than forms are kept. */
  Optional<EndedSession> findEnded(String token) {
    LocalDateTime since = now().minus(ParkedForms.KEPT);
    return repository.findEnded(Sha256.of(token), since.minus(LONGEST), since.minus(IDLE));
  }

  /** Whether the token of a form belongs to a session of this person that ended by itself. */
  boolean isOfEnded(PersonId person, String csrf) {
    LocalDateTime now = now();
    return repository.endedOf(person, csrf, now.minus(LONGEST), now.minus(IDLE)) > 0;
  }

  void end(String token) {
    repository.delete(Sha256.of(token));
  }

  /**
   * Ends the session that another takes over from. It stays known as one that ended by itself does,
   * because what was being typed in it may still be sent.
   */
  void replace(String token) {
    repository.letEnd(Sha256.of(token), now().minus(IDLE));
  }

  /** Forgets sessions that ended longer ago than forms are kept. */
  void deleteEnded() {
    LocalDateTime since = now().minus(ParkedForms.KEPT);
    repository.deleteEnded(since.minus(LONGEST), since.minus(IDLE));
  }

  /** Ends every session of the person but this one, by its token's digest; none spares none. */
  public void endOthers(PersonId person, String tokenHash) {
    repository.deleteOthers(person, tokenHash);
  }

  /**
   * Ends whatever was let in in this person's name: every session and every token. For an account
   * that is stopped, or that somebody else may have had in their hands.
   */
  public void endAll(PersonId person) {
    endOthers(person, "");
    programs.endAll(person);
  }

  /** How many sessions a person has at most; one more ends the oldest. */
  int atOnce() {
    return atOnce;
  }

  /** The person's live sessions, the newest first. */
  List<SessionLine> of(PersonId person) {
    LocalDateTime now = now();
    return repository.ofPerson(person, now.minus(LONGEST), now.minus(IDLE));
  }

  /** Ends one of the person's sessions; answers whether there was one. */
  boolean endOne(PersonId person, long id) {
    return repository.deleteOne(person, id) == 1;
  }

  /** Notes that the person of this session has shown again who they are. */
  public void prove(CurrentSession session) {
    prove(session, clock.instant());
  }

  /** The same of a person who showed it elsewhere, at that moment. */
  public void prove(CurrentSession session, Instant proved) {
    repository.prove(session.tokenHash(), proved(proved));
  }

  /** Other clocks go fast. */
  private LocalDateTime proved(Instant proved) {
    Instant now = clock.instant();
    return LocalDateTime.ofInstant(proved.isAfter(now) ? now : proved, ZoneOffset.UTC);
  }

  private Viewer viewer(SessionRow session) {
    Viewer known = viewers.getIfPresent(session.personId());
    if (known != null
        && known.accessVersion() == session.accessVersion()
        && known.name().equals(session.name())) {
      return known;
    }
    Viewer viewer =
        new Viewer(
            session.personId(),
            session.name(),
            session.accessVersion(),
            GrantRow.grants(people.grants(session.personId())));
    viewers.put(session.personId(), viewer);
    return viewer;
  }

  String secret(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
