package plumbline.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What was being typed in one tab while somebody signed in anew in another. */
class ReplacedSessionTest {

  private static final CriterionId E1 = new CriterionId("23.E1");

  private final Story story = Story.begin("Replacing");
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final Visitor visitor = story.visit("lead");

  @Test
  void isKeptForWhoeverTypedIt() {
    signInAs("lead");
    Answer sent = sendFromTheOldPage();
    assertThat(sent.location()).isEqualTo("/parked");
    assertThat(visitor.get("/parked").page().text()).contains("Typed in the first tab");
  }

  @Test
  void isNotKeptForSomebodyElseAndTheAdviceLosesNothing() {
    signInAs("coordinator");
    Answer sent = sendFromTheOldPage();
    assertThat(sent.status()).isEqualTo(403);
    assertThat(sent.page().text())
        .contains("Go back: what you typed is still on the page. Copy it, load the page again");
    assertThat(Plumbline.bean(ParkedForms.class).count(lead.id())).isZero();
    assertThat(Plumbline.bean(ParkedForms.class).count(coordinator.id())).isZero();
  }

  @Test
  void theReplacedSessionIsOver() {
    String old = cookies();
    signInAs("lead");
    assertThat(cookies()).isNotEqualTo(old);
    Visitor thief = Visitor.nobody();
    assertThat(thief.send(thief.request("/account").header("Cookie", old).build()).location())
        .isEqualTo("/sign-in");
  }

  private String cookies() {
    return visitor.cookies().getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  private void signInAs(String name) {
    Map<String, String> fields =
        Map.of("email", story.email(name), "password", Story.PASSWORD, "csrf", visitor.csrf());
    assertThat(visitor.send("/sign-in", fields).status()).isEqualTo(303);
  }

  private Answer sendFromTheOldPage() {
    story.open(coordinator, Month.of(2026, 10));
    return visitor.post(
        story.path("/rounds/2026-10/narratives"),
        Map.of("kind", "NEXT_STEPS", "criteria", "23.E1", "words", "Typed in the first tab"));
  }
}
