package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.publications.Publications;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** Two agencies differ, one of them does not agree, and the committee reads why. */
class AgenciesWalkTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);

  @Test
  void aDissentGoesFromTheAgencyToTheCommittee() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    AgencyId health = story.agency("Health");
    AgencyId education = story.agency("Education");
    Viewer nurse = story.contributor("nurse", health, Set.of(E1));
    Viewer teacher = story.contributor("teacher", education, Set.of(E1));
    CommitteeId committee = story.committee("Scrutiny committee");
    story.person("councillor", NewGrant.reader(committee));
    story.open(coordinator, OCTOBER);
    story.give(teacher, OCTOBER, E1, education, "green", "Advice comes in time.");
    story.agree(coordinator, OCTOBER, E1, "amber", "");

    try (Window window = Browsers.window()) {
      window.signIn(story.email("nurse"), Story.PASSWORD);
      isBlind(window, story);
      story.give(nurse, OCTOBER, E1, health, "red", "Families wait a year.");
      doesNotAgree(window, story);
    }
    story.close(coordinator, OCTOBER);
    Plumbline.bean(Publications.class)
        .publish(coordinator, story.area(), committee, OCTOBER, OCTOBER);
    try (Window window = Browsers.window()) {
      window.signIn(story.email("councillor"), Story.PASSWORD);
      readsIt(window, story);
    }
  }

  private static void isBlind(Window window, Story story) {
    assertThat(window.open(story.path("/rounds/2026-10/agencies/23.E1"))).isEqualTo(404);
    window.open(story.path("/criteria/23.E1"));
    assertThat(window.page().locator(".app-sides").innerText())
        .contains("Given; you see it when your own agency’s rating is in");
    window.look("criterion-blind");
  }

  private static void doesNotAgree(Window window, Story story) {
    window.open(story.path("/criteria/23.E1"));
    window.look("criterion-agencies");
    window.follow("The agreed rating with all agencies side by side");
    assertThat(window.page().locator("main").innerText()).contains("2 levels apart: red to green.");
    window.look("sides");
    window.page().getByText("Record a dissent").click();
    window.press("Save the dissent");
    assertThat(window.errors()).containsExactly("Say why the agency does not agree.");
    window.look("sides-error");
    window.fill("Why the agency does not agree", "Half of the children are not counted.");
    window.page().getByLabel("Print it in the committee paper").check();
    window.press("Save the dissent");
    assertThat(window.notice()).contains("The dissent is recorded.");
    window.look("sides-dissent");
  }

  private static void readsIt(Window window, Story story) {
    window.open(story.path("/board"));
    assertThat(window.page().locator(".app-board").innerText())
        .contains("an agency does not agree");
    window.look("board-dissent");
    window.open(story.path("/criteria/23.E1"));
    assertThat(window.page().locator(".app-story").innerText())
        .contains("Health does not agree; it says red")
        .contains("Half of the children are not counted.");
    window.look("criterion-dissent");
  }
}
