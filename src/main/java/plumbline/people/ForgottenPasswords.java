package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.web.SecurityLog;
import plumbline.web.WebSettings;

/**
 * Sends people who have forgotten their password a link with which they choose another. The second
 * factor stays as it is.
 */
@Singleton
class ForgottenPasswords {

  private static final int FROM_ONE_PLACE = 5;

  /** Stands in place of an address where requests are counted; it is none. */
  private static final String COUNTED_AS = "(forgotten password)";

  /** Nobody gets letters one upon the other. */
  private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(5);

  private final PersonRepository people;
  private final SignInFailureRepository requests;
  private final OneTimeLinks links;
  private final Notices notices;
  private final History history;
  private final WebSettings settings;
  private final SecurityLog log;
  private final InstantSource clock;

  ForgottenPasswords(
      PersonRepository people,
      SignInFailureRepository requests,
      OneTimeLinks links,
      Notices notices,
      History history,
      WebSettings settings,
      SecurityLog log,
      InstantSource clock) {
    this.people = people;
    this.requests = requests;
    this.links = links;
    this.notices = notices;
    this.history = history;
    this.settings = settings;
    this.log = log;
    this.clock = clock;
  }

  /** Whether this place may ask once more; the asking counts. */
  boolean mayAsk(String address) {
    LocalDateTime since = now().minus(SignIns.COUNTED);
    if (requests.since(COUNTED_AS, address, since).both() >= FROM_ONE_PLACE) {
      return false;
    }
    requests.insert(Ids.next(), COUNTED_AS, address, null, now());
    return true;
  }

  /** Writes the letter, if somebody who can sign in has this address. */
  @Transactional
  public void ask(String email) {
    people
        .withEmail(email)
        .filter(person -> person.state() == PersonState.ACTIVE)
        .filter(person -> !links.wasMadeFor(person.id(), BETWEEN_LETTERS))
        .ifPresent(this::write);
  }

  private void write(Person person) {
    OneTimeLink.Purpose purpose = OneTimeLink.Purpose.RESET;
    String link = settings.link("/invitations/" + links.make(purpose, person.id()));
    notices.tell(
        person.id(),
        "A new password for Plumbline",
        """
        Somebody, most likely you, asked for a new password for your account.

        Choose it here: %s

        The link works once, for %s. Your authenticator app stays as it is.\
        """
            .formatted(link, purpose.lifeInWords()));
    log.event("password-reset-asked", person.id().value());
    history.record(
        person.id(),
        AreaId.INSTALLATION,
        new Change("new password asked for", "person " + person.id().value(), person.kept()));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
