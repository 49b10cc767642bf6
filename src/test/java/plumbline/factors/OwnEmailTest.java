package plumbline.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Changing the address with which one signs in. */
class OwnEmailTest {

  private final Story story = Story.begin();
  private final Visitor visitor = reader();

  private Visitor reader() {
    story.person("reader", NewGrant.of(Role.NATIONAL_READER));
    return story.visit("reader");
  }

  @AfterEach
  void resetTheClock() {
    Plumbline.clock().reset();
  }

  @Test
  void theAddressIsChangedByWhoHasJustShownWhoTheyAre() {
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(11)));
    Map<String, String> change = Map.of("email", story.email("renamed"));
    Answer asked = visitor.post("/account/email", change);
    assertThat(asked.page().select("h1").text()).isEqualTo("Confirm that it is you");
    visitor.post("/account/proof", Map.of("proof", Story.PASSWORD, "next", "/account/email"));
    assertThat(visitor.post("/account/email", change).location()).isEqualTo("/account?done=email");
    Visitor.signedIn(story.email("renamed"), Story.PASSWORD);
  }

  @Test
  void anAddressThatIsTakenOrNoneIsRefused() {
    story.coordinator();
    for (String email : new String[] {story.email("coordinator"), "nobody", "a@b@c"}) {
      Answer refused = visitor.post("/account/email", Map.of("email", email));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.page().select("#email").val()).isEqualTo(email);
    }
  }
}
