package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.factors.Phone;
import plumbline.jobs.Job;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.SecondInstance;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** A new password by a link, on an instance that has a mail server. */
class ForgottenPasswordTest {

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
  private static final Pattern LINK =
      Pattern.compile("http://localhost(/invitations/[0-9a-f]{64})");
  private static final SecondInstance INSTANCE = start();

  private final Story story = Story.begin();
  private final Viewer person = story.cautious("forgetful", NewGrant.of(Role.NATIONAL_READER));
  private final Visitor visitor = Visitor.at(INSTANCE.address());

  private static SecondInstance start() {
    MAIL.start();
    return SecondInstance.start(
        Map.of(
            "plumbline.smtp.host", "localhost",
            "plumbline.smtp.port", String.valueOf(MAIL.getSmtp().getPort()),
            "plumbline.smtp.from", "plumbline@example.org",
            "plumbline.smtp.tls", "none",
            "plumbline.proxy", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    INSTANCE.close();
    MAIL.stop();
  }

  @BeforeEach
  void forgetLetters() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
  }

  private Answer ask(String email) {
    return ask(
        email, "10.1." + System.nanoTime() % 250 + "." + System.nanoTime() / 7 % 250, Map.of());
  }

  private Answer ask(String email, String from, Map<String, String> headers) {
    HttpRequest.Builder request =
        visitor
            .request("/forgotten-password")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", from);
    headers.forEach(request::header);
    return visitor.send(
        request.POST(HttpRequest.BodyPublishers.ofString("email=" + email)).build());
  }

  /** The letters to the person, once so many have been written. */
  private List<MimeMessage> letters(int awaited) throws MessagingException, InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      INSTANCE.context().getBeansOfType(Job.class).stream()
          .filter(job -> job.name().equals("send mail"))
          .forEach(Job::run);
      MimeMessage[] all = MAIL.getReceivedMessagesForDomain(story.area().slug() + ".example.org");
      if (all.length >= awaited) {
        return Arrays.asList(all);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no letter came");
  }

  private String link() throws MessagingException, IOException, InterruptedException {
    String body = String.valueOf(letters(1).getFirst().getContent());
    Matcher link = LINK.matcher(body);
    assertThat(link.find()).as(body).isTrue();
    return link.group(1);
  }

  @Test
  void theAnswerIsTheSameWithAndWithoutAnAccount() throws Exception {
    Answer known = ask(story.email("forgetful"));
    Answer unknown = ask(story.email("forgotten"));
    assertThat(known.status()).isEqualTo(200);
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(known.page().select("main").text().replace("forgetful", "forgotten"))
        .isEqualTo(unknown.page().select("main").text());
    assertThat(letters(1)).hasSize(1);
  }

  @Test
  void theLinkIsOfTheConfiguredAddressWhateverTheRequestSays() throws Exception {
    ask(
        story.email("forgetful"),
        "10.2.0.1",
        Map.of("X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https"));
    assertThat(String.valueOf(letters(1).getFirst().getContent()))
        .contains("http://localhost/invitations/")
        .doesNotContain("evil.example");
  }

  @Test
  void aLinkWorksOnceForHalfAnHourAndOpeningItUsesNothingUp() throws Exception {
    ask(story.email("forgetful"));
    String link = link();
    assertThat(Visitor.nobody().get(link).status()).isEqualTo(200);
    assertThat(Visitor.nobody().get(link).status()).isEqualTo(200);
    Map<String, String> password = Map.of("password", "three quite other words");
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(31)));
    try {
      assertThat(Visitor.nobody().send(link, password).status()).isEqualTo(404);
    } finally {
      Plumbline.clock().reset();
    }
    assertThat(Visitor.nobody().send(link, password).status()).isEqualTo(303);
    assertThat(Visitor.nobody().send(link, password).status()).isEqualTo(404);
  }

  @Test
  void aNewPasswordKeepsTheSecondFactorAndThePersonIsTold() throws Exception {
    Phone phone = Phone.setUp(HalfWay.visitor(person.id()));
    ask(story.email("forgetful"));
    Visitor there = Visitor.at(INSTANCE.address());
    String link = link();
    there.send(link, Map.of("password", "three quite other words"));
    Visitor next = Visitor.signedIn(story.email("forgetful"), "three quite other words");
    assertThat(next.get("/account").location()).isEqualTo("/factor");
    next.open("/factor");
    assertThat(next.post("/factor", Map.of("code", phone.code(1))).status()).isEqualTo(303);
    assertThat(letters(2).getLast().getSubject()).isEqualTo("Your password was changed");
  }

  @Test
  void onePlaceAsksFiveTimesAQuarterOfAnHour() {
    for (int time = 0; time < 5; time++) {
      assertThat(ask("nobody@example.org", "10.3.0.1", Map.of()).status()).isEqualTo(200);
    }
    Answer refused = ask("nobody@example.org", "10.3.0.1", Map.of());
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("900");
    assertThat(ask("nobody@example.org", "10.3.0.2", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void portsAndNeighboursOfOneNetworkAreOnePlace() {
    for (int time = 0; time < 6; time++) {
      String from = "[2001:db8:7:1::%d]:5000%d".formatted(time, time);
      assertThat(ask("nobody@example.org", from, Map.of()).status())
          .isEqualTo(time < 5 ? 200 : 429);
    }
  }

  @Test
  void onlyTheLineThatTheWebServerAddedIsBelieved() {
    Map<String, String> added = Map.of("X-Forwarded-For", "10.3.9.9");
    for (int time = 0; time < 6; time++) {
      Answer answer = ask("nobody@example.org", "10.3.8." + time, added);
      assertThat(answer.status()).isEqualTo(time < 5 ? 200 : 429);
    }
  }

  @Test
  void withoutAMailServerThePageSaysWhomToAsk() {
    assertThat(Visitor.nobody().get("/forgotten-password").text())
        .contains("Ask the coordinator of your area for a link");
  }
}
