package plumbline.providers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Invitations;
import plumbline.people.Notices;
import plumbline.people.SignIns;
import plumbline.people.Viewer;
import plumbline.web.SecurityLog;

/** Links people with what providers call them, and takes such links off. */
@Singleton
class ProviderAccounts {

  private final ProviderAccountRepository repository;
  private final Invitations invitations;
  private final SignIns signIns;
  private final Notices notices;
  private final History history;
  private final SecurityLog log;
  private final InstantSource clock;

  ProviderAccounts(
      ProviderAccountRepository repository,
      Invitations invitations,
      SignIns signIns,
      Notices notices,
      History history,
      SecurityLog log,
      InstantSource clock) {
    this.repository = repository;
    this.invitations = invitations;
    this.signIns = signIns;
    this.notices = notices;
    this.history = history;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Uses up an invitation: whoever holds it is from now on known by this identity.
   *
   * @throws ProviderRefused when the invitation has ended, or the identity is somebody else's
   */
  @Transactional
  public PersonId accept(Provider provider, Identity identity, String invitationHash) {
    PersonId person;
    try {
      person = invitations.accept(invitationHash);
    } catch (NotFound ended) {
      throw new ProviderRefused(provider, Refusal.ENDED);
    }
    insert(provider, identity, person);
    return person;
  }

  /**
   * Lets the provider sign this person in, who is told so by letter.
   *
   * @throws ProviderRefused when the identity is somebody else's, or the person has another there
   */
  @Transactional
  public void link(Provider provider, Identity identity, PersonId person) {
    insert(provider, identity, person);
    notices.tell(
        person,
        provider.title() + " was linked to your account",
        provider.title() + " was linked to your account and can sign you in from now on.");
  }

  /** The same identity once more changes nothing: an invited person may have had it before. */
  private void insert(Provider provider, Identity identity, PersonId person) {
    String issuer = identity.issuer();
    String subject = identity.subject();
    List<ProviderAccount> there = repository.inTheWay(issuer, subject, person);
    boolean isTheirs =
        there.stream()
            .allMatch(each -> each.personId().equals(person) && each.subject().equals(subject));
    if (!isTheirs) {
      throw new ProviderRefused(provider, Refusal.TAKEN);
    }
    if (there.isEmpty()) {
      LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
      repository.insert(Ids.next(), issuer, subject, person, now);
    }
    record(person, "provider linked", issuer);
    log.event("provider-linked", person.value(), provider.name());
  }

  /**
   * Takes one's own link off.
   *
   * @throws Refused when there would be no way in any more
   * @throws Conflict when it was taken off already
   */
  @Transactional
  public void unlink(Provider provider, Viewer viewer) {
    if (repository.of(viewer.id()).size() == 1 && !signIns.hasPassword(viewer.id())) {
      throw new Refused("unlink", "This is your only way to sign in; choose a password first.");
    }
    if (repository.delete(viewer.id(), provider.issuer()) != 1) {
      throw new Conflict("This way of signing in is no longer linked to you. Nothing was changed.");
    }
    record(viewer.id(), "provider taken off", provider.issuer());
    notices.tell(
        viewer.id(),
        provider.title() + " was taken off your account",
        provider.title() + " was taken off your account and no longer signs you in.");
    log.event("provider-unlinked", viewer.id().value(), provider.name());
  }

  private void record(PersonId person, String kind, String issuer) {
    history.record(
        person,
        AreaId.INSTALLATION,
        new Change(kind, "person " + person.value(), new ProviderAccount.Kept(person, issuer)));
  }
}
