package plumbline.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plumbline.jobs.Job;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.testing.SecondInstance;
import plumbline.testing.Story;

/** What a person is told about a token, by an instance that has a mail server. */
class TokenLettersTest {

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
  private static final SecondInstance INSTANCE = start();

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
  void aPersonIsToldThatATokenWasMade() throws Exception {
    Story story = Story.begin();
    Viewer person = story.coordinator();
    NewToken token =
        new NewToken(
            "Monthly figures", Set.of(story.area()), false, Set.of(Permission.MANAGE_PEOPLE), 365);
    INSTANCE.context().getBean(Tokens.class).make(person, token);
    INSTANCE.context().getBeansOfType(Job.class).stream()
        .filter(job -> job.name().equals("send mail"))
        .forEach(Job::run);
    assertThat(MAIL.getReceivedMessagesForDomain(story.area().slug() + ".example.org"))
        .singleElement()
        .satisfies(letter -> assertLetter(letter));
  }

  private static void assertLetter(MimeMessage letter) throws Exception {
    assertThat(letter.getSubject()).isEqualTo("A token was made for your account");
    assertThat(letter.getContent().toString())
        .contains("“Monthly figures”", "If it was not you")
        .doesNotContain("plumb_");
  }
}
