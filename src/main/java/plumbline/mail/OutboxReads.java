package plumbline.mail;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.PersonId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** The messages of an area, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/outbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class OutboxReads {

  private final OutboxRepository repository;
  private final Outbox outbox;

  OutboxReads(OutboxRepository repository, Outbox outbox) {
    this.repository = repository;
    this.outbox = outbox;
  }

  /**
   * One message.
   *
   * @param toSendByHand whether it has not left, and will not leave by itself
   * @param outdated whether nobody is asked any more for what it asks
   */
  record MessageResource(
      String id,
      MessageKind kind,
      PersonId personId,
      String person,
      String address,
      String subject,
      String body,
      String writtenBy,
      LocalDateTime writtenAt,
      MessageState state,
      @Nullable LocalDateTime sentAt,
      boolean toSendByHand,
      boolean outdated,
      int version) {

    static MessageResource of(OutboxMessage message, boolean isLeftToHand) {
      return new MessageResource(
          String.valueOf(message.id()),
          message.kind(),
          message.personId(),
          message.personName(),
          message.address(),
          message.subject(),
          message.body(),
          message.writtenByName(),
          message.writtenAt(),
          message.state(),
          message.sentAt(),
          isLeftToHand,
          message.isOutdated(),
          message.version());
    }
  }

  @Get
  @Reads(
      value = MessageResource.class,
      list = true,
      words = "The messages of an area, newest first")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.SEND_REMINDERS, where.id());
    return Resource.page(
        where.path("/outbox"),
        page,
        (limit, offset) ->
            repository.newest(viewer, where.id(), limit, offset).stream()
                .map(message -> MessageResource.of(message, outbox.isLeftToHand(message)))
                .toList());
  }
}
