package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import plumbline.factors.Phone;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** An administrator makes an area, its partners and its coordinator; the coordinator takes over. */
class AdministrationWalkTest {

  @Test
  void anAdministratorMakesAnAreaAndItsCoordinatorTakesOver() {
    Story story = Story.begin();
    String slug = "walk";
    try (Window window = Browsers.window()) {
      signsInAtTheSecondAttempt(window);
      addsAnArea(window, slug);
      addsAgenciesAndACommittee(window, slug);
      givesTheTermDates(window, slug);
      String link = invitesTheCoordinator(window, slug, story.email("walker"));
      try (Window another = Browsers.window()) {
        choosesAPassword(another, link);
        another.signIn(story.email("walker"), Story.PASSWORD);
        Phone.setUp(another);
        looksAfterTheArea(another, slug);
        managesPeople(another, slug);
        changesThePassword(another);
      }
    }
  }

  @Test
  void thePagesThatEverybodyMayReadAreAccessible() {
    try (Window window = Browsers.window()) {
      for (String path : new String[] {"/about", "/accessibility"}) {
        assertThat(window.open(path)).isEqualTo(200);
        window.look(path.substring(1));
      }
      assertThat(window.open("/invitations/" + "0".repeat(64))).isEqualTo(404);
      window.look("link-ended");
      window.signIn(Story.administratorEmail(), Story.PASSWORD);
      window.open("/frameworks");
      window.look("frameworks");
      window.open("/frameworks/area-send-2016/1");
      window.look("framework");
      window.open("/areas");
      window.look("areas");
      looksAfterTheInstallation(window);
    }
  }

  private static void looksAfterTheInstallation(Window window) {
    window.open("/admin/health");
    window.look("health");
    window.open("/admin/settings");
    window.look("settings");
    window.open("/admin/administrators");
    window.press("Make administrator");
    assertThat(window.errors()).hasSize(2);
    window.look("administrators");
    window.open("/admin/national-readers");
    window.press("Let them read");
    window.look("national-readers");
    window.open("/admin/history");
    window.look("installation-history");
  }

  private static void signsInAtTheSecondAttempt(Window window) {
    window.open("/sign-in");
    window.look("sign-in");
    window.press("Sign in");
    assertThat(window.errors())
        .containsExactly("Enter your e-mail address.", "Enter your password.");
    window.look("sign-in-errors");
    window.signIn(Story.administratorEmail(), Story.PASSWORD);
  }

  private static void addsAnArea(Window window, String slug) {
    window.open("/areas/new");
    window.look("area-new");
    window.fill("Name of the area", "Walk " + slug);
    window.fill("Short name for addresses", "Not good");
    window.press("Add area");
    assertThat(window.errors()).containsExactly("Enter the role that committees ask.");
    window.fill("Whom committees ask", "SEND programme manager");
    window.press("Add area");
    assertThat(window.errors()).hasSize(1).first().asString().contains("lower-case letters");
    window.look("area-new-errors");
    window.fill("Short name for addresses", slug);
    window.press("Add area");
    assertThat(window.notice()).contains("Walk " + slug + " is added");
    window.look("area-edit");
    window.fill("Name of the area", "");
    window.press("Save details");
    window.look("area-edit-errors");
  }

  private static void addsAgenciesAndACommittee(Window window, String slug) {
    window.open("/areas/" + slug + "/agencies");
    window.look("partners-empty");
    window.press("Add agency");
    assertThat(window.errors()).hasSize(2);
    window.look("partners-errors");
    window.fill("Name of the agency", "Integrated care board");
    window.page().getByText("Health", new Page.GetByTextOptions().setExact(true)).click();
    window.press("Add agency");
    window.press("Add committee");
    window.look("committee-errors");
    window.fill("Name of the committee", "Children’s scrutiny committee");
    window.press("Add committee");
    assertThat(window.notice()).contains("The committee is added");
    window.look("partners");
    window.follow("Change Integrated care board");
    window.look("agency");
    window.fill("Name of the agency", "");
    window.press("Save agency");
    window.look("agency-errors");
  }

