package plumbline.rate;

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
import plumbline.common.PersonId;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.factors.Exemptions;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** The rate page of those who speak for an agency, and what those who agree see of it. */
class AgencyPageTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month OCTOBER = Month.of(2026, 10);
  private static final Month NOVEMBER = Month.of(2026, 11);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final AgencyId forum = story.agency("Parent carer forum");
  private final Viewer nurse = story.contributor("nurse", health, Set.of(E1, E2));
  private final Viewer parent = story.contributor("parent", forum, Set.of(E1));
  private final Visitor visitor = story.visit("nurse");
  private final String page = story.path("/rounds/2026-11/rate");
  private final String address = page + "/23.E1/agencies/" + health.value();
  private final String anchor = "criterion-23-E1-agency-" + health.value();

  @BeforeEach
  void openNovember() {
    story.open(coordinator, OCTOBER);
    story.give(nurse, OCTOBER, E1, health, "amber", "Waits are long.");
    story.close(coordinator, OCTOBER);
    story.open(coordinator, NOVEMBER);
  }

  @Test
  void aContributorFillsInOwnCriteriaOnlyAndBeginsFromTheLastMonth() {
    Answer answer = visitor.get(page);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("section.app-rate").eachAttr("id"))
        .containsExactly("criterion-23-E1", "criterion-23-E2");
    assertThat(answer.value("comment-" + anchor)).isEqualTo("Waits are long.");
    assertThat(answer.page().select("button[name=same]").eachText())
        .singleElement()
        .asString()
        .startsWith("No change: confirm amber");
    assertThat(answer.page().select("#criterion-23-E1 input[value=cannot-say]")).hasSize(1);
  }

  @Test
  void onePressGivesTheSameAsLastMonth() {
    Map<String, String> form = fields(0, "red", "Waits are long.");
    form.put("same", "amber");
    Answer given = visitor.post(address, form);
    assertThat(given.status()).isEqualTo(303);
    assertThat(given(nurse, health).level()).isEqualTo("amber");
    Document next = visitor.get(given.location()).page();
    assertThat(next.select(".app-progress").text()).contains("1 of 2 criteria confirmed, 1 left");
    assertThat(next.select("#next > section").attr("id")).isEqualTo("criterion-23-E2");
  }

  @Test
  void anAgencyMayBeUnableToSay() {
    visitor.post(address, fields(0, "cannot-say", "No data this month."));
    assertThat(given(nurse, health).level()).isNull();
    assertThat(visitor.post(address, fields(1, "", "No data this month.")).status()).isEqualTo(400);
    assertThat(visitor.post(address, fields(1, "purple", "No data.")).status()).isEqualTo(400);
  }

  @Test
  void twoPeopleOfOneAgencySeeBothTexts() {
    story.contributor("doctor", health, Set.of(E1));
    Visitor doctor = story.visit("doctor");
    assertThat(doctor.post(address, fields(0, "green", "The doctor's.")).status()).isEqualTo(303);
    Answer conflict = visitor.post(address, fields(0, "red", "The nurse's."));
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.page().select(".app-rate__theirs").text())
        .contains("Doctor of")
        .contains("The doctor's.");
    assertThat(conflict.value("comment-" + anchor)).isEqualTo("The nurse's.");
    assertThat(conflict.page().select("#form-" + anchor + " input[name=version]").val())
        .isEqualTo("1");
  }

  @Test
  void aDraftForAnAgencyIsItsWritersOwnUntilItIsGiven() {
    story.contributor("doctor", health, Set.of(E1));
    Visitor doctor = story.visit("doctor");
    assertThat(visitor.post(address + "/draft", fields(0, "red", "Half a thought")).location())
        .isEqualTo(page + "?kept=23.E1#criterion-23-E1");
    assertThat(visitor.get(page).value("comment-" + anchor)).isEqualTo("Half a thought");
    assertThat(doctor.get(page).value("comment-" + anchor)).isEqualTo("Waits are long.");
    assertThat(visitor.post(address, fields(0, "red", "A whole thought")).status()).isEqualTo(303);
    assertThat(visitor.get(page).value("comment-" + anchor)).isEqualTo("A whole thought");
    assertThat(visitor.post(address + "/draft", fields(0, "red", "Late")).status()).isEqualTo(409);
    assertThat(visitor.get(page).page().text()).doesNotContain("Draft saved");
  }

  @Test
  void aDraftForAnotherAgencyIsRefused() {
    String foreign = page + "/23.E1/agencies/" + forum.value() + "/draft";
    assertThat(visitor.post(foreign, fields(0, "red", "Not mine.")).status()).isEqualTo(403);
    String unknown = page + "/23.E1/agencies/7/draft";
    assertThat(visitor.post(unknown, fields(0, "red", "Nobody's.")).status()).isEqualTo(404);
  }

  @Test
  void whoAgreesTheRatingSeesTheAgenciesBesideIt() {
    story.give(nurse, NOVEMBER, E1, health, "red", "Much longer now.");
    story.give(parent, NOVEMBER, E1, forum, "green", "Better.");
    story.lead("lead", Set.of(E1));
    Document block = story.visit("lead").get(page).page();
    assertThat(block.select("#criterion-23-E1 .app-rate__agencies").text())
        .contains("2 levels apart: red to green")
        .contains("Health trust")
        .contains("Much longer now.")
        .contains("Parent carer forum");
  }

  @Test
  void whoBothAgreesAndSpeaksForAnAgencyHasTwoFormsAndIsBlindUntilItsOwnIsGiven() {
    story.give(parent, NOVEMBER, E1, forum, "green", "Better.");
    story.lead("both", Set.of(E1));
    story.person("both", NewGrant.contributor(health, Set.of(E1)));
    Visitor both = story.visit("both");
    Document blind = both.get(page).page();
    assertThat(blind.select("#criterion-23-E1 .app-rate__heading").eachText())
        .containsExactly("Health trust", "The agreed rating");
    assertThat(blind.select("#criterion-23-E1").text())
        .contains("you see it when your own agency’s rating is in")
        .doesNotContain("Better.");
    Answer half = both.post(page + "/23.E1", fields(1, "amber", ""));
    assertThat(both.get(half.location()).page().select(".app-progress__said").text())
        .startsWith("Confirmed: one part of E1");
    assertThat(both.get(page).page().select("#next > section").attr("id"))
        .isEqualTo("criterion-23-E1");
    both.post(address, fields(0, "amber", ""));
    assertThat(both.get(page).page().select("#criterion-23-E1").text()).contains("Better.");
  }

  @Test
  void whatSomebodyOfTheSameNameGaveMeanwhileIsShownBesideTheDraft() {
    People people = Plumbline.bean(People.class);
    PersonId id =
        people.invite(
            coordinator,
            story.area().id(),
            new People.Invitation(nurse.name(), story.email("namesake"), ""),
            NewGrant.contributor(health, Set.of(E1)));
    people.choosePassword(people.link(coordinator, story.area(), id), Story.PASSWORD);
    Plumbline.bean(Exemptions.class).giveInSample(id);
    Visitor namesake = story.visit("namesake");
    namesake.post(address + "/draft", fields(0, "red", "Half a thought"));
    visitor.post(address, fields(0, "amber", "Given by the first."));
    assertThat(namesake.get(page).page().select(".app-rate__theirs").text())
        .contains("Given by the first.");
  }

  private AgencyRating given(Viewer reader, AgencyId agency) {
    return Plumbline.bean(AgencyRatings.class).ofMonth(reader, story.area().id(), NOVEMBER).stream()
        .filter(each -> each.criterionId().equals(E1) && each.agencyId().equals(agency))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> fields(int version, String level, String comment) {
    Map<String, String> fields = new HashMap<>();
    fields.put("version", String.valueOf(version));
    fields.put("level", level);
    fields.put("comment", comment);
    return fields;
  }
}
