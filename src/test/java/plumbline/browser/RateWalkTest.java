package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.ratings.Rating;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** The rate page as it is filled in: by keyboard alone, over bad connections, without script. */
class RateWalkTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final CriterionId E3 = new CriterionId("23.E3");
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final Month OCTOBER = Month.of(2026, 10);
  private static final Pattern SAVED = Pattern.compile("^Saved \\d\\d:\\d\\d$");

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final String rate = story.path("/rounds/2026-10/rate");

  @BeforeEach
  void openOctober() {
    story.lead("lead", Set.of(E1, E2, E3));
    story.open(coordinator, SEPTEMBER);
    story.agree(coordinator, SEPTEMBER, E1, "red", "");
    story.agree(coordinator, SEPTEMBER, E2, "amber", "");
    story.agree(coordinator, SEPTEMBER, E3, "green", "");
    story.close(coordinator, SEPTEMBER);
    story.open(coordinator, OCTOBER);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void aMonthIsRatedByKeyboardAlone(int width) {
    try (Window window = Browsers.window(width)) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      window.open(rate);
      Page page = window.page();
      tabTo(page, "document.activeElement.textContent === 'Next one left'");
      page.keyboard().press("Enter");
      assertThat(focused(page)).isEqualTo("next");
      movesTheFirstUp(window);
      confirmsTheSecondWithEnter(page);
      confirmsTheThirdFolded(page);
      window.look("rate-all-confirmed");
    }
    assertThat(story.rating(coordinator, OCTOBER, E1))
        .extracting(Rating::level, Rating::reason, Rating::challenge)
        .containsExactly("amber", "The protocol was agreed.", "Waits are long.");
    assertThat(story.rating(coordinator, OCTOBER, E2).level()).isEqualTo("amber");
    assertThat(story.rating(coordinator, OCTOBER, E3).level()).isEqualTo("green");
  }

  private static void movesTheFirstUp(Window window) {
    Page page = window.page();
    tabTo(page, "document.activeElement.name === 'level'");
    page.keyboard().press("ArrowRight");
    tabTo(page, "document.activeElement.name === 'reason'");
    page.keyboard().type("The protocol was agreed.");
    tabTo(page, "document.activeElement.name === 'challenge'");
    page.keyboard().type("Waits are long.");
    page.keyboard().press("Tab");
    PlaywrightAssertions.assertThat(status(page)).hasText(SAVED);
    window.look("rate-draft-saved");
    tabTo(page, "document.activeElement.textContent.startsWith('Confirm')");
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    assertThat(page.locator(".app-progress").innerText()).contains("1 of 3").contains("E1");
    assertThat(focused(page)).isEqualTo("next");
    window.look("rate-next");
  }

  private static void confirmsTheSecondWithEnter(Page page) {
    tabTo(page, "document.activeElement.name === 'level'");
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    assertThat(page.locator(".app-progress").innerText()).contains("2 of 3").contains("E2");
    assertThat(focused(page)).isEqualTo("next");
  }

  private static void confirmsTheThirdFolded(Page page) {
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent").toString())
        .startsWith("No change: confirm green");
    page.waitForNavigation(() -> page.keyboard().press("Space"));
    assertThat(page.locator(".app-progress").innerText()).contains("3 of 3 criteria confirmed");
    assertThat(focused(page)).isEqualTo("next");
  }

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void anAgencyIsSpokenForBesideTheAgreedRating(int width) {
    AgencyId health = story.agency("Wexbridge health trust");
    AgencyId forum = story.agency("Parent carer forum");
    Viewer parent = story.contributor("parent", forum, Set.of(E1));
    story.give(parent, OCTOBER, E1, forum, "green", "Families notice the difference.");
    story.person("lead", NewGrant.contributor(health, Set.of(E1)));
    try (Window window = Browsers.window(width)) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      window.open(rate);
      assertThat(block(window.page()).innerText()).doesNotContain("Families notice");
      window.look("rate-blind");
      Locator form = window.page().locator("#form-criterion-23-E1-agency-" + health.value());
      form.getByLabel("Red").check();
      form.getByLabel("Comment for the lead").fill("Waits are as long as ever.");
      PlaywrightAssertions.assertThat(form.locator("[data-draft-status]")).hasText(SAVED);
      Locator confirm =
          form.getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Confirm")));
      window.page().waitForNavigation(confirm::click);
      assertThat(block(window.page()).innerText())
          .contains("2 levels apart: red to green")
          .contains("Families notice");
      assertThat(focused(window.page())).isEqualTo("next");
      window.look("rate-agencies");
    }
  }

  @Test
  void aLostConnectionIsSaidAndNothingIsLost() {
    try (Window window = Browsers.window(Browsers.DESK)) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      window.open(rate);
      window.offline(true);
      challenge(window.page()).fill("Typed in a tunnel.");
      PlaywrightAssertions.assertThat(status(window.page()))
          .hasText("Not saved: no connection. Trying again in 4 seconds.");
      window.look("rate-no-connection");
      confirm(window.page()).click();
      PlaywrightAssertions.assertThat(status(window.page()))
          .containsText("Not sent: no connection.");
      window.offline(false);
      PlaywrightAssertions.assertThat(status(window.page())).hasText(SAVED);
      window.open(rate);
      assertThat(challenge(window.page()).inputValue()).isEqualTo("Typed in a tunnel.");
      window.look("rate-draft-found");
    }
  }

  @Test
  void aSignInThatHasEndedIsSaidAndTheTextIsSavedAfterTheNextOne() {
    try (Window window = Browsers.window(Browsers.DESK)) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      window.open(rate);
      window.page().context().clearCookies();
      challenge(window.page()).fill("Typed after lunch.");
      PlaywrightAssertions.assertThat(status(window.page()))
          .containsText(
              "You have been signed out. Your text is kept on this page: sign in in another tab");
      window.look("rate-signed-out");
      Page tab = window.page().context().newPage();
      tab.navigate(window.page().url().replaceAll("/areas.*", "/sign-in"));
      tab.locator("#email").fill(story.email("lead"));
      tab.locator("#password").fill(Story.PASSWORD);
      tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
      tab.waitForURL(url -> !url.endsWith("/sign-in"));
      window.page().evaluate("window.dispatchEvent(new Event('focus'))");
      PlaywrightAssertions.assertThat(status(window.page())).hasText(SAVED);
    }
  }

  @Test
  void somebodyElsesSaveIsSaidWhileOneTypesAndShownBesideIt() {
    try (Window window = Browsers.window(Browsers.DESK)) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      window.open(rate);
      story
          .visit("coordinator")
          .post(rate + "/23.E1", Map.of("version", "1", "level", "red", "challenge", "Hers."));
      challenge(window.page()).fill("His.");
      PlaywrightAssertions.assertThat(status(window.page())).containsText(coordinator.name());
      window.page().waitForNavigation(() -> window.follow("Load the page again to see both texts"));
      assertThat(window.page().locator(".app-rate__theirs").innerText()).contains("Hers.");
      assertThat(challenge(window.page()).inputValue()).isEqualTo("His.");
      window.look("rate-theirs");
    }
  }

  @Test
  void withoutScriptEverythingCanBeDone() {
    try (Window window = Browsers.windowWithoutScript(Browsers.DESK)) {
      window.signIn(story.email("lead"), Story.PASSWORD);
      window.open(rate);
      challenge(window.page()).fill("Half a thought.");
      block(window.page())
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save for later"))
          .click();
      assertThat(block(window.page()).innerText()).contains("not confirmed yet");
      assertThat(challenge(window.page()).inputValue()).isEqualTo("Half a thought.");
      confirm(window.page()).click();
      assertThat(window.page().locator(".app-progress").innerText()).contains("1 of 3");
    }
    assertThat(story.rating(coordinator, OCTOBER, E1).challenge()).isEqualTo("Half a thought.");
  }

  private static Locator block(Page page) {
    return page.locator("#criterion-23-E1");
  }

  private static Locator challenge(Page page) {
    return block(page).getByLabel("Challenge remaining");
  }

  private static Locator confirm(Page page) {
    return block(page)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Confirm")));
  }

  private static Locator status(Page page) {
    return block(page).locator("[data-draft-status]");
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.id"));
  }

  /** Presses the tabulator until this holds; a page of three criteria has no more stops. */
  private static void tabTo(Page page, String condition) {
    for (int stop = 0; stop < 40; stop++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate(condition))) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + condition);
  }
}
