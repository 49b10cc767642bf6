package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.MeasureId;
import plumbline.measures.Unit;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Figures;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** Figures from a paper, a spreadsheet and a file, put in by keyboard, with and without script. */
class EntryWalkTest {

  private static final int MOST_TABS = 200;

  /** The pages on which a script could have hidden something. */
  private static final Set<String> PLAIN = Set.of("refused", "file-checked", "index");

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final MeasureId measure = Figures.measure(story, coordinator, Unit.RATE, "");
  private final String base = story.path("/measures/" + measure.value() + "/figures");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void figuresArePutIn(boolean isScript) {
    try (Window window = isScript ? Browsers.window() : Browsers.windowWithoutScript()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(base);
      look(window, isScript, "empty");
      recordsOne(window, isScript);
      pastesAColumn(window, isScript);
      loadsAFile(window, isScript);
      restatesAndWithdraws(window, isScript);
      releases(window, isScript);
      recordsWhatAPaperStates(window, isScript);
      window.open(base);
      look(window, isScript, "index");
    }
  }

  private static void look(Window window, boolean isScript, String name) {
    if (isScript) {
      window.look("entry-" + name);
    } else if (PLAIN.contains(name)) {
      window.look("plain-entry-" + name);
    }
  }

  private void recordsOne(Window window, boolean isScript) {
    press(window, AriaRole.LINK, "Record a figure");
    look(window, isScript, "new");
    type(window, "#period", "May 2019");
    type(window, "#amount", "140%");
    type(window, "#source", "Impact report");
    press(window, AriaRole.BUTTON, "Record the figure");
    assertThat(window.errors())
        .containsExactly("“140%” cannot be a percentage of a whole; enter a number from 0 to 100.");
    look(window, isScript, "refused");
    reach(window, window.page().locator(".govuk-error-summary a"));
    window.page().keyboard().press("Enter");
    type(window, "#amount", "about 54.9%");
    enter(window);
    assertThat(window.notice()).contains("The figure is recorded.");
  }

  private void pastesAColumn(Window window, boolean isScript) {
    press(window, AriaRole.LINK, "Paste a column or load a file");
    look(window, isScript, "many");
    type(window, "#table", "January 2018\t69%\nFebruary 2018\t86%\nMarch 2018\tmany\n");
    press(window, AriaRole.BUTTON, "Check these lines");
    assertThat(window.errors()).hasSize(1).first().asString().startsWith("Line 3: “many”");
    look(window, isScript, "many-refused");
    type(window, "#table", "January 2018\t69%\nFebruary 2018\t86%\nMarch 2018\t87%\n");
    press(window, AriaRole.BUTTON, "Check these lines");
    look(window, isScript, "many-checked");
    press(window, AriaRole.BUTTON, "Record 3 figures");
    assertThat(window.notice()).contains("3 figures are recorded.");
  }

