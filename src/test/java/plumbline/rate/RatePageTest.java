package plumbline.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.ratings.Rating;
import plumbline.ratings.Stage;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class RatePageTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private final String address = story.path("/rounds/2026-10/rate/23.E1");

  @BeforeEach
  void openOctober() {
    story.open(coordinator, OCTOBER);
  }

  @Test
  void aRatingIsSavedWithItsTexts() {
    Answer answer = visitor.post(address, fields(1, "amber", "First look."));
    assertThat(answer.status()).isEqualTo(303);
    Rating rating = story.rating(coordinator, OCTOBER, E1);
    assertThat(rating.level()).isEqualTo("amber");
    assertThat(rating.challenge()).isEqualTo("First look.");
    assertThat(visitor.get(answer.location()).page().text())
        .contains("Confirmed: E1 Needs found accurately and assessed in good time, amber.");
  }

  @Test
  void aConfirmationLeadsToTheNextCriterionThatIsLeft() {
    Answer first = visitor.get(story.path("/rounds/2026-10/rate"));
    assertThat(first.page().select("#next > section").attr("id")).isEqualTo("criterion-23-E1");
    visitor.post(story.path("/rounds/2026-10/rate/23.E2"), fields(1, "amber", ""));
    Answer answer = visitor.post(address, fields(1, "amber", "First look."));
    assertThat(answer.location()).endsWith("/rate?saved=23.E1#next");
    Answer next = visitor.get(answer.location());
    assertThat(next.page().select("#next > section").attr("id")).isEqualTo("criterion-23-E3");
    assertThat(next.page().select("details[open]")).hasSize(1);
    assertThat(next.page().select("#next details").hasAttr("open")).isTrue();
  }

  @Test
  void onePressConfirmsThatNothingMovedAndKeepsWhatWasTyped() {
    visitor.post(address, fields(1, "red", "Waits are long."));
    story.close(coordinator, OCTOBER);
    story.open(coordinator, Month.of(2026, 11));
    String page = story.path("/rounds/2026-11/rate");
    Element button =
        visitor.get(page).page().select("#criterion-23-E1 button[name=same]").getFirst();
    assertThat(button.text()).startsWith("No change: confirm red");
    assertThat(button.closest("details")).isNull();
    Map<String, String> form = fields(1, "amber", "Waits are long. Still.");
    form.put("same", button.val());
    assertThat(visitor.post(page + "/23.E1", form).status()).isEqualTo(303);
    Rating rating = story.rating(coordinator, Month.of(2026, 11), E1);
    assertThat(rating.level()).isEqualTo("red");
    assertThat(rating.stage()).isEqualTo(Stage.AGREED);
    assertThat(rating.challenge()).isEqualTo("Waits are long. Still.");
    assertThat(visitor.get(page).page().select("#criterion-23-E1 button[name=same]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "עברית לפני English ואחרי",
        "🙂 👩‍👩‍👧 emoji and e\u0301 combining",
        "- first point\n  - below it\n- second point",
        "<script>alert(1)</script> & \"quotes\" {{7*7}} %s ${x}",
        "=SUM(A1) +1 -1 @x",
        "  kept spaces before"
      })
  void anyTextComesBackAsItWasTyped(String text) {
    assertThat(visitor.post(address, fields(1, "amber", text)).status()).isEqualTo(303);
    assertThat(story.rating(coordinator, OCTOBER, E1).challenge()).isEqualTo(text);
    assertThat(visitor.get(story.path("/rounds/2026-10/rate")).value("challenge-criterion-23-E1"))
        .isEqualTo(text);
    Answer criterion = visitor.get(story.path("/criteria/23.E1"));
    assertThat(criterion.status()).isEqualTo(200);
    assertThat(criterion.page().select("main script")).isEmpty();
  }

  @Test
  void twentyThousandCharactersAreTakenAndOneMoreIsRefusedWithTheTypingKept() {
    String most = "🙂".repeat(20_000);
    assertThat(visitor.post(address, fields(1, "amber", most)).status()).isEqualTo(303);
    assertThat(story.rating(coordinator, OCTOBER, E1).challenge()).isEqualTo(most);
    Answer refused = visitor.post(address, fields(2, "green", most + "x"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary").text())
        .contains("This text has 20,001 characters; shorten it to 20,000 or fewer.");
    assertThat(refused.value("challenge-criterion-23-E1")).isEqualTo(most + "x");
    assertThat(story.rating(coordinator, OCTOBER, E1).level()).isEqualTo("amber");
  }

  @Test
  void twoPeopleWhoSaveTheSameRatingSeeBothTexts() {
    assertThat(visitor.post(address, fields(1, "amber", "Hers.")).status()).isEqualTo(303);
    Answer conflict = visitor.post(address, fields(1, "red", "His, typed meanwhile."));
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.page().text()).contains("Saved meanwhile by").contains("Hers.");
    assertThat(conflict.value("challenge-criterion-23-E1")).isEqualTo("His, typed meanwhile.");
    assertThat(story.rating(coordinator, OCTOBER, E1).challenge()).isEqualTo("Hers.");
    String version = conflict.page().select("#criterion-23-E1 input[name=version]").attr("value");
    int now = Integer.parseInt(version);
    assertThat(visitor.post(address, fields(now, "red", "Both.")).status()).isEqualTo(303);
    assertThat(story.rating(coordinator, OCTOBER, E1).challenge()).isEqualTo("Both.");
  }

  @Test
  void aMovementWithoutAReasonIsRefusedWithTheTypingKept() {
    visitor.post(address, fields(1, "red", ""));
    story.close(coordinator, OCTOBER);
    story.open(coordinator, Month.of(2026, 11));
    String november = story.path("/rounds/2026-11/rate/23.E1");
    Answer refused = visitor.post(november, fields(1, "amber", "Typed."));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#reason-criterion-23-E1");
    assertThat(refused.value("challenge-criterion-23-E1")).isEqualTo("Typed.");
  }

  @Test
  void whoeverMayNoLongerConfirmGetsTheTypingBackAndLearnsNothingElse() {
    String thought = "A thought that took an afternoon and has to be copied";
    CriterionId foreign = new CriterionId("23.L1");
    story.lead("another", Set.of(foreign));
    Answer refused = story.visit("another").post(address, fields(1, "amber", thought));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().select(".app-typed").eachText()).containsExactly(thought);
    story.contributor("guest", story.agency("Guest"), Set.of(foreign));
    Visitor guest = story.visit("guest");
    Map<String, String> typed =
        Map.of("version", "1", "challenge", thought, "password", "secret " + thought);
    for (String place : Set.of(address, address + "9", address + "/nowhere")) {
      Answer hidden = guest.post(place, typed);
      assertThat(hidden.status()).isEqualTo(404);
      assertThat(hidden.page().select(".app-typed").eachText()).containsExactly(thought);
      assertThat(hidden.page().select("h1").text()).isEqualTo("Page not found");
    }
  }

  @Test
  void aSaveIntoAClosedMonthGivesTheTypingBack() {
    story.close(coordinator, OCTOBER);
    Answer closed = visitor.post(address, fields(2, "amber", "Too late."));
    assertThat(closed.status()).isEqualTo(409);
    assertThat(closed.page().text()).contains("October 2026 is closed, so this was not saved.");
    assertThat(closed.value("challenge-criterion-23-E1")).isEqualTo("Too late.");
    assertThat(closed.page().text()).doesNotContain("Saved meanwhile");
    assertThat(closed.page().select("main button")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "purple", "R"})
  void anUnknownLevelIsRefused(String level) {
    assertThat(visitor.post(address, fields(1, level, "Typed.")).status()).isEqualTo(400);
    assertThat(story.rating(coordinator, OCTOBER, E1).stage()).isEqualTo(Stage.NOT_STARTED);
  }

  private static Map<String, String> fields(int version, String level, String challenge) {
    Map<String, String> fields = new HashMap<>();
    fields.put("version", String.valueOf(version));
    fields.put("level", level);
    fields.put("challenge", challenge);
    return fields;
  }
}
