package plumbline.people;

import plumbline.common.PersonId;

/**
 * Tells people what was done to their account. The letters leave by the outbox, which knows people
 * and cannot be known by them.
 */
public interface Notices {

  /** Writes to the person's address, in the transaction of what it tells. */
  void tell(PersonId person, String subject, String words);

  /** Writes to an address that is no longer the person's. */
  void tell(PersonId person, String address, String subject, String words);

  /** Whether letters leave by themselves; without a mail server none is written. */
  boolean leave();
}