  private void loadsAFile(Window window, boolean isScript) {
    window.open(base + "/many");
    String file =
        """
        period,value,category,exceptions,numerator,denominator,source
        January 2018,70%,,,,,
        2018/19,55,,,,,"Annual return, as sent to the Department in the summer"
        June 2019,41,40 to 45 days,excluding,41,100,Annual return
        """;
    window
        .page()
        .locator("#files")
        .setInputFiles(
            new FilePayload("figures.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    press(window, AriaRole.BUTTON, "Check this file");
    assertThat(window.errors()).hasSize(2);
    look(window, isScript, "file-refused");
    type(
        window,
        "#table",
        file.replace("January 2018,70%,,,,,\n", "").replace("2018/19", "academic year 2018/19"));
    press(window, AriaRole.BUTTON, "Check these lines");
    choose(window, "#readers", "Everybody");
    look(window, isScript, "file-checked");
    press(window, AriaRole.BUTTON, "Record 2 figures");
    assertThat(window.notice()).contains("2 figures are recorded.");
  }

  private void restatesAndWithdraws(Window window, boolean isScript) {
    press(window, AriaRole.LINK, "Restate 69%, January 2018");
    type(window, "#amount", "70%");
    look(window, isScript, "restate");
    press(window, AriaRole.BUTTON, "Restate the figure");
    assertThat(window.errors())
        .containsExactly("Enter why; whoever reads the figure reads it, too.");
    type(window, "#reason", "Two late returns came in");
    enter(window);
    assertThat(window.notice()).contains("The figure is restated.");
    press(window, AriaRole.LINK, "Withdraw 86%, February 2018");
    look(window, isScript, "withdraw");
    type(window, "#reason", "It is of another measure");
    press(window, AriaRole.BUTTON, "Withdraw the figure");
    assertThat(window.notice()).contains("The figure is withdrawn.");
  }

  private void releases(Window window, boolean isScript) {
    press(window, AriaRole.LINK, "Release figures up to a day");
    look(window, isScript, "release-many");
    press(window, AriaRole.BUTTON, "Save who may read");
    assertThat(window.errors()).isNotEmpty();
    look(window, isScript, "release-many-refused");
    window.page().locator("#day").fill("2018-01-31");
    choose(window, "#readers", "Everybody");
    press(window, AriaRole.BUTTON, "Save who may read");
    assertThat(window.notice()).contains("Who may read it is changed.");
    press(window, AriaRole.LINK, "Release 87%, March 2018");
    look(window, isScript, "release");
    choose(window, "#readers", "Everybody");
    press(window, AriaRole.BUTTON, "Save who may read");
    assertThat(window.notice()).contains("Who may read it is changed.");
  }

  private void recordsWhatAPaperStates(Window window, boolean isScript) {
    states(window, "The change", "17 points");
    look(window, isScript, "claim-refused");
    type(window, "#source", "Impact report");
    press(window, AriaRole.BUTTON, "Record it");
    assertThat(window.notice()).contains("What the source states is recorded.");
    states(window, "The first divided", "1.2 to one");
    type(window, "#amount", "1.2");
    type(window, "#source", "Impact report");
    look(window, isScript, "claim");
    press(window, AriaRole.BUTTON, "Record it");
    assertThat(window.notice()).contains("What the source states is recorded.");
    press(
        window,
        AriaRole.LINK,
        window.page().locator("a[href*='/claims/'][href$=withdraw]").first().innerText());
    look(window, isScript, "claim-withdraw");
  }

  private static void states(Window window, String kind, String printed) {
    press(window, AriaRole.LINK, "Record what a source states of two");
    choose(window, "#kind", kind);
    choose(window, "#first", "70%, January 2018");
    choose(window, "#second", "87%, March 2018");
    type(window, "#printed", printed);
    if (kind.equals("The change")) {
      press(window, AriaRole.BUTTON, "Record it");
      assertThat(window.errors()).isNotEmpty();
    }
  }

  private static void press(Window window, AriaRole role, String name) {
    reach(
        window,
        window
            .page()
            .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
            .first());
    enter(window);
  }

  private static void enter(Window window) {
    window.page().waitForNavigation(() -> window.page().keyboard().press("Enter"));
  }

  private static void type(Window window, String field, String text) {
    reach(window, window.page().locator(field));
    window.page().keyboard().press("ControlOrMeta+A");
    window.page().keyboard().insertText(text);
  }

  private static void choose(Window window, String field, String begins) {
    reach(window, window.page().locator(field));
    window.page().keyboard().type(begins);
    assertThat(window.page().locator(field + " option:checked").innerText()).startsWith(begins);
  }

  /** Goes there as somebody does who has no mouse. */
  private static void reach(Window window, Locator thing) {
    thing.waitFor();
    for (int tab = 0; tab < MOST_TABS && !isFocused(thing); tab++) {
      window.page().keyboard().press("Tab");
    }
    assertThat(isFocused(thing)).as("%s is reached by keyboard", thing).isTrue();
  }

  private static boolean isFocused(Locator thing) {
    return (boolean) thing.evaluate("element => element === document.activeElement");
  }
}
