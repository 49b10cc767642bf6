package plumbline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.frameworks.Level;
import plumbline.frameworks.LevelColour;
import plumbline.frameworks.RatingScale;

class BeforeTest {

  private static final RatingScale SCALE =
      new RatingScale(
          "rag",
          "RAG",
          List.of(
              new Level("red", "Red", "Reds", "R", "", LevelColour.RED, 1),
              new Level("amber", "Amber", "Ambers", "A", "", LevelColour.AMBER, 2),
              new Level("green", "Green", "Greens", "G", "", LevelColour.GREEN, 3)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          RATED        | red   | AGREED          | amber | UP              | up from red
          RATED        | red   | AGREED          | green | UP              | up from red
          RATED        | green | AGREED          | amber | DOWN            | down from green
          RATED        | amber | AGREED          | amber | SAME            | no change
          RATED        | amber | CARRIED_FORWARD | amber | SAME            | no change
          RATED        | amber | AGREED          | -     | NO_LONGER_RATED | no longer rated, was amber
          NONE         | -     | AGREED          | green | FIRST           | first rating
          NOT_RATED    | -     | AGREED          | red   | FIRST           | first rating
          NOT_RECORDED | -     | AGREED          | red   | NOT_COMPARABLE  | cannot be compared: earlier month not recorded in the source
          OTHER_SCALE  | -     | AGREED          | red   | NOT_COMPARABLE  | cannot be compared: earlier month rated on another scale
          NONE         | -     | NOT_STARTED     | -     | -               | -
          NOT_RATED    | -     | NOT_STARTED     | -     | -               | -
          NOT_RECORDED | -     | NOT_RECORDED    | -     | -               | -
          RATED        | red   | NOT_RECORDED    | -     | -               | -
          """)
  void aMovementIsOneOfSix(
      Before.Standing standing,
      String before,
      Stage stage,
      String now,
      Movement expected,
      String words) {
    Before earlier = new Before(standing, before);
    Optional<Level> level = Optional.ofNullable(now).flatMap(SCALE::level);
    Optional<Movement> movement = earlier.to(level, stage, SCALE);
    assertThat(movement).isEqualTo(Optional.ofNullable(expected));
    assertThat(movement.map(moved -> earlier.words(moved, SCALE)))
        .isEqualTo(Optional.ofNullable(words));
  }
}
