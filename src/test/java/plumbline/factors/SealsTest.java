package plumbline.factors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.database.StartRefused;
import plumbline.testing.RunsBeside;

@RunsBeside
class SealsTest {

  @TempDir Path folder;

  /** ASVS 11.4.4: words that somebody chose are guessed too fast to be made into a key. */
  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery staple", "a password of thirty-two letters", "x"})
  void wordsAreNoKey(String words) {
    refuse(words);
    refuse(
        Base64.getEncoder()
            .encodeToString((words + "!").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private void refuse(String key) {
    assertThatThrownBy(() -> new Seals(key, folder.toString()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("make one with openssl rand -base64 32");
  }
}
