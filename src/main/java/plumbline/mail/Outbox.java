package plumbline.mail;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.RoundId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Where messages wait until they are sent. */
@Singleton
public class Outbox {

  /** How long sending is tried at all: older words would only confuse. */
  static final int DAYS_TRIED = 7;

  private final OutboxRepository repository;
  private final PostOffice office;
  private final History history;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Outbox(OutboxRepository repository, PostOffice office, History history, InstantSource clock) {
    this.repository = repository;
    this.office = office;
    this.history = history;
    this.clock = clock;
  }

  private record Line(String id, String person, String subject, String body) {}

  /**
   * Writes the letters, in the transaction of what causes them. Whoever cannot sign in gets none,
   * nor does anybody get a second of one kind about one month on one day. Where there is no mail
   * server, they are to be sent by hand, and stay so when one is set up.
   *
   * @return how many were written
   */
  @Transactional(Transactional.TxType.MANDATORY)
  @RequiresPermission(Permission.SEND_REMINDERS)
  public int add(
      Viewer viewer, AreaId area, @Nullable RoundId round, MessageKind kind, List<Letter> letters) {
    return write(viewer, area, round, kind, letters);
  }

  /** Writes letters about who does what in the area, as above. */
  @Transactional(Transactional.TxType.MANDATORY)
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public int tell(Viewer viewer, AreaId area, MessageKind kind, List<Letter> letters) {
    return letters.isEmpty() ? 0 : write(viewer, area, null, kind, letters);
  }

  private int write(
      Viewer viewer, AreaId area, @Nullable RoundId round, MessageKind kind, List<Letter> letters) {
    List<Line> lines = letters.stream().map(Outbox::line).toList();
    return repository.add(
        area,
        round,
        kind,
        Month.today(clock),
        viewer.id(),
        now(),
        office.isOpen() ? MessageState.WAITING : MessageState.BY_HAND,
        json.writeValueAsString(lines));
  }

  private static Line line(Letter letter) {
    return new Line(
        String.valueOf(Ids.next()),
        String.valueOf(letter.to().value()),
        letter.subject(),
        letter.body());
  }

  /**
   * Notes that somebody copied a message into their own mail and sent it.
   *
   * @throws NotFound when the area has no such message
   * @throws Conflict when it was sent, or is still to leave by itself
   */
  @Transactional
  @RequiresPermission(Permission.SEND_REMINDERS)
  public void markSent(Viewer viewer, AreaId area, long id, int version) {
    OutboxMessage message = repository.find(viewer, area, id).orElseThrow(NotFound::new);
    if (!isLeftToHand(message)
        || repository.finish(id, version, MessageState.HAND_SENT, now()) != 1) {
      throw Conflict.overtaken("This message was sent meanwhile, or leaves by itself.");
    }
    history.record(
        viewer.id(),
        area,
        new Change(
            "message sent by hand",
            "message " + id,
            new Kept(id, message.personId(), message.kind())));
  }

  /** What the history keeps of a message that was sent by hand. */
  record Kept(long message, PersonId to, MessageKind kind) {}

  /** Whether a message has not left and will not leave by itself. */
  boolean isLeftToHand(OutboxMessage message) {
    return switch (message.state()) {
      case SENT, HAND_SENT -> false;
      case FAILED, BY_HAND -> true;
      case WAITING -> !office.isOpen() || !message.writtenAt().isAfter(now().minusDays(DAYS_TRIED));
    };
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The messages about a month, the newest first, without their texts. */
  public List<OutboxMessage> ofRound(Viewer viewer, AreaId area, RoundId round, int limit) {
    return repository.ofRound(viewer, area, round, limit);
  }
}
