package plumbline.mail;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** The messages of an area: what has left, and what has to be copied into one's own mail. */
@Controller("/areas/{area}/outbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class OutboxController {

  private static final int ON_A_PAGE = 20;

  private final OutboxRepository repository;
  private final PostOffice office;
  private final InstantSource clock;

  OutboxController(OutboxRepository repository, PostOffice office, InstantSource clock) {
    this.repository = repository;
    this.office = office;
    this.clock = clock;
  }

  record OutboxPage(
      String area,
      boolean sends,
      List<Message> messages,
      String previous,
      String next,
      String rounds) {

    /** One message; {@code mail} opens it in the reader's own mail program. */
    record Message(
        String kind,
        String to,
        String address,
        String subject,
        String body,
        String written,
        String state,
        boolean failed,
        boolean toCopy,
        String mail) {}
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.SEND_REMINDERS, where.id());
    int number = Math.clamp(page, 1, 1000);
    List<OutboxMessage> found =
        repository.newest(viewer, where.id(), ON_A_PAGE + 1, (number - 1) * ON_A_PAGE);
    String base = where.path("/outbox");
    return new Page(
        "Outbox",
        "mail/index",
        new OutboxPage(
            where.name(),
            office.isOpen(),
            found.stream().limit(ON_A_PAGE).map(this::message).toList(),
            number > 1 ? base + "?page=" + (number - 1) : "",
            found.size() > ON_A_PAGE ? base + "?page=" + (number + 1) : "",
            where.path("/rounds")));
  }

  private OutboxPage.Message message(OutboxMessage message) {
    return new OutboxPage.Message(
        message.kind().words(),
        message.personName(),
        message.address(),
        message.subject(),
        message.body(),
        "Written on " + at(message.writtenAt()) + " by " + message.writtenByName(),
        state(message),
        message.state() == MessageState.FAILED,
        isToCopy(message),
        "mailto:"
            + encoded(message.address()).replace("%40", "@")
            + "?subject="
            + encoded(message.subject())
            + "&body="
            + encoded(message.body().replace("\n", "\r\n")));
  }

  private boolean isToCopy(OutboxMessage message) {
    boolean leaves =
        switch (message.state()) {
          case SENT -> true;
          case FAILED -> false;
          case WAITING -> office.isOpen() && isYoung(message);
        };
    return !leaves && !message.isOutdated();
  }

  private String state(OutboxMessage message) {
    LocalDateTime sentAt = message.sentAt();
    return switch (message.state()) {
      case SENT -> sentAt == null ? "Sent" : "Sent on " + at(sentAt);
      case FAILED ->
          "Not sent: the mail server did not take it in %d tries".formatted(message.attempts());
      case WAITING -> waiting(message);
    };
  }

  private String waiting(OutboxMessage message) {
    if (message.monthClosed()) {
      return "Not sent: the month is closed";
    }
    if (message.personLeft()) {
      return "Not sent: this person can no longer sign in";
    }
    if (!office.isOpen()) {
      return "Not sent from here: copy it into your own mail";
    }
    if (!isYoung(message)) {
      return "Not sent: it waited for more than %d days".formatted(Outbox.DAYS_TRIED);
    }
    return message.attempts() == 0
        ? "Waiting to be sent"
        : "Not taken by the mail server yet (%d of %d tries); next try on %s"
            .formatted(message.attempts(), Sending.ATTEMPTS, at(message.nextAttemptAt()));
  }

  private boolean isYoung(OutboxMessage message) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return message.writtenAt().isAfter(now.minusDays(Outbox.DAYS_TRIED));
  }

  private static String at(LocalDateTime instant) {
    return Month.momentWords(instant);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
