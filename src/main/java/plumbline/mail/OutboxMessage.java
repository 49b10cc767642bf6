package plumbline.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

/**
 * One message to one person.
 *
 * @param address the person's address when it was written
 * @param attempts how often sending was tried
 * @param monthClosed whether the month that it is about is closed now
 * @param personLeft whether the person can no longer sign in
 */
@MappedEntity("outbox_message")
public record OutboxMessage(
    @Id long id,
    PersonId personId,
    String personName,
    MessageKind kind,
    String address,
    String subject,
    String body,
    String writtenByName,
    LocalDateTime writtenAt,
    MessageState state,
    int attempts,
    LocalDateTime nextAttemptAt,
    @Nullable LocalDateTime sentAt,
    boolean monthClosed,
    boolean personLeft,
    int version) {

  /** Whether nobody is asked any more for what it asks. */
  boolean isOutdated() {
    return monthClosed || personLeft;
  }
}