  private static void givesTheTermDates(Window window, String slug) {
    window.open("/areas/" + slug + "/terms");
    window.look("terms-empty");
    window.press("Add school year");
    assertThat(window.errors()).hasSize(6);
    window.look("terms-errors");
    type(window, "autumn", "2025-09-01", "2025-12-19");
    type(window, "spring", "2026-01-05", "2026-03-27");
    type(window, "summer", "2026-04-13", "2026-07-21");
    window.press("Add school year");
    assertThat(window.notice()).contains("The school year is added");
    window.look("terms");
    window.follow("Change 2025/26");
    window.look("terms-edit");
    type(window, "summer", "2026-07-21", "2026-04-13");
    window.press("Save terms");
    assertThat(window.errors())
        .containsExactly("The last day of the summer term is before its first day.");
  }

  private static void type(Window window, String term, String first, String last) {
    window.page().locator("#" + term + "_first").fill(first);
    window.page().locator("#" + term + "_last").fill(last);
  }

  private static String invitesTheCoordinator(Window window, String slug, String email) {
    window.open("/areas/" + slug + "/people");
    window.look("people-empty");
    window.press("Invite a person");
    window.look("person-new");
    window.press("Invite");
    assertThat(window.errors()).hasSize(3);
    window.look("person-new-errors");
    window.fill("Name", "Wanda Walker");
    window.fill("E-mail address", email);
    window.page().getByLabel("Coordinator", exact()).check();
    window.press("Invite");
    assertThat(window.notice()).contains("has their role");
    window.look("people");
    window.follow("Wanda Walker");
    window.look("person-invited");
    window.press("Make a sign-in link");
    window.look("link");
    return window.page().getByLabel("Link", exact()).inputValue();
  }

  private static void choosesAPassword(Window window, String link) {
    String path = link.substring(link.indexOf("/invitations/"));
    window.open(path);
    window.look("choose-password");
    window.fill("New password", "short");
    window.press("Set password");
    assertThat(window.errors()).hasSize(1);
    window.look("choose-password-errors");
    window.fill("New password", Story.PASSWORD);
    window.press("Set password");
    assertThat(window.notice()).contains("Your password is set");
    assertThat(window.open(path)).isEqualTo(404);
  }

  private static void looksAfterTheArea(Window window, String slug) {
    window.open("/admin");
    window.look("admin");
    window.follow("Leads of Walk " + slug);
    window.page().locator("#criteria").check();
    window.press("Give them the criteria");
    assertThat(window.errors()).containsExactly("Choose a person.");
    window.look("leads-errors");
    window.page().getByLabel("Person", exact()).selectOption("Wanda Walker");
    window.press("Give them the criteria");
    assertThat(window.notice()).contains("The criteria are given");
    window.look("leads");
    window.open("/areas/" + slug + "/readers");
    window.press("Let them read");
    assertThat(window.errors()).hasSize(2);
    window.look("readers");
    window.open("/areas/" + slug + "/history");
    window.look("history");
    window.press("Check that nothing has been altered");
    window.look("history-check");
    window.open("/areas/" + slug + "/people");
    window.follow("Wanda Walker");
    window.follow("History: who changed this, and what");
    window.look("history-person");
  }

  private static void managesPeople(Window window, String slug) {
    window.open("/areas/" + slug + "/people");
    window.follow("Wanda Walker");
    window.look("person");
    window.press("Take away the role Coordinator");
    assertThat(window.errors()).hasSize(1).first().asString().contains("last coordinator");
    window.look("person-last-coordinator");
    window.page().getByText("Stop this person signing in").click();
    window.press("Stop sign-in");
    assertThat(window.errors()).hasSize(1);
    window.look("person-disable-refused");
    window.page().getByText("Give another role").click();
    window.press("Give this role");
    assertThat(window.errors()).containsExactly("Choose what this person does for the area.");
    window.page().getByLabel("Agency contributor", exact()).check();
    window.press("Give this role");
    assertThat(window.errors()).hasSize(1).first().asString().contains("Choose the agency");
    window.page().getByText("Criteria, for a lead or an agency contributor").click();
    window.look("person-role-errors");
    window.page().getByLabel("Agency", exact()).selectOption("Integrated care board");
    window.page().locator("#criteria").check();
    window.press("Give this role");
    assertThat(window.notice()).contains("The role is given");
    window.look("person-two-roles");
  }

  private static void changesThePassword(Window window) {
    window.open("/account");
    window.look("account");
    window.press("Change password");
    assertThat(window.errors()).hasSize(2);
    window.look("account-errors");
    window.fill("Current password", Story.PASSWORD);
    window.fill("New password", "three other words");
    window.press("Change password");
    assertThat(window.notice()).contains("Your password is changed");
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
