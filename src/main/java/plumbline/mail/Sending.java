package plumbline.mail;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.jobs.Job;

/** Empties the outbox into the mail server, a few messages at a time. */
@Singleton
final class Sending implements Job {

  /** Ever longer, so that a mail server may be away for a night. */
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(8));

  static final int ATTEMPTS = DELAYS.size();

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int AT_ONCE = 50;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final PostOffice office;
  private final OutboxRepository repository;
  private final InstantSource clock;

  Sending(PostOffice office, OutboxRepository repository, InstantSource clock) {
    this.office = office;
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "send mail";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(15);
  }

  @Override
  public void run() {
    if (!office.isOpen()) {
      repository.leaveToHand();
      return;
    }
    LocalDateTime now = now();
    List<OutboxMessage> due = repository.due(now, now.minusDays(Outbox.DAYS_TRIED), AT_ONCE);
    if (due.isEmpty()) {
      return;
    }
    try (PostOffice.Counter counter = office.open()) {
      for (OutboxMessage message : due) {
        if (now().isBefore(now.plus(LONGEST))) {
          send(counter, message);
        }
      }
    } catch (MessagingException away) {
      LOG.warn("The mail server took nothing: {}", away.getClass().getSimpleName());
      due.forEach(this::failed);
    }
  }

  /**
   * What was sent by this very connection before it broke is no longer waiting, and not counted.
   */
  private void failed(OutboxMessage message) {
    if (attempt(message) && message.attempts() + 1 >= ATTEMPTS) {
      repository.finish(message.id(), message.version() + 1, MessageState.FAILED, null);
    }
  }

  private void send(PostOffice.Counter counter, OutboxMessage message) {
    if (!attempt(message)) {
      return;
    }
    try {
      counter.send(message);
      repository.finish(message.id(), message.version() + 1, MessageState.SENT, now());
    } catch (MessagingException refused) {
      LOG.warn("Message {} was not taken: {}", message.id(), refused.getClass().getSimpleName());
      if (message.attempts() + 1 >= ATTEMPTS) {
        repository.finish(message.id(), message.version() + 1, MessageState.FAILED, null);
      }
    }
  }

  private boolean attempt(OutboxMessage message) {
    Duration delay = DELAYS.get(Math.min(message.attempts(), ATTEMPTS - 1));
    return repository.attempt(message.id(), message.version(), now().plus(delay)) == 1;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
