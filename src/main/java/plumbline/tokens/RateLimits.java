package plumbline.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import plumbline.common.TokenId;
import plumbline.web.TooMany;

/**
 * How many requests a token may make in a minute, and how many wrong tokens an address may try.
 * Counted in memory: where several instances run, each grants as much.
 */
@Singleton
class RateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_CALLERS = 100_000;

  private final int requests;
  private final int writes;
  private final int guesses;
  private final InstantSource clock;
  private final Cache<String, Count> counts =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

  /** How many there were in the minute that began then. */
  private record Count(Instant began, int number) {}

  RateLimits(
      @Property(name = "plumbline.api.requests") int requests,
      @Property(name = "plumbline.api.writes") int writes,
      @Property(name = "plumbline.api.guesses") int guesses,
      InstantSource clock) {
    this.requests = requests;
    this.writes = writes;
    this.guesses = guesses;
    this.clock = clock;
  }

  /**
   * Counts a request of this token.
   *
   * @throws TooMany when it is one too many
   */
  void use(TokenId token, boolean isWrite) {
    count("token " + token.value(), requests);
    if (isWrite) {
      count("write " + token.value(), writes);
    }
  }

  /**
   * Fails when too many wrong tokens came from this address.
   *
   * @throws TooMany when there were too many
   */
  void mayGuess(String address) {
    Count count = counts.getIfPresent("guess " + address);
    if (count != null && count.number() >= guesses) {
      wait(count);
    }
  }

  /** Counts a wrong token of this address, or none where one is needed. */
  void guessed(String address) {
    add("guess " + address);
  }

  private void count(String caller, int most) {
    Count count = add(caller);
    if (count.number() > most) {
      wait(count);
    }
  }

  private Count add(String caller) {
    Instant now = clock.instant();
    return counts
        .asMap()
        .merge(
            caller,
            new Count(now, 1),
            (known, first) ->
                isOver(known, now) ? first : new Count(known.began(), known.number() + 1));
  }

  private void wait(Count count) {
    Instant now = clock.instant();
    if (!isOver(count, now)) {
      throw new TooMany(Duration.between(now, count.began().plus(MINUTE)));
    }
  }

  /** Also when the clock was set back. */
  private static boolean isOver(Count count, Instant now) {
    return !now.isBefore(count.began().plus(MINUTE)) || now.isBefore(count.began());
  }
}
