package plumbline.mail;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.RoundId;
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
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Outbox(OutboxRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  private record Line(String id, String person, String subject, String body) {}

  /**
   * Writes the letters, in the transaction of what causes them. Whoever cannot sign in gets none,
   * nor does anybody get a second of one kind about one month on one day.
   *
   * @return how many were written
   */
  @Transactional(Transactional.TxType.MANDATORY)
  @RequiresPermission(Permission.SEND_REMINDERS)
  public int add(
      Viewer viewer, AreaId area, @Nullable RoundId round, MessageKind kind, List<Letter> letters) {
    List<Line> lines = letters.stream().map(Outbox::line).toList();
    return repository.add(
        area,
        round,
        kind,
        Month.today(clock),
        viewer.id(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        json.writeValueAsString(lines));
  }

  private static Line line(Letter letter) {
    return new Line(
        String.valueOf(Ids.next()),
        String.valueOf(letter.to().value()),
        letter.subject(),
        letter.body());
  }

  /** The messages about a month, the newest first, without their texts. */
  public List<OutboxMessage> ofRound(Viewer viewer, AreaId area, RoundId round, int limit) {
    return repository.ofRound(viewer, area, round, limit);
  }
}
