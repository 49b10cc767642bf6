package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.Visitor;

class AboutTest {

  @ParameterizedTest
  @ValueSource(strings = {"/about", "/accessibility"})
  void everybodyReadsThePagesThatTheFooterLinksTo(String path) {
    Document page = Visitor.nobody().get("/sign-in").page();
    assertThat(page.select("footer a").eachAttr("href")).contains(path);
    assertThat(Visitor.nobody().get(path).page().select("h1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"No data about a child belongs here", "Ask the coordinator of your area"})
  void thePageAboutPlumblineSaysWhatItIsNotForAndWhoHelps(String words) {
    assertThat(Visitor.nobody().get("/about").page().text()).contains(words);
  }
}
