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
    int version) {}
