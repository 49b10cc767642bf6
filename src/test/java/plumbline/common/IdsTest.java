package plumbline.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "914712345678901234", "1000000000000000000"})
  void anIdIsReadFromAForm(String text) {
    assertThat(text).matches(Ids.FORM);
    assertThat(String.valueOf(Long.parseLong(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "9999999999999999999", "10000000000000000000"})
  void anythingElseIsNoId(String text) {
    assertThat(text).doesNotMatch(Ids.FORM);
  }
}
