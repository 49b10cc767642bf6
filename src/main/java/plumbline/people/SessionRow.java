package plumbline.people;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

/**
 * A live session and the person it belongs to.
 *
 * @param exempt whether the password alone is enough: never for whoever has an app
 */
@Introspected
record SessionRow(
    PersonId personId,
    String name,
    int accessVersion,
    String csrf,
    LocalDateTime startedAt,
    LocalDateTime seenAt,
    LocalDateTime provedAt,
    Strength strength,
    boolean exempt) {

  /** Whether this person is asked for no more than was given. */
  boolean isEnough() {
    return strength == Strength.TWO_FACTORS || exempt;
  }
}
