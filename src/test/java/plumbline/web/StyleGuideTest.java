package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.RunsBeside;

/** Shows every style on made-up pages: {@code target/style-guide/*.html}, with pictures. */
@RunsBeside
class StyleGuideTest {

  private static final Path OUTPUT = Path.of("target", "style-guide");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'";
  private static final Assets ASSETS = new Assets();
  private static final Templates TEMPLATES = new Templates(ASSETS, false);

  private static HttpServer server;

  @BeforeAll
  static void servesThePages() throws IOException {
    Files.createDirectories(OUTPUT);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", StyleGuideTest::answer);
    server.start();
  }

  @AfterAll
  static void stops() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"board", "criterion", "rate", "report"})
  void everyPageIsWritten(String name) throws IOException {
    Path file = Files.writeString(OUTPUT.resolve(name + ".html"), page(name));
    assertThat(file).content().contains("Wexbridge", "</html>");
  }

  @Test
  void everyPageIsAccessibleAndFollowsThePolicyOnDeskPhoneAndPaper() {
    boolean required = System.getenv("CI") != null;
    assumeTrue(
        required || Files.isExecutable(CHROMIUM), "no " + CHROMIUM + ": pages are not looked at");
    var driver =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var launch =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    try (Playwright playwright = Playwright.create(driver);
        Browser browser = playwright.chromium().launch(launch)) {
      List<String> faults = new ArrayList<>();
      for (String name : List.of("board", "criterion", "rate", "report")) {
        for (int width : new int[] {1280, 390}) {
          faults.addAll(faults(browser, name, width));
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  private static List<String> faults(Browser browser, String name, int width) {
    List<String> faults = new ArrayList<>();
    try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900))) {
      page.onConsoleMessage(message -> faults.add(name + ": " + message.text()));
      page.navigate("http://localhost:" + server.getAddress().getPort() + "/" + name);
      picture(page, name + "-" + width);
      AxeResults axe = new AxeBuilder(page).analyze();
      axe.getViolations().forEach(rule -> faults.add(name + " " + width + ": " + rule));
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!overflow.equals(0)) {
        faults.add(name + " is " + overflow + " pixels too wide at " + width);
      }
      if (width == 1280) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, name + "-print");
      }
    }
    return faults;
  }

  private static void picture(Page page, String name) {
    Path file = OUTPUT.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private static String page(String name) {
    String body = TEMPLATES.render("style-guide/" + name, StyleGuide.sample());
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
    return TEMPLATES.render("layout", new Layout("Style guide", place, reader, messages, body));
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
