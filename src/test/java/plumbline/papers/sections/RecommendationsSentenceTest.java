package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a summary says what is answered and what is not. */
class RecommendationsSentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0; ''",
        "1; 0; The recommendation has not been answered yet.",
        "1; 1; The recommendation has been answered.",
        "9; 0; None of the 9 recommendations has been answered yet.",
        "9; 9; All 9 recommendations have been answered.",
        "9; 1; '1 of 9 recommendations has been answered, 8 have not.'",
        "9; 8; '8 of 9 recommendations have been answered, 1 has not.'"
      })
  void aSentenceFitsItsNumbers(long all, long answered, String words) {
    assertThat(RecommendationsSentence.words(all, answered)).isEqualTo(words);
  }
}
