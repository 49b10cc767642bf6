package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A sign-in ends while somebody types, and somebody else sits down at the same browser. */
@Tag("faults")
class SignInEndsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month MONTH = Month.of(2026, 10);
  private static final int LENGTH = 10_000;
  private static final Duration IDLE = Duration.ofMinutes(31);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final String rate = story.path("/rounds/" + MONTH + "/rate");

  @AfterEach
  void backToNow() {
    Plumbline.clock().reset();
  }

  @Test
  void aTextOfTenThousandCharactersComesBackToItsWriterAlone() {
    story.open(coordinator, MONTH);
    story.lead("writer", Set.of(E1));
    story.lead("other", Set.of(E1));
    int times = Times.of("sessions", 5);
    try (Window window = Browsers.window(Browsers.DESK)) {
      window.page().onDialog(Dialog::accept);
      for (int time = 1; time <= times; time++) {
        String text = text(time);
        boolean isSent = time % 2 == 0;
        signInEndsWhileTyping(window, text, isSent);
        assertSomebodyElseSeesNothing(window, time);
        comesBack(window, text, isSent);
      }
    }
    System.out.printf(
        "sign-in ends while typing: tried=%d found=%d lost=0 seenByOthers=0%n", times, times);
  }

  /** Types half of the text, which is saved, and goes on after the sign-in has ended. */
  private void signInEndsWhileTyping(Window window, String text, boolean isSent) {
    window.signIn(story.email("writer"), Story.PASSWORD);
    window.open(rate);
    window.page().locator("#criterion-23-E1 details").evaluate("fold => fold.open = true");
    window.page().locator("#criterion-23-E1 input[value=amber]").check();
    field(window).fill(text.substring(0, LENGTH / 2));
    awaitState(window, "saved");
    Plumbline.clock().set(Plumbline.clock().instant().plus(IDLE));
    field(window).fill(text.substring(0, LENGTH - 20));
    field(window).pressSequentially(text.substring(LENGTH - 20));
    awaitState(window, "signed-out");
    assertThat(field(window).inputValue()).isEqualTo(text);
    if (isSent) {
      window.page().locator("#form-criterion-23-E1 button").first().click();
      window.page().waitForURL("**/sign-in");
    }
  }

  private void assertSomebodyElseSeesNothing(Window window, int time) {
    window.signIn(story.email("other"), Story.PASSWORD);
    for (String path : List.of("/", "/parked", rate, story.path("/criteria/" + E1))) {
      assertThat(window.open(path)).as(path).isEqualTo(200);
      assertThat(window.page().content()).as(path).doesNotContain(mark(time));
    }
    signOut(window);
  }

  /** The writer signs in, finds the text, and saves it. */
  private void comesBack(Window window, String text, boolean isSent) {
    window.signIn(story.email("writer"), Story.PASSWORD);
    assertThat(window.path()).isEqualTo("/parked");
    assertThat(window.page().locator(".app-typed").allTextContents()).contains(text);
    String button = isSent ? "Send it now" : "Put it back into its page";
    window.page().locator(".app-kept button:has-text('" + button + "')").first().click();
    if (!isSent) {
      assertThat(field(window).inputValue()).isEqualTo(text);
      window.page().locator("#form-criterion-23-E1 button").first().click();
    }
    window.page().waitForSelector(".app-progress__said:has-text('Confirmed: E1')");
    assertThat(story.rating(coordinator, MONTH, E1).challenge()).isEqualTo(text);
    signOut(window);
  }

  /** Not by the button: the browser remarks on what signing out clears. */
  private static void signOut(Window window) {
    window.page().context().clearCookies();
  }

  private static Locator field(Window window) {
    return window.page().locator("#challenge-criterion-23-E1");
  }

  private static void awaitState(Window window, String state) {
    window.page().waitForSelector("#criterion-23-E1 [data-draft-status][data-state=" + state + "]");
  }

  private static String mark(int time) {
    return "kittiwake" + time + "x";
  }

  private static String text(int time) {
    String line = mark(time) + " writes on, “word” after word – über alle Zeilen 🙂\n";
    return line.repeat(LENGTH / line.length() + 1).substring(0, LENGTH - 1) + ".";
  }
}
