package plumbline.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.testing.MailedInstance;
import plumbline.testing.Story;

/** What a person is told about a token, by an instance that has a mail server. */
class TokenLettersTest {

  private static final MailedInstance INSTANCE = MailedInstance.start();

  @AfterAll
  static void stop() {
    INSTANCE.close();
  }

  @Test
  void aPersonIsToldThatATokenWasMade() throws Exception {
    Story story = Story.begin();
    Viewer person = story.coordinator();
    NewToken token =
        new NewToken(
            "Monthly figures", Set.of(story.area()), false, Set.of(Permission.MANAGE_PEOPLE), 365);
    INSTANCE.bean(Tokens.class).make(person, token);
    assertThat(INSTANCE.letters(story)).singleElement().satisfies(letter -> assertLetter(letter));
  }

  private static void assertLetter(MimeMessage letter) throws Exception {
    assertThat(letter.getSubject()).isEqualTo("A token was made for your account");
    assertThat(letter.getContent().toString())
        .contains("“Monthly figures”", "If it was not you")
        .doesNotContain("plumb_");
  }
}
