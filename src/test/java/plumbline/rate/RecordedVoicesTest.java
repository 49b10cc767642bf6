package plumbline.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Whoever agrees a rating records what an agency said that did not write it in itself. */
class RecordedVoicesTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month NOVEMBER = Month.of(2026, 11);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final AgencyId forum = story.agency("Parent carer forum");
  private final Viewer parent = story.contributor("parent", forum, Set.of(E1));
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final String page = story.path("/rounds/2026-11/rate");
  private final String address = page + "/23.E1/agencies/" + health.value();

  @BeforeEach
  void openNovember() {
    story.open(coordinator, NOVEMBER);
  }

  @Test
  void aLeadOpensTheFormsOfOneCriterion() {
    Visitor visitor = story.visit("lead");
    String link = visitor.get(page).page().select("#criterion-23-E1 a[href*=record]").attr("href");
    Document shown = visitor.get(link).page();
    assertThat(shown.select("details details > summary").eachText())
        .containsExactly("Record what Health trust said", "Record what Parent carer forum said");
    Element form = shown.expectFirst("form[action=" + address + "]");
    assertThat(form.select("textarea")).hasSize(5);
    assertThat(form.select("label").eachText()).contains("They cannot say");
    assertThat(form.hasAttr("data-draft")).isFalse();
  }

  @Test
  void whatIsRecordedStandsUnderTheAgencysNameWithWhoRecordedIt() {
    Visitor visitor = story.visit("lead");
    Answer saved = visitor.post(address, fields("red", "Said at the meeting."));
    assertThat(saved.location()).endsWith("/agencies/23.E1?done=recorded");
    Document shown = visitor.get(saved.location()).page();
    assertThat(shown.select(".govuk-notification-banner").text())
        .contains("What the agency said is recorded.");
    assertThat(shown.select(".app-side").text())
        .contains("Said at the meeting.")
        .contains("Recorded for Health trust by " + lead.name());
    assertThat(visitor.get(page).page().select(".app-rate__agencies").text())
        .contains("Said at the meeting.");
  }

  @Test
  void whatAnAgencyGivesItselfIsNoLongerCalledRecorded() {
    story.visit("lead").post(address, fields("red", "Said at the meeting."));
    Viewer nurse = story.contributor("nurse", health, Set.of(E1));
    story.give(nurse, NOVEMBER, E1, health, "amber", "Our own words.");
    assertThat(
            story
                .visit("coordinator")
                .get(story.path("/rounds/2026-11/agencies/23.E1"))
                .page()
                .select(".app-side")
                .text())
        .contains("Given ")
        .doesNotContain("Recorded for");
  }

  @Test
  void aFormThatIsNotTakenComesBackOpenWithEverythingTyped() {
    Answer refused = story.visit("lead").post(address, fields("", "Said at the meeting."));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("details[open] details[open] > summary").text())
        .isEqualTo("Record what Health trust said");
    assertThat(refused.value("comment-criterion-23-E1-agency-" + health.value()))
        .isEqualTo("Said at the meeting.");
  }

  @Test
  void whoIsBlindRecordsNothing() {
    story.give(parent, NOVEMBER, E1, forum, "green", "Better.");
    AgencyId school = story.agency("Schools");
    story.person("lead", NewGrant.contributor(school, Set.of(E1)));
    Visitor both = story.visit("lead");
    assertThat(both.get(page).page().select("a[href*=record]")).isEmpty();
    Document asked = both.get(page + "?record=23.E1").page();
    assertThat(asked.select("details details")).isEmpty();
    assertThat(asked.text()).doesNotContain("Better.");
    assertThat(both.post(address, fields("red", "Heard of.")).status()).isEqualTo(403);
  }

  @Test
  void nobodyRecordsForACriterionThatTheyDoNotAgree() {
    Visitor visitor = story.visit("lead");
    String other = page + "/23.E2/agencies/" + health.value();
    assertThat(visitor.post(other, fields("red", "Heard of.")).status()).isEqualTo(403);
    assertThat(visitor.get(page + "?record=" + E2).page().select("details details")).isEmpty();
    assertThat(story.visit("parent").get(page + "?record=23.E1").page().select("details details"))
        .isEmpty();
  }

  private static Map<String, String> fields(String level, String comment) {
    return Map.of("version", "0", "level", level, "comment", comment);
  }
}
