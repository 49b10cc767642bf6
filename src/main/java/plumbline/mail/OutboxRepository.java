package plumbline.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.common.RoundId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRepository extends GenericRepository<OutboxMessage, Long> {

  /**
   * Adds a message for each letter whose person can sign in, and none for a person who got one of
   * this kind today.
   *
   * @param letters a JSON array of objects with id, person, subject and body
   */
  @Query(
      """
      INSERT IGNORE INTO outbox_message (id, area_id, round_id, person_id, kind, day, address,
        subject, body, written_by, written_at, state, attempts, next_attempt_at, version)
      SELECT l.id, :area, :round, p.id, :kind, :day, p.email, l.subject, l.body, :writer, :now,
        :state, 0, :now, 1
      FROM JSON_TABLE(:letters, '$[*]' COLUMNS (
        id BIGINT PATH '$.id',
        person BIGINT PATH '$.person',
        subject VARCHAR(300) PATH '$.subject',
        body MEDIUMTEXT PATH '$.body')) l
      JOIN person p ON p.id = l.person AND p.state = 'ACTIVE'
      """)
  int add(
      AreaId area,
      @Nullable RoundId round,
      MessageKind kind,
      LocalDate day,
      PersonId writer,
      LocalDateTime now,
      MessageState state,
      String letters);

  /** Adds a message about the person's own account; a blank address is the one they have now. */
  @Query(
      """
      INSERT INTO outbox_message (id, area_id, round_id, person_id, kind, day, address, subject,
        body, written_by, written_at, state, attempts, next_attempt_at, version)
      SELECT :id, NULL, NULL, p.id, 'ACCOUNT', :day, IF(:address = '', p.email, :address), :subject,
        :body, p.id, :now, 'WAITING', 0, :now, 1
      FROM person p
      WHERE p.id = :person
      """)
  int addAboutAccount(
      long id,
      PersonId person,
      String address,
      LocalDate day,
      LocalDateTime now,
      String subject,
      String body);

  /** The newest messages of an area first; none for whoever sends none. */
  default List<OutboxMessage> newest(Viewer viewer, AreaId area, int limit, int offset) {
    return viewer.may(Permission.SEND_REMINDERS, area) ? newest(area, limit, offset) : List.of();
  }

  @Query(
      """
      SELECT m.id, m.person_id, p.name AS person_name, m.kind, m.address, m.subject, m.body,
        w.name AS written_by_name, m.written_at, m.state, m.attempts, m.next_attempt_at, m.sent_at,
        COALESCE(d.state = 'CLOSED', 0) AS month_closed, p.state <> 'ACTIVE' AS person_left,
        m.version
      FROM outbox_message m
      JOIN person p ON p.id = m.person_id
      JOIN person w ON w.id = m.written_by
      LEFT JOIN round d ON d.area_id = m.area_id AND d.id = m.round_id
      WHERE m.area_id = :area
      ORDER BY m.id DESC
      LIMIT :limit OFFSET :offset
      """)
  List<OutboxMessage> newest(AreaId area, int limit, int offset);

  /** One message of an area; absent for whoever sends none. */
  default Optional<OutboxMessage> find(Viewer viewer, AreaId area, long id) {
    return viewer.may(Permission.SEND_REMINDERS, area) ? find(area, id) : Optional.empty();
  }

  @Query(
      """
      SELECT m.id, m.person_id, p.name AS person_name, m.kind, m.address, m.subject, m.body,
        w.name AS written_by_name, m.written_at, m.state, m.attempts, m.next_attempt_at, m.sent_at,
        COALESCE(d.state = 'CLOSED', 0) AS month_closed, p.state <> 'ACTIVE' AS person_left,
        m.version
      FROM outbox_message m
      JOIN person p ON p.id = m.person_id
      JOIN person w ON w.id = m.written_by
      LEFT JOIN round d ON d.area_id = m.area_id AND d.id = m.round_id
      WHERE m.area_id = :area
        AND m.id = :id
      """)
  Optional<OutboxMessage> find(AreaId area, long id);

  /** The messages about a month, the newest first; none for whoever sends none. */
  default List<OutboxMessage> ofRound(Viewer viewer, AreaId area, RoundId round, int limit) {
    return viewer.may(Permission.SEND_REMINDERS, area) ? ofRound(area, round, limit) : List.of();
  }

  @Query(
      """
      SELECT m.id, m.person_id, p.name AS person_name, m.kind, m.address, m.subject, '' AS body,
        w.name AS written_by_name, m.written_at, m.state, m.attempts, m.next_attempt_at, m.sent_at,
        COALESCE(d.state = 'CLOSED', 0) AS month_closed, p.state <> 'ACTIVE' AS person_left,
        m.version
      FROM outbox_message m
      JOIN person p ON p.id = m.person_id
      JOIN person w ON w.id = m.written_by
      LEFT JOIN round d ON d.area_id = m.area_id AND d.id = m.round_id
      WHERE m.area_id = :area
        AND m.round_id = :round
      ORDER BY m.id DESC
      LIMIT :limit
      """)
  List<OutboxMessage> ofRound(AreaId area, RoundId round, int limit);

  /**
   * For the job that sends: what is due and not too old, the oldest first. Nothing about a month
   * that is closed, nor to somebody who can no longer sign in: neither is asked for anything.
   */
  @Query(
      """
      SELECT m.id, m.person_id, p.name AS person_name, m.kind, m.address, m.subject, m.body,
        w.name AS written_by_name, m.written_at, m.state, m.attempts, m.next_attempt_at, m.sent_at,
        COALESCE(d.state = 'CLOSED', 0) AS month_closed, p.state <> 'ACTIVE' AS person_left,
        m.version
      FROM outbox_message m
      JOIN person p ON p.id = m.person_id
      JOIN person w ON w.id = m.written_by
      LEFT JOIN round d ON d.area_id = m.area_id AND d.id = m.round_id
      WHERE m.state = 'WAITING'
        AND m.next_attempt_at <= :now
        AND m.written_at > :writtenAfter
        AND (m.round_id IS NULL OR d.state = 'OPEN')
        AND p.state = 'ACTIVE'
      ORDER BY m.next_attempt_at, m.id
      LIMIT :limit
      """)
  List<OutboxMessage> due(LocalDateTime now, LocalDateTime writtenAfter, int limit);

  /** Where there is no mail server any more, what still waits is shown to be sent by hand. */
  @Query(
      """
      UPDATE outbox_message
      SET state = 'BY_HAND',
          version = version + 1
      WHERE state = 'WAITING'
        AND kind <> 'ACCOUNT'
      LIMIT 1000
      """)
  int leaveToHand();

  /** Counts one attempt before it is made, so that a program that dies tries again later. */
  @Query(
      """
      UPDATE outbox_message
      SET attempts = attempts + 1,
          next_attempt_at = :next,
          version = version + 1
      WHERE id = :id
        AND version = :version
        AND state = 'WAITING'
      """)
  int attempt(long id, int version, LocalDateTime next);

  /** Ends the waiting; of a letter about an account, which may hold a link, no text is kept. */
  @Query(
      """
      UPDATE outbox_message
      SET state = :state,
          sent_at = :sentAt,
          body = IF(kind = 'ACCOUNT', '', body),
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int finish(long id, int version, MessageState state, @Nullable LocalDateTime sentAt);
}
