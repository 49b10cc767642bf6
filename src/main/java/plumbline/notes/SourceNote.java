package plumbline.notes;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.NoteId;

/** A note on a source; a withdrawn one has the reason. */
@MappedEntity("source_note")
public record SourceNote(
    @Id NoteId id,
    String subject,
    String printed,
    String understood,
    String why,
    String pageReference,
    LocalDateTime notedAt,
    @Nullable LocalDateTime withdrawnAt,
    @Nullable String withdrawnReason) {

  public boolean stands() {
    return withdrawnAt == null;
  }

  /** The whole note on one line, for a cell of a file. */
  public String line() {
    return "%sUnderstood: %s. Why: %s%s"
        .formatted(
            printed.isBlank() ? "" : "Printed: “" + printed + "”. ",
            withoutStop(understood),
            withoutStop(why),
            pageReference.isBlank() ? "." : ". Where: " + withoutStop(pageReference) + ".");
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
