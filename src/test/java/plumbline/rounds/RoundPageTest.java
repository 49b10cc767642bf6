package plumbline.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.AgencyOpinion;
import plumbline.contributions.AgencyRatings;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.narratives.Narratives;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.testing.Window;

class RoundPageTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final CriterionId E3 = new CriterionId("23.E3");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin("Rounds");
  private final Viewer coordinator = story.coordinator();
  private final Viewer lea = story.lead("lea", Set.of(E1, E2));
  private final Viewer leo = story.lead("leo", Set.of(E3));
  private final AgencyId health = story.agency("Health board");
  private final AgencyId education = story.agency("Education service");
  private final Viewer helen = contributor("helen", health, Set.of(E1, E2));
  private final Viewer edward = contributor("edward", education, Set.of(E1));
  private final Visitor visitor = story.visit("coordinator");
  private final String page = story.path("/rounds/2026-10");

  @BeforeEach
  void openOctober() {
    story.open(coordinator, OCTOBER);
    story.invite("ina", NewGrant.lead(Set.of(E1)));
    story.agree(leo, OCTOBER, E3, "amber", "First look.");
  }

  @AfterEach
  void backToNow() {
    Plumbline.clock().reset();
  }

  @Test
  void thePageSaysWhoHasAnsweredAndWhoHasNot() {
    give(helen, health, E1, "red");
    Document shown = visitor.get(page).page();
    assertThat(shown.text())
        .contains("4 people have not answered yet.")
        .contains("Leads: 1 of 3 have confirmed everything in their care")
        .contains("Health board: 1 of 2 criteria rated")
        .contains("Education service: 0 of 1 criteria rated");
    assertThat(row(shown, "Lea of")).contains("0 of 2 confirmed").contains("Remind");
    assertThat(row(shown, "Leo of")).contains("1 of 1 confirmed Done").doesNotContain("Remind");
    assertThat(row(shown, "Ina of")).contains("has not signed in yet").doesNotContain("Remind ");
    assertThat(row(shown, "Helen of")).contains("1 of 2 rated");
  }

  @Test
  void aLeadSeesWhoHasAnsweredButRemindsNobody() {
    assertThat(story.visit("lea").get(page).page().text())
        .contains("Who has answered")
        .doesNotContain("Remind Leo")
        .doesNotContain("Send reminders");
    assertThat(story.visit("helen").get(page).page().text()).doesNotContain("Who has answered");
  }

  @Test
  void everybodyWhoIsLateIsRemindedOnceADay() {
    assertThat(remind("all").location()).isEqualTo(page + "?done=reminded");
    Document shown = visitor.get(page + "?done=reminded").page();
    assertThat(shown.text()).contains("The reminders are in the outbox.").contains("3 reminders");
    assertThat(row(shown, "Lea of")).contains("Reminded on");
    assertThat(newest().kind()).isEqualTo("reminders written");
    long rows = newest().sequence();

    Answer again = remind("person-" + lea.id().value());
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.page().select(".govuk-error-summary").text()).contains("Nobody was reminded");
    assertThat(newest().sequence()).isEqualTo(rows);
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofDays(1)));
    Visitor tomorrow = story.visit("coordinator");
    assertThat(tomorrow.post(page + "/reminders", Map.of("group", "leads")).status())
        .isEqualTo(303);
    assertThat(messages(tomorrow)).hasSize(4);
  }

  @Test
  void aReminderSaysWhatIsOpenUntilWhenAndWhere() {
    contributor("lea", health, Set.of(E2));
    remind("person-" + lea.id().value());
    assertThat(messages(visitor)).hasSize(1);
    String text =
        visitor.get(story.path("/outbox")).page().expectFirst("dd:contains(Good day)").wholeText();
    assertThat(text)
        .contains("Good day, Lea of ")
        .contains("for October 2026 was due on Saturday 31 October 2026")
        .contains(
            "- 2 of 2 criteria in your care to confirm\n- 1 of 1 criterion to rate for Health")
        .contains("http://localhost" + page + "/rate");
  }

  @Test
  void inAClosedMonthNobodyIsReminded() {
    story.close(coordinator, OCTOBER);
    assertThat(remind("all").status()).isEqualTo(409);
    assertThat(messages(visitor)).isEmpty();
  }

  @Test
  void agenciesFarApartStandOnThePageButNotForWhoeverIsBlind() {
    give(helen, health, E1, "red");
    give(edward, education, E1, "green");
    assertThat(visitor.get(page).page().text())
        .contains("Agencies two levels or more apart")
        .contains("2 levels apart: red to green");
    AgencyId forum = story.agency("Parent carer forum");
    contributor("coordinator", forum, Set.of(E1));
    assertThat(visitor.get(page).page().text())
        .doesNotContain("two levels or more apart")
        .doesNotContain("red to green");
  }

  @Test
  void closingSaysWhatStaysOpenAndThenThatItIsDone() {
    assertThat(visitor.get(page).page().text())
        .contains("What is still open stays as it is for good")
        .contains("people have not answered");
    Answer closed = visitor.post(page + "/close", Map.of("version", "1"));
    assertThat(closed.location()).isEqualTo(page + "?done=closed");
    assertThat(visitor.get(closed.location()).page().select(".govuk-notification-banner").text())
        .contains("October 2026 is closed.");
  }

  @Test
  void thePagesAreGoodToLookAt() {
    give(helen, health, E1, "red");
    give(edward, education, E1, "green");
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(page);
      window.look("round-open");
      window.press("Remind Lea of " + story.area().slug());
      assertThat(window.notice()).contains("The reminders are in the outbox.");
      window.look("round-reminded");
      window.follow("Outbox: the messages and whether they were sent");
      window.look("outbox");
    }
  }

  private Viewer contributor(String name, AgencyId agency, Set<CriterionId> criteria) {
    return story.person(name, NewGrant.contributor(agency, criteria));
  }

  private void give(Viewer viewer, AgencyId agency, CriterionId criterion, String level) {
    Plumbline.bean(AgencyRatings.class)
        .give(
            viewer,
            story.area().id(),
            OCTOBER,
            criterion,
            agency,
            0,
            new AgencyOpinion(Optional.of(level), "", Narratives.NONE));
  }

  private Answer remind(String group) {
    return visitor.post(page + "/reminders", Map.of("group", group));
  }

  private java.util.List<String> messages(Visitor who) {
    return who.get(story.path("/outbox")).page().select("section h2").eachText();
  }

  private HistoryEntry newest() {
    return Plumbline.bean(History.class)
        .entries(story.area().id(), "", 1, Long.MAX_VALUE)
        .getFirst();
  }

  private static String row(Document shown, String name) {
    return shown.expectFirst("tr:contains(" + name + ")").text();
  }
}
