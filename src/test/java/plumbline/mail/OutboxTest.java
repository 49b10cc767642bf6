package plumbline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.transaction.TransactionOperations;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.testing.Window;

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
    sending(office()).run();
    assertThat(received()).isEmpty();
    assertThat(outbox().text()).contains("Not sent: the month is closed.");
    assertThat(outbox().select("a[href^=mailto]")).isEmpty();
  }

  @Test
  void whoCanNoLongerSignInIsNotWrittenTo() {
    remind();
    Plumbline.bean(People.class).disable(Story.administrator(), story.area().id(), reader.id());
    sending(office()).run();
    assertThat(received()).isEmpty();
    assertThat(outbox().text()).contains("Not sent: this person can no longer sign in.");
    assertThat(outbox().select("a[href^=mailto]")).isEmpty();
  }

  @Test
  void whatIsShownForCopyingIsNotSentWhenAMailServerIsSetUpLater() {
    remind(Plumbline.bean(Outbox.class));
    assertThat(outbox().text()).contains("Not sent from here: copy it into your own mail.");
    sending(office()).run();
    assertThat(received()).isEmpty();
  }

  @Test
  void whatStillWaitsWhenTheMailServerIsTakenAwayIsLeftToBeCopied() {
    remind();
    sending(Plumbline.bean(PostOffice.class)).run();
    sending(office()).run();
    assertThat(received()).isEmpty();
    assertThat(outbox().select("a[href^=mailto]")).hasSize(1);
  }

  @Test
  void whoeverSentAMessageByHandMarksIt() {
    remind(Plumbline.bean(Outbox.class));
    Visitor visitor = story.visit("coordinator");
    Element form = visitor.get(story.path("/outbox")).page().expectFirst("form[action$=/sent]");
    Answer marked = press(visitor, form);
    assertThat(visitor.get(marked.location()).page().text())
        .contains("The message is marked as sent by hand.")
        .contains("Sent by hand, marked so on ");
    assertThat(outbox().select("form[action$=/sent], a[href^=mailto]")).isEmpty();
    assertThat(Plumbline.bean(History.class).entries(story.area().id(), "message ", 9, 99))
        .extracting(HistoryEntry::kind)
        .containsExactly("message sent by hand");
    Answer again = press(visitor, form);
    assertThat(again.status()).isEqualTo(409);
    String link = again.page().expectFirst(".govuk-error-summary a").attr("href");
    assertThat(again.page().select(link)).as("the link leads to the message").hasSize(1);
  }

  @Test
  void whatLeavesByItselfIsNotMarked() {
    remind();
    OutboxMessage message =
        Plumbline.bean(OutboxRepository.class)
            .newest(coordinator, story.area().id(), 1, 0)
            .getFirst();
    assertThatThrownBy(() ->
            postingOutbox()
                .markSent(coordinator, story.area().id(), message.id(), message.version()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theOutboxIsGoodToLookAt() {
    remind(Plumbline.bean(Outbox.class));
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(story.path("/outbox"));
      window.look("outbox-by-hand");
      window.press("Mark as sent by hand : Reminder to Reader of " + story.area().slug());
      assertThat(window.notice()).contains("The message is marked as sent by hand.");
      window.look("outbox-sent-by-hand");
    }
  }

  private static Answer press(Visitor visitor, Element form) {
    return visitor.post(
        form.attr("action"),
        Map.of("version", form.expectFirst("input[name=version]").val(), "page", "1"));
  }

  private void remind() {
    remind(postingOutbox());
  }

  private Outbox postingOutbox() {
    return new Outbox(
        Plumbline.bean(OutboxRepository.class),
        office(),
        Plumbline.bean(History.class),
        Plumbline.clock());
  }

  private void remind(Outbox outbox) {
    var october = story.rating(coordinator, OCTOBER, new CriterionId("23.E1")).roundId();
    TransactionOperations<?> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status ->
        outbox.add(
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

  private static Sending sending(PostOffice office) {
    return new Sending(office, Plumbline.bean(OutboxRepository.class), Plumbline.clock());
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
