package plumbline.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.definitions.Fault;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.web.Templates;

class FrameworkPagesTest {

  private final Story story = Story.begin();
  private final Visitor visitor = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);

  @Test
  void everyLoadedFrameworkIsListedWithWhetherItWasChecked() {
    Document page = visitor.get("/frameworks").page();
    assertThat(page.select(".app-framework a").eachAttr("href"))
        .contains("/frameworks/area-send-2016/1", "/frameworks/area-send-2023/1");
    assertThat(page.select(".app-framework").text())
        .contains("44 criteria", "Checked against its source");
    assertThat(page.select(".app-faults")).isEmpty();
  }

  @Test
  void everyFaultOfARefusedFileIsListed() {
    Fault fault = new Fault("own.yaml", 7, 3, "/scale/levels", "expected a list, found <text>");
    String html =
        Plumbline.bean(Templates.class)
            .render(
                "frameworks/index",
                new FrameworkController.FrameworksPage(List.of(), List.of(fault)));
    assertThat(Jsoup.parse(html).select(".app-faults__item").text())
        .isEqualTo("own.yaml, line 7:3 /scale/levels expected a list, found <text>");
  }

  @Test
  void aFrameworkShowsItsScaleItsTreeAndWhatContinuesIt() {
    Document page = visitor.get("/frameworks/area-send-2016/1").page();
    assertThat(page.select(".app-scale .app-level").eachText())
        .containsExactly("RRed", "AAmber", "GGreen");
    assertThat(page.select(".app-criteria__item")).hasSize(44);
    assertThat(page.select(".app-criteria__title strong:first-child").eachText())
        .contains("C 14")
        .filteredOn("C11"::equals)
        .hasSize(2);
    assertThat(page.select("main").text())
        .contains("27 April 2016", "Continued in part by")
        .doesNotContain("Relative[");
    for (String href : page.select(".app-criteria a").eachAttr("href")) {
      assertThat(href).startsWith("/frameworks/area-send-2023/1#c-");
    }
    assertThat(page.select(".app-criteria a")).isNotEmpty();
    assertThat(page.select("main a[href^=#]").eachAttr("href"))
        .allSatisfy(href -> assertThat(page.getElementById(href.substring(1))).isNotNull());
  }

  @Test
  void aFrameworkThatIsNotThereIsNotFound() {
    assertThat(story.area().slug()).isNotEmpty();
    for (String path : List.of("/none/1", "/area-send-2016/2", "/area-send-2016/x", "/A%20b/1")) {
      assertThat(visitor.get("/frameworks" + path).status()).as(path).isEqualTo(404);
    }
  }
}
