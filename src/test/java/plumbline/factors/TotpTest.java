package plumbline.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test values of RFC 6238, appendix B, of which the last six digits count here. */
class TotpTest {

  private static final byte[] SEED = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SEED, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void aCodeIsTakenHalfAMinuteEarlyOrLateAndNoMore(int steps, boolean isTaken) {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    String code = Totp.code(SEED, Totp.step(now) + steps);
    assertThat(Totp.stepOf(SEED, code, now).isPresent()).isEqualTo(isTaken);
  }

  @Test
  void theKeyIsWrittenAsAppsReadIt() {
    assertThat(Base32.of(SEED)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
