package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.Window;

/** Shows every style on made-up pages, which can be looked at as {@code target/pages/style-*}. */
class StyleGuideTest {

  @ParameterizedTest
  @ValueSource(strings = {"board", "criterion", "rate", "report"})
  void aPageIsAccessibleAndFollowsThePolicyOnDeskPhoneAndPaper(String name) {
    try (MadeUpPages pages = MadeUpPages.serve(StyleGuideTest::page);
        Window window = pages.window()) {
      assertThat(window.open("/" + name)).isEqualTo(200);
      window.look("style-" + name);
      window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Window.axe(window.page());
    }
  }

  private static String page(String name) {
    String body = MadeUpPages.TEMPLATES.render("style-guide/" + name, StyleGuide.sample());
    var navigation =
        List.of(
            new Layout.Link("Home", "/", false),
            new Layout.Link("Board", "#", true),
            new Layout.Link("Rounds", "#", false),
            new Layout.Link("Reports", "#", false));
    var place =
        new Layout.Place(
            "Wexbridge",
            navigation,
            List.of(Layout.Link.to("Home", "/"), Layout.Link.to("Board", "#")));
    var messages =
        switch (name) {
          case "rate" ->
              Layout.Messages.errors(
                  List.of(Layout.Link.to("Say why C11 moved from amber to red", "#reason")));
          case "criterion" -> Layout.Messages.notice("The rating of C11 is agreed");
          default -> Layout.Messages.none();
        };
    var reader = new Layout.SignedIn("Area coordinator", "token");
    return MadeUpPages.TEMPLATES.render(
        "layout", new Layout("Style guide", place, reader, messages, body));
  }
}
