package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PersonId;

/** Lets an invited person in without a password: somebody else vouches for them. */
@Singleton
public class Invitations {

  private final OneTimeLinks links;
  private final PersonRepository repository;
  private final Sessions sessions;

  Invitations(OneTimeLinks links, PersonRepository repository, Sessions sessions) {
    this.links = links;
    this.repository = repository;
    this.sessions = sessions;
  }

  /**
   * The digest of an invitation's token, which is all of it that may be kept.
   *
   * @throws NotFound when there is no such invitation, or it was used, or its time is over
   */
  public String find(String token) {
    OneTimeLink link = links.find(token);
    if (link.purpose() != OneTimeLink.Purpose.INVITATION) {
      throw new NotFound();
    }
    return link.tokenHash();
  }

  /**
   * Uses the invitation of this digest: the person may sign in. Whoever vouches writes the history.
   *
   * @throws NotFound when it was used, or its time is over
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PersonId accept(String tokenHash) {
    OneTimeLink link = links.takeHashed(tokenHash);
    PersonId id = Optional.ofNullable(link.personId()).orElseThrow(NotFound::new);
    Person person = repository.find(id).orElseThrow(NotFound::new);
    if (link.purpose() != OneTimeLink.Purpose.INVITATION
        || person.state() == PersonState.DISABLED) {
      throw new NotFound();
    }
    String hash = person.passwordHash();
    if (repository.update(id, PersonState.ACTIVE, hash, person.version()) != 1) {
      throw Conflict.overtaken("Somebody else changed this person just now. Nothing was saved.");
    }
    sessions.endAll(id);
    return id;
  }
}
