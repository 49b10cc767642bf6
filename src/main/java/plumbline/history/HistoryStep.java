package plumbline.history;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

/**
 * One change as a page tells it.
 *
 * @param at when, in UTC
 * @param personName who, as they are called today
 * @param record the record after the change as JSON; absent once erased
 * @param before the record before it; absent for the first
 */
@Introspected
public record HistoryStep(
    long sequence,
    LocalDateTime at,
    PersonId personId,
    @Nullable String personName,
    String kind,
    String subject,
    @Nullable String record,
    @Nullable String before) {

  /** Once these rows kept only what was given or taken, which compares with nothing. */
  private static final Pattern ROLE_ALONE =
      Pattern.compile("(role|criteria) (given|taken): person \\d+");

  /** The record to compare with. */
  @Nullable String comparable() {
    return ROLE_ALONE.matcher(kind + ": " + subject).matches() ? null : before;
  }
}
