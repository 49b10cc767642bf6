package plumbline.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import plumbline.common.AreaName;
import plumbline.common.Month;

/** Makes and sends a paper as a coordinator does it in the browser. */
public final class PaperByPages {

  private PaperByPages() {}

  /** From the list of papers to the filled form of a monthly position, of which nobody says yet. */
  public static void fill(Window window, AreaName area, String committee, Month from, Month to) {
    window.open(area.path("/reports"));
    window.press("Make a paper");
    window.page().getByLabel("Monthly position").check();
    window.press("Continue");
    choose(window.page(), "#committee", new SelectOption().setLabel(committee));
    choose(window.page(), "#item", new SelectOption().setValue(""));
    choose(window.page(), "#from", new SelectOption().setValue(from.toString()));
    choose(window.page(), "#to", new SelectOption().setValue(to.toString()));
  }

  private static void choose(Page page, String select, SelectOption option) {
    page.locator(select).selectOption(option);
  }

  /** From the filled form to the draft, for everybody of the area. */
  public static void make(Window window) {
    window.page().getByLabel("Public", new Page.GetByLabelOptions().setExact(true)).check();
    window.press("Make the paper");
  }

  /** From the draft to the page of the paper that was sent, with everything made. */
  public static void send(Window window) {
    window.press("Send the paper");
    window.press("Send the paper");
    Plumbline.runJob("waiting papers");
    window.follow("Look again");
  }
}
