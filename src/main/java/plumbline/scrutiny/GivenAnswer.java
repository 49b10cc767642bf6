package plumbline.scrutiny;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import plumbline.common.RecommendationId;

/** What a meeting was answered about a recommendation; of a long answer only how it begins. */
@Introspected
public record GivenAnswer(
    RecommendationId recommendationId,
    String reference,
    String theme,
    String words,
    String author,
    LocalDate heldOn) {

  static final int SHOWN = 600;

  /** The printed reference and the theme, as far as there are any. */
  public String title() {
    return SinceLastMet.title(reference, theme);
  }

  /** The answer, or how it begins. */
  public String begin() {
    return begin(words);
  }

  /** An answer that was read as far as its first letters, with a sign that there is more. */
  static String begin(String words) {
    return words.length() == SHOWN ? words + "…" : words;
  }
}
