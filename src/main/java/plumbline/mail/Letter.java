package plumbline.mail;

import plumbline.common.PersonId;

/**
 * What one person is to be told.
 *
 * @param subject one line
 * @param body plain text
 */
public record Letter(PersonId to, String subject, String body) {

  public Letter {
    if (subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }
}
