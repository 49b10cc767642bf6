package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;

/** Changes the address with which a person signs in; the old one is told. */
@Singleton
public class OwnAddresses {

  private final PersonRepository repository;
  private final Notices notices;
  private final History history;

  OwnAddresses(PersonRepository repository, Notices notices, History history) {
    this.repository = repository;
    this.notices = notices;
    this.history = history;
  }

  public String of(PersonId id) {
    return repository.find(id).orElseThrow(NotFound::new).email();
  }

  /**
   * Gives the person this address.
   *
   * @throws Refused when it is none, or somebody else's
   */
  @Transactional
  public void change(PersonId id, String address) {
    Person person = repository.find(id).orElseThrow(NotFound::new);
    String email = new People.Invitation(person.name(), address, person.jobTitle()).email();
    if (email.equals(person.email())) {
      throw new Refused("email", "This is your address already.");
    }
    if (repository.withEmail(email).isPresent()) {
      throw new Refused(
          "email", "This address cannot be taken. Ask your coordinator if it is yours.");
    }
    if (repository.changeEmail(id, email, person.version()) != 1) {
      throw Conflict.overtaken("Your account was changed just now. Nothing was saved.");
    }
    String words = "The address with which you sign in was changed to %s.".formatted(email);
    notices.tell(id, person.email(), "Your address was changed", words);
    history.record(
        id,
        AreaId.INSTALLATION,
        new Change("address changed", "person " + id.value(), person.kept().with(email)));
  }
}
