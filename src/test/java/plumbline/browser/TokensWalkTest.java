package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A person makes a token for a program, reads what programs can do, and revokes it. */
class TokensWalkTest {

  @Test
  void aTokenIsMadeShownOnceAndRevoked() {
    Story story = Story.begin();
    story.coordinator();
    try (Window window = Browsers.window()) {
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

  @Test
  void whatProgramsCanDoIsReadWithoutAnAccount() {
    try (Window window = Browsers.window()) {
      assertThat(window.open("/api")).isEqualTo(200);
      assertThat(window.page().content()).doesNotContain("Line[");
      assertThat(window.page().locator("details summary").allInnerTexts())
          .hasSizeGreaterThan(150)
          .doesNotHaveDuplicates();
      window.page().locator("summary").nth(3).click();
      window.check();
    }
  }
}
