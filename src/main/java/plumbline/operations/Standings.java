package plumbline.operations;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Asks the database how the installation stands. */
@Singleton
class Standings {

  /** A job that has been due for so long is late: the clock of jobs looks every 20 seconds. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration LONGEST_SESSION = Duration.ofHours(12);
  private static final Duration IDLE_SESSION = Duration.ofMinutes(30);

  private final StandingRepository repository;
  private final InstantSource clock;

  Standings(StandingRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  Standing now() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return repository.now(now.minus(PATIENCE), now.minus(LONGEST_SESSION), now.minus(IDLE_SESSION));
  }
}
