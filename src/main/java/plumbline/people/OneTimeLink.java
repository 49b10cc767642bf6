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

    Duration life() {
      return life;
    }
  }
}
