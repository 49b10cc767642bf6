package plumbline.mail;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.people.Notices;

/**
 * Letters about somebody's own account. They belong to no area, so no coordinator reads them; where
 * there is no mail server, none is written.
 */
@Singleton
class AccountLetters implements Notices {

  private static final String CLOSING =
      "\n\nIf it was not you, tell the coordinator of your area or an administrator now.\n";

  private final OutboxRepository repository;
  private final PostOffice office;
  private final InstantSource clock;

  AccountLetters(OutboxRepository repository, PostOffice office, InstantSource clock) {
    this.repository = repository;
    this.office = office;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(PersonId person, String subject, String words) {
    tell(person, "", subject, words);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(PersonId person, String address, String subject, String words) {
    if (office.isOpen()) {
      repository.addAboutAccount(
          Ids.next(),
          person,
          address,
          Month.today(clock),
          LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
          subject,
          words + CLOSING);
    }
  }

  @Override
  public boolean leave() {
    return office.isOpen();
  }
}
