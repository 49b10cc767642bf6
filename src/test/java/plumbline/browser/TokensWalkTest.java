package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Browsers.DESK;
import static plumbline.testing.Browsers.PHONE;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A person makes a token for a program, reads what programs can do, and revokes it. */
class TokensWalkTest {

  @ParameterizedTest
  @ValueSource(ints = {DESK, PHONE})
  void aTokenIsMadeShownOnceAndRevoked(int width) {
    Story story = Story.begin();
    story.coordinator();
    try (Window window = Browsers.window(width)) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open("/account/tokens");
      window.look("tokens-empty");
      window.page().locator("a.govuk-button").click();
      window.look("tokens-new");
      window.press("Make this token");
      assertThat(window.errors()).isNotEmpty();
      window.look("tokens-errors");
      window.fill("What is it for?", "Monthly figures");
      window.fill("For how many days?", "30");
      window.page().locator("input[name=areas]").first().check();
      window.page().locator("input[name=permissions]").first().check();
      window.press("Make this token");
      assertThat(window.page().locator("#secret").inputValue()).startsWith("plumb_");
      window.look("tokens-made");
      window.open("/account/tokens");
      assertThat(window.page().content()).contains("Monthly figures").doesNotContain("plumb_");
      window.look("tokens");
      window.press("Revoke the token for Monthly figures");
      window.look("tokens-revoked");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {DESK, PHONE})
  void whatProgramsCanDoIsReadWithoutAnAccount(int width) {
    try (Window window = Browsers.window(width)) {
      assertThat(window.open("/api")).isEqualTo(200);
      assertThat(window.page().content()).doesNotContain("Line[");
      assertThat(window.page().locator("details summary").allInnerTexts())
          .hasSizeGreaterThan(150)
          .doesNotHaveDuplicates();
      window.page().locator("summary").nth(3).click();
      window.check();
      window
          .page()
          .screenshot(
              new com.microsoft.playwright.Page.ScreenshotOptions()
                  .setPath(java.nio.file.Path.of("target", "pages", "api-" + width + ".png")));
    }
  }
}
