package plumbline.mail;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Makes the page of an area's messages. */
@Singleton
final class OutboxPages {

  private static final int ON_A_PAGE = 20;

  private final OutboxRepository repository;
  private final Outbox outbox;
  private final PostOffice office;

  OutboxPages(OutboxRepository repository, Outbox outbox, PostOffice office) {
    this.repository = repository;
    this.outbox = outbox;
    this.office = office;
  }

  record OutboxPage(
      String area,
      boolean sends,
      int page,
      List<Message> messages,
      String previous,
      String next,
      String rounds) {

    /**
     * One message.
     *
     * @param mail opens it in the reader's own mail program; empty where it need not be sent
     * @param mark where it is marked as sent by hand, or empty
     */
    record Message(
        long id,
        int version,
        String kind,
        String to,
        String address,
        String subject,
        String body,
        String written,
        String state,
        boolean failed,
        String mail,
        String mark) {}
  }

  Page index(Viewer viewer, AreaName area, int number) {
    List<OutboxMessage> found =
        repository.newest(viewer, area.id(), ON_A_PAGE + 1, (number - 1) * ON_A_PAGE);
    String base = area.path("/outbox");
    return new Page(
        "Outbox",
        "mail/index",
        new OutboxPage(
            area.name(),
            office.isOpen(),
            number,
            found.stream().limit(ON_A_PAGE).map(message -> message(base, message)).toList(),
            number > 1 ? base + "?page=" + (number - 1) : "",
            found.size() > ON_A_PAGE ? base + "?page=" + (number + 1) : "",
            area.path("/rounds")));
  }

  private OutboxPage.Message message(String base, OutboxMessage message) {
    boolean isLeftToHand = outbox.isLeftToHand(message);
    return new OutboxPage.Message(
        message.id(),
        message.version(),
        message.kind().words(),
        message.personName(),
        message.address(),
        message.subject(),
        message.body(),
        "Written on " + at(message.writtenAt()) + " by " + message.writtenByName(),
        state(message),
        message.state() == MessageState.FAILED,
        isLeftToHand && !message.isOutdated() ? mail(message) : "",
        isLeftToHand ? base + "/" + message.id() + "/sent" : "");
  }

  private static String mail(OutboxMessage message) {
    return "mailto:"
        + encoded(message.address()).replace("%40", "@")
        + "?subject="
        + encoded(message.subject())
        + "&body="
        + encoded(message.body().replace("\n", "\r\n"));
  }

  private String state(OutboxMessage message) {
    LocalDateTime sentAt = message.sentAt();
    String when = sentAt == null ? "" : " on " + at(sentAt);
    return switch (message.state()) {
      case SENT -> "Sent" + when;
      case HAND_SENT -> "Sent by hand, marked so" + when;
      case FAILED ->
          "Not sent: the mail server did not take it in %d tries".formatted(message.attempts());
      case BY_HAND -> byHand(message);
      case WAITING -> waiting(message);
    };
  }

  private static String byHand(OutboxMessage message) {
    if (message.isOutdated()) {
      return "Not sent from here, and no longer needed: " + outdated(message);
    }
    return "Not sent from here: copy it into your own mail";
  }

  private String waiting(OutboxMessage message) {
    if (message.isOutdated()) {
      return "Not sent: " + outdated(message);
    }
    if (!office.isOpen()) {
      return byHand(message);
    }
    if (outbox.isLeftToHand(message)) {
      return "Not sent: it waited for more than %d days".formatted(Outbox.DAYS_TRIED);
    }
    return message.attempts() == 0
        ? "Waiting to be sent"
        : "Not taken by the mail server yet (%d of %d tries); next try on %s"
            .formatted(message.attempts(), Sending.ATTEMPTS, at(message.nextAttemptAt()));
  }

  private static String outdated(OutboxMessage message) {
    return message.monthClosed() ? "the month is closed" : "this person can no longer sign in";
  }

  private static String at(LocalDateTime instant) {
    return Month.momentWords(instant);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
