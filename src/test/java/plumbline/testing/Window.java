package plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A browser's window on the running program. Closing it fails if anything was written to the
 * console, refused by the security policy or asked of another server.
 */
public final class Window implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "pages");
  private static final int HEIGHT = 900;
  private static final String REFUSED_FORM = "Failed to load resource: the server responded with a";

  /** What the browser remarks when somebody has signed out. */
  private static final String CLEARED = "Clear-Site-Data header on";

  /** What the browser remarks when a test has taken the connection away. */
  private static final String OFFLINE = "net::ERR_INTERNET_DISCONNECTED";

  /** Every rule runs; what passes is counted and not described, which takes as long again. */
  private static final AxeRunOptions ONLY_VIOLATIONS = new AxeRunOptions();

  static {
    ONLY_VIOLATIONS.setResultTypes(List.of("violations"));
  }

  private final Browser browser;
  private final BrowserContext context;
  private final Page page;
  private final List<Integer> widths;
  private final boolean script;
  private final List<URI> programs;
  private final List<String> faults = new ArrayList<>();

  Window(Browser browser, List<Integer> widths, boolean script, List<URI> programs) {
    this.browser = browser;
    this.widths = List.copyOf(widths);
    this.script = script;
    this.programs = programs;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(widths.getFirst(), HEIGHT)
                .setJavaScriptEnabled(script));
    context.setDefaultTimeout(10_000);
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> faults.add(page.url() + ": " + error));
    page.onRequest(this::note);
  }

  /** Takes the connection away, or gives it back. */
  public void offline(boolean isOffline) {
    context.setOffline(isOffline);
  }

  /** The page, to click and type in. */
  public Page page() {
    return page;
  }

  /** Opens a path of the running program, and gives the status of the answer. */
  public int open(String path) {
    Response response = page.navigate(programs.getFirst() + path);
    return response == null ? 0 : response.status();
  }

  /** The path of the page that is open. */
  public String path() {
    return URI.create(page.url()).getPath();
  }

  /** Signs in through the page. */
  public Window signIn(String email, String password) {
    open("/sign-in");
    fill("E-mail address", email);
    fill("Password", password);
    press("Sign in");
    return this;
  }

  /** Types into the field that has exactly this label. */
  public void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  /** Chooses, in the list that has exactly this label, the first entry that begins so. */
  public void choose(String label, String beginning) {
    Locator list = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    String entry =
        list.locator("option").allInnerTexts().stream()
            .filter(text -> text.startsWith(beginning))
            .findFirst()
            .orElseThrow();
    list.selectOption(new SelectOption().setLabel(entry));
  }

  /** Presses the button that has exactly this name. */
  public void press(String button) {
    named(AriaRole.BUTTON, button);
  }

  /** Follows the link that has exactly this name. */
  public void follow(String link) {
    named(AriaRole.LINK, link);
  }

  private void named(AriaRole role, String name) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /** The text of the heading of the first level. */
  public String heading() {
    return page.locator("h1").innerText();
  }

  /** The texts of the error summary, in order; empty when there is none. */
  public List<String> errors() {
    return page.locator(".govuk-error-summary__list a").allInnerTexts();
  }

  /** The success that the page reports, or empty. */
  public String notice() {
    return String.join("", page.locator(".govuk-notification-banner__content").allInnerTexts());
  }

  /**
   * Fails on any violation or a page that is too wide. Where {@code -Dplumbline.pictures=true} asks
   * for them, takes a picture for people to look at.
   */
  public void look(String name) {
    atEveryWidth(width -> {
      if (Boolean.getBoolean("plumbline.pictures")) {
        Path file = PICTURES.resolve(name + "-" + width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      }
      check(width);
    });
  }

  /** Fails on any violation or a page that is too wide; for pages too long for a picture. */
  public void check() {
    atEveryWidth(this::check);
  }

  private void atEveryWidth(IntConsumer task) {
    for (int width : widths) {
      size(width);
      task.accept(width);
    }
    size(widths.getFirst());
  }

  private void size(int width) {
    if (page.viewportSize().width != width) {
      page.setViewportSize(width, HEIGHT);
    }
  }

  private void check(int width) {
    if (script) {
      axe(page);
    } else {
      axeOnACopy(width);
    }
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("pixels that %s is too wide at %d", page.url(), width).isEqualTo(0);
  }

  /** Axe is a script itself: it looks at what this window shows in one where only axe runs. */
  private void axeOnACopy(int width) {
    try (BrowserContext copy =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT))) {
      String shown = page.content();
      copy.route("**/*.js", Route::abort);
      copy.route(
          page.url()::equals,
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(shown)));
      Page same = copy.newPage();
      same.navigate(page.url());
      axe(same);
    }
  }

  /** Fails on any violation that axe finds on this page as it is now. */
  public static void axe(Page page) {
    // Our pages have no frames: in this mode the result is put together without opening a window.
    List<Rule> violations =
        new AxeBuilder(page).options(ONLY_VIOLATIONS).setLegacyMode(true).analyze().getViolations();
    assertThat(violations)
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .as("axe on " + page.url())
        .isEmpty();
  }

  /** Closes the window, and fails on everything that went wrong in it. */
  @Override
  public void close() {
    context.close();
    assertThat(faults).as("console, policy and foreign requests").isEmpty();
  }

  private void note(ConsoleMessage message) {
    // The browser itself remarks on every page that comes with a 4xx; that is how forms answer.
    boolean isPage = message.text().startsWith(REFUSED_FORM) && !isAsset(message.location());
    boolean isOurs = page.url().startsWith(programs.getFirst() + "/");
    boolean isRemark = message.text().startsWith(CLEARED) || message.text().endsWith(OFFLINE);
    if (isOurs && !isPage && !isRemark) {
      faults.add(page.url() + ": " + message.text());
    }
  }

  private static boolean isAsset(@Nullable String location) {
    return location == null || location.contains("/assets/");
  }

  private void note(Request request) {
    String url = request.url();
    boolean isOurs = programs.stream().anyMatch(program -> url.startsWith(program + "/"));
    if (!isOurs && !url.startsWith("data:")) {
      faults.add(page.url() + " asks " + url);
    }
  }

  /** For the browser's own commands that need the cookies, for example to read a file. */
  public byte[] download(String path) {
    return context.request().get(programs.getFirst() + path).body();
  }
}
