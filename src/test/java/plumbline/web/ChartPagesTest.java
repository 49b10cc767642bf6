package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.charts.ChartView;
import plumbline.charts.SamplePictures;
import plumbline.reports.Block;
import plumbline.reports.Report;
import plumbline.reports.ReportView;
import plumbline.testing.RunsBeside;

/** Shows every sample chart on a page and in a report: {@code target/charts/*.png}. */
@RunsBeside
class ChartPagesTest {

  private static final Path OUTPUT = Path.of("target", "charts");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'";
  private static final Assets ASSETS = new Assets();
  private static final Templates TEMPLATES = new Templates(ASSETS, false);

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

  private static HttpServer server;

  @BeforeAll
  static void servesThePages() throws IOException {
    Files.createDirectories(OUTPUT);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", ChartPagesTest::answer);
    server.start();
  }

  @AfterAll
  static void stops() {
    server.stop(0);
  }

  @Test
  void aChartIsShownWithItsTitleItsNotesAndItsNumbers() {
    Document page =
        Jsoup.parse(
            TEMPLATES.render("charts/figure", ChartView.of("weeks", SamplePictures.process())));
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

  @Test
  void everyChartIsAccessibleAndFollowsThePolicyOnDeskAndPhone() {
    assumeTrue(
        System.getenv("CI") != null || Files.isExecutable(CHROMIUM),
        "no " + CHROMIUM + ": charts are not looked at");
    var driver =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var launch =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    try (Playwright playwright = Playwright.create(driver);
        Browser browser = playwright.chromium().launch(launch)) {
      List<String> faults = new ArrayList<>();
      for (int width : new int[] {1280, 390}) {
        faults.addAll(faults(browser, "page", width));
        faults.addAll(faults(browser, "report", width));
      }
      assertThat(faults).isEmpty();
    }
  }

  private static List<String> faults(Browser browser, String name, int width) {
    List<String> faults = new ArrayList<>();
    try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900))) {
      page.onConsoleMessage(message -> faults.add(name + ": " + message.text()));
      page.navigate("http://localhost:" + server.getAddress().getPort() + "/" + name);
      if (name.equals("page")) {
        // Open, so that axe sees the tables too.
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })");
      }
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(rule -> faults.add(name + " " + width + ": " + rule.getId() + rule.getNodes()));
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!overflow.equals(0)) {
        faults.add(name + " is " + overflow + " pixels too wide at " + width);
      }
      pictures(page, name + "-" + width);
    }
    return faults;
  }

  private static void pictures(Page page, String name) {
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = false })");
    for (String id : SHOWN) {
      if (page.locator("#" + id).count() > 0) {
        Path file = OUTPUT.resolve(name + "-" + id + ".png");
        page.locator("#" + id).screenshot(new Locator.ScreenshotOptions().setPath(file));
      }
    }
    Path file = OUTPUT.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private static String page(String name) {
    StringBuilder body = new StringBuilder("<h1 class=\"govuk-heading-l\">Charts</h1>");
    if (name.equals("report")) {
      List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(2, "Figures")));
      blocks.add(new Block.Chart(SamplePictures.process()));
      blocks.add(new Block.Chart(SamplePictures.comparison()));
      var report = new Report("Charts", "", "Wexbridge", "en-GB", Instant.EPOCH, blocks);
      body.append("<div class=\"app-report\">")
          .append(TEMPLATES.render("reports/parts", ReportView.of(report, "")))
          .append("</div>");
    } else {
      for (String id : SHOWN) {
        var picture = Objects.requireNonNull(SamplePictures.all().get(id));
        body.append(TEMPLATES.render("charts/figure", ChartView.of(id, picture)));
      }
    }
    var place = new Layout.Place("Wexbridge", List.of(), List.of());
    var reader = new Layout.SignedIn("Area coordinator", "token");
    return TEMPLATES.render(
        "layout", new Layout("Charts", place, reader, Layout.Messages.none(), body.toString()));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      var asset = ASSETS.find(path.replace("/assets/", ""));
      String type =
          asset.map(found -> found.mediaType().toString()).orElse("text/html;charset=utf-8");
      byte[] bytes =
          asset.isPresent()
              ? asset.get().bytes()
              : page(path.substring(1)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
