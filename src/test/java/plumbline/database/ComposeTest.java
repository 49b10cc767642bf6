package plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeTest {

  @Test
  void noPasswordInTheComposeFileHasADefault() throws IOException {
    List<String> passwords =
        Files.readAllLines(Path.of("docker-compose.yml")).stream()
            .map(String::strip)
            .filter(line -> line.matches("[A-Z_]+PASSWORD: .*"))
            .toList();
    assertThat(passwords)
        .hasSize(5)
        .allMatch(line -> line.matches("[A-Z_]+: \\$\\{[A-Z_]+:\\?set [a-z' ]+}"));
  }
}
