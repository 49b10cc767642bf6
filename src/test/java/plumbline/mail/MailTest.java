package plumbline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.transaction.TransactionOperations;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.database.StartRefused;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class MailTest {

  private static final String WORDS = "Good day.\n\nגם עברית, and an emoji 🙂\n.\nOne dot above.";

  private final Story story = Story.begin("Post");
  private final Viewer coordinator = story.coordinator();
  private final Viewer reader = story.person("reader", NewGrant.of(Role.NATIONAL_READER));
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS)});

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "localhost", protocol);
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  @AfterEach
  void stop() {
    server.stop();
    Plumbline.clock().reset();
  }

  @Test
  void aMessageLeavesOnceAndTheOutboxSaysWhen() throws Exception {
    server.start();
    write("Ratings for October – 2 to go");
    sending("none", server.getSmtp().getPort()).run();
    sending("none", server.getSmtp().getPort()).run();
    MimeMessage[] received = server.getReceivedMessagesForDomain(domain());
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("Ratings for October – 2 to go");
    assertThat(received[0].getFrom()[0]).hasToString("plumbline@wexbridge.example.org");
    assertThat(received[0].getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(WORDS);
    assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received[0].getMessageID()).endsWith("@wexbridge.example.org>");
    assertThat(message().state()).isEqualTo(MessageState.SENT);
    assertThat(message().sentAt()).isNotNull();
  }

  @Test
  void twoInstancesThatSendAtOnceSendAMessageOnce() throws Exception {
    server.start();
    write("Only once");
    int port = server.getSmtp().getPort();
    try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
      for (int number = 0; number < 4; number++) {
        instances.submit(() -> sending("none", port).run());
      }
    }
    assertThat(server.getReceivedMessagesForDomain(domain())).hasSize(1);
    assertThat(message().attempts()).isEqualTo(1);
  }

  @Test
  void whatIsTriedAgainKeepsItsNumber() throws Exception {
    server.start();
    write("Once");
    OutboxMessage message = message();
    try (PostOffice.Counter counter = office("none", server.getSmtp().getPort()).open()) {
      counter.send(message);
      counter.send(message);
    }
    MimeMessage[] received = server.getReceivedMessagesForDomain(domain());
    assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
  }

  @Test
  void aMailServerThatIsAwayIsTriedEightTimesEverMoreSlowly() {
    write("Later");
    Sending sending = sending("none", 1);
    sending.run();
    assertThat(message().attempts()).isEqualTo(1);
    sending.run();
    assertThat(message().attempts()).as("not at once again").isEqualTo(1);
    for (Duration delay : Sending.DELAYS) {
      pass(delay.plusSeconds(1));
      sending.run();
    }
    assertThat(message().attempts()).isEqualTo(8);
    assertThat(message().state()).isEqualTo(MessageState.FAILED);
    assertThat(story.visit("coordinator").get(story.path("/outbox")).page().text())
        .contains("Failed")
        .contains("the mail server did not take it in 8 tries");
  }

  @Test
  void aConnectionThatOthersCouldReadIsNotUsed() {
    server.start();
    write("Secret");
    sending("starttls", server.getSmtp().getPort()).run();
    assertThat(server.getReceivedMessagesForDomain(domain())).as("no TLS offered").isEmpty();
    pass(Duration.ofMinutes(2));
    sending("tls", server.getSmtps().getPort()).run();
    assertThat(server.getReceivedMessagesForDomain(domain())).as("a stranger's key").isEmpty();
    assertThat(message().attempts()).isEqualTo(2);
  }

  @Test
  void whatWaitedAWeekIsNotSentAnyMore() {
    server.start();
    write("Old news");
    pass(Duration.ofDays(8));
    sending("none", server.getSmtp().getPort()).run();
    assertThat(server.getReceivedMessagesForDomain(domain())).isEmpty();
    assertThat(message().attempts()).isZero();
  }

  @Test
  void withoutAMailServerMessagesStandReadyToBeCopied() {
    write(Plumbline.bean(Outbox.class), "To copy & send");
    var page = story.visit("coordinator").get(story.path("/outbox")).page();
    assertThat(page.text())
        .contains("No mail server is set up")
        .contains("Not sent from here: copy it into your own mail")
        .contains("To copy & send");
    assertThat(page.expectFirst("a[href^=mailto]").attr("href"))
        .startsWith("mailto:" + story.email("reader") + "?subject=To%20copy%20%26%20send&body=Good")
        .contains("%0D%0A");
    assertThat(page.expectFirst("dd:contains(Good day)").wholeText()).isEqualTo(WORDS);
  }

  @Test
  void oneMessageOfAKindAPersonAndDay() {
    story.open(coordinator, Month.of(2026, 10));
    assertThat(add("First", reader.id())).isEqualTo(1);
    assertThat(add("Second", reader.id())).isZero();
    pass(Duration.ofDays(1));
    assertThat(add("Third", reader.id())).isEqualTo(1);
    PersonId invited = story.invite("invited", NewGrant.of(Role.NATIONAL_READER));
    assertThat(add("Cannot sign in yet", invited)).isZero();
  }

  @Test
  void aSubjectIsOneLine() {
    assertThatThrownBy(() -> new Letter(reader.id(), "Subject\r\nBcc: all@example.org", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "mail.example.org, none, a@b.example, -, -, set it to starttls or tls",
        "mail.example.org, maybe, a@b.example, -, -, must be starttls",
        "mail.example.org, tls, -, -, -, PLUMBLINE_SMTP_FROM",
        "mail.example.org, tls, A <a@b.example>, -, -, PLUMBLINE_SMTP_FROM",
        "mail.example.org, tls, a@b.example, user, -, must be set both",
        "mail.example.org, tls, a@b.example, -, 99999, PLUMBLINE_SMTP_PORT"
      })
  void unsafeSettingsStopTheStartWithASentence(
      String host, String tls, String from, String user, String port, String sentence) {
    Map<String, String> values = new HashMap<>();
    values.put("host", host);
    values.put("tls", tls);
    values.put("from", from == null ? "" : from);
    values.put("user", user == null ? "" : user);
    values.put("port", port == null ? "" : port);
    assertThatThrownBy(() -> MailSettings.of(values))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }

  /** Writes it where there is a mail server. */
  private void write(String subject) {
    write(
        new Outbox(
            Plumbline.bean(OutboxRepository.class),
            office("none", 25),
            Plumbline.bean(History.class),
            Plumbline.clock()),
        subject);
  }

  private void write(Outbox outbox, String subject) {
    inTransaction(() ->
        outbox.add(
            coordinator,
            story.area().id(),
            null,
            MessageKind.REMINDER,
            List.of(new Letter(reader.id(), subject, WORDS))));
  }

  private int add(String subject, PersonId to) {
    var round =
        story.rating(coordinator, Month.of(2026, 10), new plumbline.common.CriterionId("23.E1"));
    return inTransaction(() ->
        Plumbline.bean(Outbox.class)
            .add(
                coordinator,
                story.area().id(),
                round.roundId(),
                MessageKind.REMINDER,
                List.of(new Letter(to, subject, WORDS))));
  }

  private static int inTransaction(java.util.function.IntSupplier work) {
    TransactionOperations<?> transactions = Plumbline.bean(TransactionOperations.class);
    Integer written = transactions.executeWrite(status -> work.getAsInt());
    return written == null ? 0 : written;
  }

  private OutboxMessage message() {
    return Plumbline.bean(OutboxRepository.class)
        .newest(coordinator, story.area().id(), 1, 0)
        .getFirst();
  }

  private String domain() {
    return story.email("reader").replaceAll(".*@", "");
  }

  private static PostOffice office(String tls, int port) {
    return new PostOffice(
        Map.of(
            "host",
            "localhost",
            "port",
            String.valueOf(port),
            "tls",
            tls,
            "from",
            "plumbline@wexbridge.example.org"));
  }

  private static Sending sending(String tls, int port) {
    return new Sending(
        office(tls, port), Plumbline.bean(OutboxRepository.class), Plumbline.clock());
  }

  private static void pass(Duration time) {
    Plumbline.clock().set(Plumbline.clock().instant().plus(time));
  }
}
