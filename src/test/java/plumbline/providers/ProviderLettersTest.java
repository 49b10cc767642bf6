package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plumbline.people.Strength;
import plumbline.people.Viewer;
import plumbline.testing.MailedInstance;
import plumbline.testing.Story;

/** What a person is told about a provider, by an instance that has a mail server. */
class ProviderLettersTest {

  private static final MailedInstance INSTANCE = MailedInstance.start();

  private final ProviderAccounts accounts = INSTANCE.bean(ProviderAccounts.class);

  @AfterAll
  static void stop() {
    INSTANCE.close();
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
    List<String> subjects = new ArrayList<>();
    for (MimeMessage each : INSTANCE.letters(story)) {
      subjects.add(each.getSubject());
    }
    return subjects;
  }
}
