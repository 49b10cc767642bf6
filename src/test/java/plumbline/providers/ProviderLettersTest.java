package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plumbline.jobs.Job;
import plumbline.people.Strength;
import plumbline.people.Viewer;
import plumbline.testing.SecondInstance;
import plumbline.testing.Story;

/** What a person is told about a provider, by an instance that has a mail server. */
class ProviderLettersTest {

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
  private static final SecondInstance INSTANCE = start();

  private final ProviderAccounts accounts = INSTANCE.context().getBean(ProviderAccounts.class);

  private static SecondInstance start() {
    MAIL.start();
    return SecondInstance.start(
        Map.of(
            "plumbline.smtp.host", "localhost",
            "plumbline.smtp.port", String.valueOf(MAIL.getSmtp().getPort()),
            "plumbline.smtp.from", "plumbline@example.org",
            "plumbline.smtp.tls", "none"));
  }

  @AfterAll
  static void stop() {
    INSTANCE.close();
    MAIL.stop();
  }

  @Test
  void aPersonIsToldThatAProviderWasLinkedAndTakenOff() throws MessagingException {
    Story story = Story.begin();
    Viewer person = story.coordinator();
    Provider council =
        new Provider(
            "council", "Newtown Council", "https://id.example.org", "plumbline", "", Set.of());
    String subject = "subject-" + person.id().value();
    accounts.link(
        council,
        new Identity(council.issuer(), subject, Strength.PASSWORD, Instant.EPOCH),
        person.id());
    assertThat(letters(story)).containsExactly("Newtown Council was linked to your account");
    accounts.unlink(council, person);
    assertThat(letters(story))
        .containsExactly(
            "Newtown Council was linked to your account",
            "Newtown Council was taken off your account");
  }

  private static List<String> letters(Story story) throws MessagingException {
    INSTANCE.context().getBeansOfType(Job.class).stream()
        .filter(job -> job.name().equals("send mail"))
        .forEach(Job::run);
    List<String> subjects = new ArrayList<>();
    for (MimeMessage each :
        MAIL.getReceivedMessagesForDomain(story.area().slug() + ".example.org")) {
      subjects.add(each.getSubject());
    }
    return subjects;
  }
}
