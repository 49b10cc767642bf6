package plumbline.tokens;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import plumbline.common.TokenId;
import plumbline.web.TooMany;

class RateLimitsTest {

  private static final TokenId TOKEN = new TokenId(1);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-29T10:00:00Z"));
  private final RateLimits limits = new RateLimits(3, 2, 2, now::get);

  @Test
  void aTokenMakesSoManyRequestsInAMinuteAndOthersAsMany() {
    for (int request = 0; request < 3; request++) {
      limits.use(TOKEN, false);
    }
    assertThatThrownBy(() -> limits.use(TOKEN, false)).isInstanceOf(TooMany.class);
    assertThatCode(() -> limits.use(new TokenId(2), false)).doesNotThrowAnyException();
    now.set(now.get().plusSeconds(60));
    assertThatCode(() -> limits.use(TOKEN, false)).doesNotThrowAnyException();
  }

  @Test
  void writesHaveALimitOfTheirOwn() {
    limits.use(TOKEN, true);
    limits.use(TOKEN, true);
    assertThatThrownBy(() -> limits.use(TOKEN, true)).isInstanceOf(TooMany.class);
  }

  @Test
  void wrongTokensOfAnAddressAreCountedAndLetItWait() {
    limits.guessed("192.0.2.1");
    limits.mayGuess("192.0.2.1");
    limits.guessed("192.0.2.1");
    assertThatThrownBy(() -> limits.mayGuess("192.0.2.1")).isInstanceOf(TooMany.class);
    assertThatCode(() -> limits.mayGuess("192.0.2.2")).doesNotThrowAnyException();
    now.set(now.get().plusSeconds(60));
    assertThatCode(() -> limits.mayGuess("192.0.2.1")).doesNotThrowAnyException();
  }
}
