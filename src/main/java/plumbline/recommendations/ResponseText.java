package plumbline.recommendations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.Refused;

/**
 * An answer as it is typed in.
 *
 * @param author the role that answers
 */
public record ResponseText(
    String words, String author, String signedOffBy, @Nullable LocalDate signedOffOn) {

  public ResponseText {
    if (words.isBlank()) {
      throw new Refused("response", "Enter what is answered.");
    }
    if (author.isBlank()) {
      throw new Refused("author", "Enter the role that answers, for example “Head of Service”.");
    }
  }

  public static ResponseText of(String words, String author) {
    return new ResponseText(words, author, "", null);
  }
}
