package plumbline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.transaction.TransactionOperations;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What the outbox says of a message is what became of it. */
class OutboxTest {

  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin("Outbox");
  private final Viewer coordinator = story.coordinator();
  private final Viewer reader = story.person("reader", NewGrant.of(Role.NATIONAL_READER));
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void openOctober() {
    server.start();
    story.open(coordinator, OCTOBER);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aReminderThatWaitedUntilItsMonthClosedIsNotSent() {
    remind();
    story.close(coordinator, OCTOBER);
    sending().run();
    assertThat(received()).isEmpty();
    assertThat(outbox().text()).contains("Not sent: the month is closed.");
    assertThat(outbox().select("a[href^=mailto]")).isEmpty();
  }

  @Test
  void whoCanNoLongerSignInIsNotWrittenTo() {
    remind();
    Plumbline.bean(People.class).disable(Story.administrator(), story.area().id(), reader.id());
    sending().run();
    assertThat(received()).isEmpty();
    assertThat(outbox().text()).contains("Not sent: this person can no longer sign in.");
    assertThat(outbox().select("a[href^=mailto]")).isEmpty();
  }

  private void remind() {
    var october = story.rating(coordinator, OCTOBER, new CriterionId("23.E1")).roundId();
    TransactionOperations<?> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status ->
        Plumbline.bean(Outbox.class)
            .add(
                coordinator,
                story.area().id(),
                october,
                MessageKind.REMINDER,
                List.of(new Letter(reader.id(), "October", "2 to go"))));
  }

  private MimeMessage[] received() {
    return server.getReceivedMessagesForDomain(story.email("reader").replaceAll(".*@", ""));
  }

  private Document outbox() {
    return story.visit("coordinator").get(story.path("/outbox")).page();
  }

  private Sending sending() {
    return new Sending(office(), Plumbline.bean(OutboxRepository.class), Plumbline.clock());
  }

  private PostOffice office() {
    String port = String.valueOf(server.getSmtp().getPort());
    return new PostOffice(
        Map.of(
            "host",
            "localhost",
            "port",
            port,
            "tls",
            "none",
            "from",
            "plumbline@wexbridge.example.org"));
  }
}
