package plumbline.people;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

/** A link that can be used once to choose a password; only its digest is stored. */
@Introspected
record OneTimeLink(String tokenHash, Purpose purpose, @Nullable PersonId personId) {

  /** What a link is for, and how long it lives. */
  enum Purpose {
    INVITATION(Duration.ofHours(24)),
    RESET(Duration.ofMinutes(30)),
    FIRST_ADMINISTRATOR(Duration.ofHours(24));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /** Whoever can sign in gets a reset, everybody else an invitation. */
    static Purpose toChoosePassword(PersonState state) {
      return state == PersonState.ACTIVE ? RESET : INVITATION;
    }

    /** "24 hours" or "30 minutes". */
    String lifeInWords() {
      return life.toHours() > 0 ? life.toHours() + " hours" : life.toMinutes() + " minutes";
    }

    Duration life() {
      return life;
    }
  }
}
