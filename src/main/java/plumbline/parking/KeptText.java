package plumbline.parking;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import plumbline.web.Form;

/**
 * A form that waits for the person who sent it.
 *
 * @param path where it was sent
 * @param submission the number it keeps when it is sent again, so that it counts once
 * @param body its fields as they were typed
 */
@MappedEntity("parked_form")
public record KeptText(
    @Id long id, String path, String submission, String body, LocalDateTime parkedAt) {

  private static final String DRAFT = "/draft";

  /** Whether a page sent it by itself while the person was typing. */
  public boolean isDraft() {
    return isDraft(path);
  }

  static boolean isDraft(String path) {
    return path.endsWith(DRAFT);
  }

  static String draftOf(String path) {
    return path + DRAFT;
  }

  public Form form() {
    return Form.parse(body);
  }
}
