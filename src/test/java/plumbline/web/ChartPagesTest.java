package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.charts.ChartView;
import plumbline.charts.SamplePictures;
import plumbline.reports.Block;
import plumbline.reports.Report;
import plumbline.reports.ReportView;
import plumbline.testing.Window;

/** Shows every sample chart on a page and in a report. */
class ChartPagesTest {

  private static final List<String> SHOWN =
      List.of(
          "process",
          "process-rebased",
          "process-neutral",
          "run",
          "histogram",
          "comparison",
          "gaps",
          "points-120",
          "long-names");

  @Test
  void aChartIsShownWithItsTitleItsNotesAndItsNumbers() {
    Document page =
        Jsoup.parse(
            MadeUpPages.TEMPLATES.render(
                "charts/figure", ChartView.of("weeks", SamplePictures.process())));
    assertThat(page.select("figure#weeks > figcaption").text())
        .isEqualTo("Plans issued within 20 weeks");
    assertThat(page.select("figure > svg[role=img]")).hasSize(2);
    assertThat(page.select(".app-chart__notes li").eachText())
        .startsWith(
            "Improved: eleven points running above the mean, 51.7% (February 2019 to"
                + " December 2019).")
        .contains("Target consistently missed: 90% is above the upper limit, 65.8%.");
    assertThat(page.select("details summary").text()).isEqualTo("Show the numbers as a table");
    assertThat(page.select("details tbody tr")).hasSize(24);
    assertThat(page.select("details tbody tr:last-child").text()).startsWith("December 2019 64%");
    assertThat(page.select("[style], style, script")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "report"})
  void everyChartIsAccessibleAndFollowsThePolicyOnDeskAndPhone(String name) {
    try (MadeUpPages pages = MadeUpPages.serve(ChartPagesTest::page);
        Window window = pages.window()) {
      assertThat(window.open("/" + name)).isEqualTo(200);
      // Open, so that axe sees the tables too.
      window
          .page()
          .evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })");
      window.look("charts-" + name);
    }
  }

  private static String page(String name) {
    StringBuilder body = new StringBuilder("<h1 class=\"govuk-heading-l\">Charts</h1>");
    if (name.equals("report")) {
      List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(2, "Figures")));
      blocks.add(new Block.Chart(SamplePictures.process()));
      blocks.add(new Block.Chart(SamplePictures.comparison()));
      var report = new Report("Charts", "", "Wexbridge", "en-GB", Instant.EPOCH, blocks);
      body.append("<div class=\"app-report\">")
          .append(MadeUpPages.TEMPLATES.render("reports/parts", ReportView.of(report, "")))
          .append("</div>");
    } else {
      for (String id : SHOWN) {
        var picture = Objects.requireNonNull(SamplePictures.all().get(id));
        body.append(MadeUpPages.TEMPLATES.render("charts/figure", ChartView.of(id, picture)));
      }
    }
    var place = new Layout.Place("Wexbridge", List.of(), List.of());
    var reader = new Layout.SignedIn("Area coordinator", "token");
    return MadeUpPages.TEMPLATES.render(
        "layout", new Layout("Charts", place, reader, Layout.Messages.none(), body.toString()));
  }
}
