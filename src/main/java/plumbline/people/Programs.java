package plumbline.people;

import plumbline.common.PersonId;

/**
 * Programs that act for people. The tokens that let them know people, and cannot be known by them.
 */
public interface Programs {

  /**
   * Lets no program act for this person any more, in the transaction of what it is done for, which
   * writes the history.
   */
  void endAll(PersonId person);
}
