package plumbline.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Chromium for the whole test run. Without one, tests that ask for a window are skipped and say
 * so; under continuous integration they fail.
 */
public final class Browsers {

  /** A desk's width in pixels. */
  public static final int DESK = 1280;

  /** A phone's width in pixels. */
  public static final int PHONE = 390;

  private static final List<Integer> BOTH = List.of(DESK, PHONE);

  /** First the one without a window system, which does the same with a quarter less work. */
  private static final List<Path> KNOWN =
      List.of(
          Path.of("/usr/bin/chromium-headless-shell"),
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static @Nullable Browser browser;

  private Browsers() {}

  /** A desk's window, with cookies of its own, on the running program, looked at at both widths. */
  public static Window window() {
    return window(BOTH, List.of(Plumbline.address()));
  }

  /** A window of this width in pixels only. */
  public static Window window(int width) {
    return window(List.of(width), List.of(Plumbline.address()));
  }

  /** A desk's window on another program, the first of these, which may also ask the others. */
  public static Window window(List<URI> programs) {
    return window(BOTH, programs);
  }

  private static Window window(List<Integer> widths, List<URI> programs) {
    return new Window(browser(), widths, true, programs);
  }

  /** A desk's window in which no script runs. */
  public static Window windowWithoutScript() {
    return new Window(browser(), BOTH, false, List.of(Plumbline.address()));
  }

  /** A window of this width in pixels only, in which no script runs. */
  public static Window windowWithoutScript(int width) {
    return new Window(browser(), List.of(width), false, List.of(Plumbline.address()));
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      browser = launch();
    }
    return browser;
  }

  private static Browser launch() {
    Optional<Path> program = KNOWN.stream().filter(Files::isExecutable).findFirst();
    if (program.isEmpty()) {
      String missing = "No Chromium in " + KNOWN + ": the pages are not looked at in a browser.";
      if (System.getenv("CI") != null) {
        throw new AssertionError(missing);
      }
      System.err.println(missing);
      return abort(missing);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program.get())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }
}
