package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A lead leaves; everything goes to a colleague, who finds it on the next visit. */
class LeavingWalkTest {

  private static final Set<CriterionId> LED =
      Set.of(new CriterionId("23.E1"), new CriterionId("23.E2"), new CriterionId("23.E3"));

  @ParameterizedTest
  @ValueSource(ints = {Browsers.DESK, Browsers.PHONE})
  void aLeadLeavesAndAColleagueTakesOver(int width) {
    Story story = Story.begin();
    Viewer lead = prepare(story);
    try (Window leaver = Browsers.window(width);
        Window window = Browsers.window(width)) {
      leaver.signIn(story.email("lead"), Story.PASSWORD);
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(story.path("/people/" + lead.id().value()));
      window.follow("Hand over their work and end their access");
      window.look("leave");
      window.press("Hand over and end their access");
      assertThat(window.errors()).hasSize(3);
      window.look("leave-errors");
      choose(window, "Who takes over everything?", "Heir of");
      choose(window, "Who takes over speaking for Health trust?", "Nurse of");
      window.page().getByText("Show 3 entries").click();
      window.look("leave-chosen");
      window.press("Hand over and end their access");
      assertThat(window.notice()).contains("Everything is handed over");
      window.look("people-after-leaving");
      assertThat(leaver.open(story.path("/board"))).isEqualTo(200);
      assertThat(leaver.path()).isEqualTo("/sign-in");
      window.open(story.path("/outbox"));
      window.look("outbox-handover");
    }
    try (Window window = Browsers.window(width)) {
      window.signIn(story.email("heir"), Story.PASSWORD);
      assertThat(window.page().locator("main").innerText()).contains("of 3");
      window.look("home-after-handover");
    }
  }

  private static Viewer prepare(Story story) {
    Viewer coordinator = story.coordinator();
    AgencyId health = story.agency("Health trust");
    Viewer lead = story.lead("lead", LED);
    story.lead("heir", Set.of());
    story.contributor("nurse", health, Set.of());
    story.open(coordinator, Month.of(2026, 10));
    CriterionId first = new CriterionId("23.E1");
    Plumbline.bean(People.class)
        .grant(
            coordinator, story.area().id(), lead.id(), NewGrant.contributor(health, Set.of(first)));
    Plumbline.bean(EvidenceRequests.class)
        .ask(
            Plumbline.bean(People.class).viewer(lead.id()),
            story.area().id(),
            health,
            first,
            "Waiting times since June",
            LocalDate.of(2026, 12, 18));
    return lead;
  }

  private static void choose(Window window, String label, String name) {
    Locator select = window.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    String option =
        select.locator("option").allInnerTexts().stream()
            .filter(text -> text.startsWith(name))
            .findFirst()
            .orElseThrow();
    select.selectOption(new SelectOption().setLabel(option));
  }
}
