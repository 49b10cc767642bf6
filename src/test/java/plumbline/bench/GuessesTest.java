package plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.testing.SecondInstance;
import plumbline.testing.Story;

/** Sign-in under attack, in small; the whole of it is a figure of the bench. */
class GuessesTest {

  @Test
  void guessingFindsNothingAndKeepsNobodyOut() throws IOException, InterruptedException {
    Story story = Story.begin();
    List<String> people =
        IntStream.range(0, 3)
            .mapToObj(number -> {
              story.person("person" + number, NewGrant.of(Role.NATIONAL_READER));
              return story.email("person" + number);
            })
            .toList();
    try (SecondInstance instance = SecondInstance.start(Map.of("plumbline.proxy", "127.0.0.1"))) {
      Guesses guesses = new Guesses(instance.address().getPort(), people, Story.PASSWORD, 3);
      Guesses.Result result = guesses.run(600);
      assertThat(result.right()).isZero();
      assertThat(result.keptOut()).isZero();
      assertThat(result.lookedAt()).as("ten for each person and place").isBetween(60, 120);
      assertThat(result.sentAway()).isEqualTo(600 - result.lookedAt());
    }
  }
}
