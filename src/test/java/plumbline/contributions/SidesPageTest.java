package plumbline.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** All agencies side by side, and the form in which one of them does not agree. */
class SidesPageTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health");
  private final AgencyId education = story.agency("Education");
  private final Viewer nurse = story.contributor("nurse", health, Set.of(E1));
  private final Viewer teacher = story.contributor("teacher", education, Set.of(E1));
  private final String page = story.path("/rounds/2026-10/agencies/23.E1");
  private final String dissent =
      story.path("/rounds/2026-10/rate/23.E1/agencies/" + health.value() + "/dissent");
  private final String accept = dissent.replace("/dissent", "/accept");
  private Visitor visitor = Visitor.nobody();

  @BeforeEach
  void healthSaysRed() {
    story.open(coordinator, OCTOBER);
    story.give(nurse, OCTOBER, E1, health, "red", "Families wait a year.");
    visitor = story.visit("nurse");
  }

  @Test
  void showsTheAgreedRatingAndEveryAgencyWithTheirDistance() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    story.give(teacher, OCTOBER, E1, education, "green", "Advice comes in time.");
    Document shown = story.visit("coordinator").get(page).page();
    assertThat(shown.select(".app-side h3").eachText()).containsExactly("Education", "Health");
    assertThat(shown.select("main").text())
        .contains("2 levels apart: red to green.")
        .contains("Families wait a year.")
        .contains("Advice comes in time.")
        .contains("Given ")
        .contains(nurse.name());
  }

  @Test
  void saysWhoHasNotGivenARatingYet() {
    assertThat(visitor.get(page).page().select(".app-side:first-child").text())
        .isEqualTo("Education Not given yet");
  }

  @Test
  void isNotThereForWhoeverIsBlind() {
    Visitor blind = story.visit("teacher");
    assertThat(blind.get(page).status()).isEqualTo(404);
    story.give(teacher, OCTOBER, E1, education, "", "");
    assertThat(blind.get(page).page().text()).contains("Families wait a year.");
  }

  @Test
  void anAgencyRecordsAndWithdrawsItsDissent() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    Answer saved = visitor.post(dissent, fields(1, "Amber is a hope.", true));
    assertThat(saved.status()).isEqualTo(303);
    Document shown = visitor.get(saved.location()).page();
    assertThat(shown.select(".govuk-notification-banner").text()).contains("dissent is recorded");
    assertThat(shown.select(".app-dissent").text())
        .isEqualTo("Does not agree Amber is a hope. Printed in the committee paper.");
    Map<String, String> withdraw = fields(2, "Amber is a hope.", true);
    withdraw.put("act", "withdraw");
    Answer withdrawn = visitor.post(dissent, withdraw);
    assertThat(withdrawn.status()).isEqualTo(303);
    assertThat(visitor.get(withdrawn.location()).page().select(".app-dissent")).isEmpty();
  }

  @Test
  void aDissentWithoutAReasonIsRefusedWithTheTickKept() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    Answer refused = visitor.post(dissent, fields(1, " ", true));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#dissent-agency-" + health.value());
    assertThat(refused.page().select("input[name=printed]").hasAttr("checked")).isTrue();
  }

  @Test
  void aDissentFromOnesOwnLevelIsRefused() {
    story.agree(coordinator, OCTOBER, E1, "red", "");
    Answer refused = visitor.post(dissent, fields(1, "Nevertheless.", false));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().text()).contains("its own level differs from the agreed one");
  }

  @Test
  void aDissentSavedMeanwhileIsShownBesideWhatWasTyped() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    visitor.post(dissent, fields(1, "Hers.", false));
    Answer conflict = visitor.post(dissent, fields(1, "His, typed meanwhile.", true));
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.page().select(".app-dissent").text()).contains("Hers.");
    assertThat(conflict.value("dissent-agency-" + health.value()))
        .isEqualTo("His, typed meanwhile.");
    assertThat(conflict.page().select("form[action$=/dissent] input[name=version]").val())
        .isEqualTo("2");
  }

  @Test
  void aDissentInAClosedMonthGivesTheTypingBack() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    story.close(coordinator, OCTOBER);
    Answer closed = visitor.post(dissent, fields(1, "Too late, and long.", false));
    assertThat(closed.status()).isEqualTo(409);
    assertThat(closed.page().text()).contains("October 2026 is closed, so this was not saved.");
    assertThat(closed.value("dissent-agency-" + health.value())).isEqualTo("Too late, and long.");
  }

  @Test
  void anAgencyAcceptsAnAgreedRatingThatIsNotItsOwn() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    assertThat(visitor.get(page).page().select("form[action$=/accept] button").text())
        .startsWith("We accept the agreed rating");
    Answer saved = visitor.post(accept, Map.of("version", "1", "agreed", "amber"));
    assertThat(saved.status()).isEqualTo(303);
    Document shown = visitor.get(saved.location()).page();
    assertThat(shown.select(".govuk-notification-banner").text()).contains("the agency accepts");
    assertThat(shown.select(".app-side").text()).contains("Accepts the agreed rating.");
    assertThat(shown.select("form[action$=/accept]")).isEmpty();
  }

  @Test
  void anAcceptanceEndsWithAnotherLevelAndWithADissent() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    visitor.post(accept, Map.of("version", "1", "agreed", "amber"));
    story.agree(coordinator, OCTOBER, E1, "green", "");
    assertThat(visitor.get(page).page().select("form[action$=/accept]")).hasSize(1);
    visitor.post(accept, Map.of("version", "2", "agreed", "green"));
    visitor.post(dissent, fields(3, "On second thoughts.", false));
    assertThat(visitor.get(page).page().select("main").text())
        .contains("On second thoughts.")
        .doesNotContain("Accepts the agreed rating.");
  }

  @Test
  void onlyWhatWasSeenIsAccepted() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    story.agree(coordinator, OCTOBER, E1, "green", "");
    Answer late = visitor.post(accept, Map.of("version", "1", "agreed", "amber"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#accept-agency-" + health.value());
    assertThat(late.page().select("form[action$=/accept] input[name=agreed]").val())
        .isEqualTo("green");
    story.agree(coordinator, OCTOBER, E1, "red", "");
    assertThat(visitor.post(accept, Map.of("version", "1", "agreed", "red")).status())
        .isEqualTo(400);
  }

  @Test
  void anotherAgencyOrALeadOfOtherCriteriaMayNotDissentForIt() {
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    story.give(teacher, OCTOBER, E1, education, "amber", "");
    assertThat(story.visit("teacher").post(dissent, fields(1, "For them.", false)).status())
        .isEqualTo(403);
    story.lead("other", Set.of(new CriterionId("23.L1")));
    assertThat(story.visit("other").post(dissent, fields(1, "For them.", false)).status())
        .isEqualTo(403);
  }

  private static Map<String, String> fields(int version, String reason, boolean printed) {
    Map<String, String> fields = new HashMap<>();
    fields.put("version", String.valueOf(version));
    fields.put("dissent", reason);
    if (printed) {
      fields.put("printed", "yes");
    }
    return fields;
  }
}
