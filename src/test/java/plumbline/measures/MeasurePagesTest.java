package plumbline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.actions.ActionFacts;
import plumbline.actions.Actions;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.Month;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class MeasurePagesTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId L1 = new CriterionId("23.L1");
  private static final Map<String, String> PLANS =
      Map.of(
          "name", "Plans issued within 20 weeks",
          "definition", "Of all plans, those in time",
          "unit", "RATE",
          "better", "HIGHER",
          "target", "60%",
          "version", "1");

  private final Measures measures = Plumbline.bean(Measures.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private final String all = story.path("/measures");
  private String one = "";

  @BeforeEach
  void begin() {
    story.open(coordinator, Month.of(2026, 9));
    one = visitor.post(all, PLANS).location().replaceAll("\\?.*", "");
  }

  private MeasureId id() {
    return new MeasureId(Long.parseLong(one.substring(one.lastIndexOf('/') + 1)));
  }

  private Measure measure() {
    return measures.find(coordinator, area, id()).orElseThrow();
  }

  private static Map<String, String> with(Map<String, String> fields) {
    Map<String, String> every = new HashMap<>(PLANS);
    every.putAll(fields);
    return every;
  }

  private String version() {
    return String.valueOf(measure().version());
  }

  @Test
  void aMeasureIsAddedAndChanged() {
    assertThat(measure().name()).isEqualTo("Plans issued within 20 weeks");
    assertThat(measure().target()).isEqualByComparingTo("60");
    Answer form = visitor.get(one + "/edit");
    assertThat(form.value("target")).isEqualTo("60%");
    assertThat(form.page().select("#unit option[selected]").val()).isEqualTo("RATE");
    Answer changed = visitor.post(one, with(Map.of("target", "75.5")));
    assertThat(changed.location()).isEqualTo(one + "?done=changed");
    assertThat(measure().target()).isEqualByComparingTo("75.5");
    assertThat(kinds()).contains("measure added", "measure changed");
  }

  private List<String> kinds() {
    return Plumbline.bean(History.class)
        .entries(area, "measure " + id().value(), 50, Long.MAX_VALUE)
        .stream()
        .map(entry -> entry.kind())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target  | 140      | “140” cannot be a percentage of a whole; enter a number from 0 to 100.",
        "target  | many     | “many” is not such a value; enter one like 86% or 54.5.",
        "name    | ''       | Enter what is measured.",
        "unit    | ''       | Choose what its values are.",
        "better  | SIDEWAYS | Choose which direction is better.",
        "unit    | TIME     | Choose whether it is in minutes, hours, days or weeks.",
        "key     | Pläne    | Use up to 60 lower-case letters, digits and hyphens, or leave the short name empty.",
        "agency  | 7        | Choose an agency of this area.",
        "standard | nonsense | Choose a published measure from the list.",
      })
  void whatCannotBeIsSaidAndEverythingTypedIsKept(String field, String typed, String sentence) {
    int before = measures.all(coordinator, area).size();
    Answer refused = visitor.post(all, with(Map.of(field, typed, "definition", "As I typed it")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").eachText()).contains(sentence);
    assertThat(refused.value("definition")).isEqualTo("As I typed it");
    assertThat(measures.all(coordinator, area)).hasSize(before);
  }

  @Test
  void whoeverIsSecondSeesBothAndMaySaveAgain() {
    visitor.post(one, with(Map.of("name", "Plans in time", "better", "NEITHER")));
    Answer second = visitor.post(one, with(Map.of("name", "Plans within 20 weeks")));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.value("name")).isEqualTo("Plans within 20 weeks");
    assertThat(second.page().text())
        .contains("Saved here meanwhile: “Plans in time”")
        .contains("Saved here meanwhile: “Neither direction is better in itself”");
    assertThat(second.page().select("input[name=version]").val()).isEqualTo("2");
    assertThat(visitor.post(one, with(Map.of("name", "Mine", "version", "2"))).status())
        .isEqualTo(303);
    assertThat(measure().name()).isEqualTo("Mine");
  }

  @Test
  void aFormThatIsSentTwiceAddsOneMeasure() {
    Map<String, String> fields = with(Map.of("submission", "twice", "name", "Once"));
    assertThat(visitor.post(all, fields).location())
        .isEqualTo(visitor.post(all, fields).location());
    assertThat(measures.all(coordinator, area).stream().filter(each -> each.name().equals("Once")))
        .hasSize(1);
  }

  @Test
  void aPublishedMeasureFillsInItsDefinition() {
    Document form = visitor.get(all + "/new?standard=ehc-plans-20-weeks").page();
    assertThat(form.select("#name").val()).isNotBlank();
    assertThat(form.select("#definition").text()).isNotBlank();
    assertThat(form.select("#unit option[selected]").val()).isEqualTo("RATE");
    assertThat(form.select("input[name=standard]").val()).isEqualTo("ehc-plans-20-weeks");
    Answer added = visitor.post(all, with(Map.of("standard", "ehc-plans-20-weeks")));
    one = added.location().replaceAll("\\?.*", "");
    assertThat(measure().standard()).isEqualTo("ehc-plans-20-weeks");
  }

  @Test
  void thresholdsComeAndGo() {
    Map<String, String> law =
        Map.of(
            "side", "BELOW",
            "amount", "50%",
            "whose", "The Department",
            "consequence", "It asks for a plan",
            "version", version());
    assertThat(visitor.post(one + "/thresholds", law).status()).isEqualTo(303);
    Document page = visitor.get(one + "/limits").page();
    assertThat(page.text()).contains("No less than 50%, The Department", "It asks for a plan");
    Answer stale = visitor.post(one + "/thresholds", law);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.value("whose")).isEqualTo("The Department");
    Answer refused =
        visitor.post(
            one + "/thresholds", Map.of("side", "BELOW", "amount", "140", "version", version()));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").eachText())
        .containsExactly(
            "“140” cannot be a percentage of a whole; enter a number from 0 to 100.",
            "Enter whose threshold it is, such as “the law” or “this area”.");
    String off = page.select("form[action$=delete]").attr("action");
    visitor.post(off, Map.of("version", version()));
    assertThat(measures.thresholds(coordinator, area, id())).isEmpty();
    assertThat(kinds()).contains("threshold of measure added", "threshold of measure removed");
  }

  @Test
  void limitsBeginAnewFromADayForAReason() {
    Map<String, String> day =
        Map.of("starts_on", "1/9/2025", "reason", "A second panel began", "version", version());
    visitor.post(one + "/rebases", day);
    assertThat(visitor.get(one + "/limits").page().text())
        .contains("From 1 September 2025", "A second panel began");
    Answer again = visitor.post(one + "/rebases", rebase("2025-09-01", "Again"));
    assertThat(again.page().text()).contains("The limits begin anew on 1 September 2025 already");
    Answer without = visitor.post(one + "/rebases", rebase("", ""));
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.page().text()).contains("Enter the day from which the limits begin anew.");
    assertThat(visitor.post(one + "/rebases", rebase("2025-10-01", "")).page().text())
        .contains("Say what changed on that day");
    visitor.post(one + "/rebases/2025-09-01/delete", Map.of("version", version()));
    assertThat(measures.rebases(coordinator, area, id())).isEmpty();
    assertThat(visitor.post(one + "/rebases/soon/delete", Map.of("version", version())).status())
        .isEqualTo(404);
  }

  private Map<String, String> rebase(String day, String reason) {
    return Map.of("starts_on", day, "reason", reason, "version", version());
  }

  @Test
  void whatItIsAboutShowsItOnItsOwnPage() {
    String recommendation = String.valueOf(recommendation().value());
    String action = action();
    link("criteria", "criterion", E1.value());
    link("recommendations", "recommendation", recommendation);
    link("actions", "action", action);
    for (String about :
        List.of("/criteria/23.E1", "/recommendations/" + recommendation, "/actions/" + action)) {
      Document page = visitor.get(story.path(about)).page();
      assertThat(page.select("#measures + ul a[href=" + one + "]").text())
          .as(about)
          .isEqualTo("Plans issued within 20 weeks");
    }
    Document links = visitor.get(one + "/links").page();
    for (String off : links.select("form[action$=delete]").eachAttr("action")) {
      assertThat(visitor.post(off, Map.of("version", version())).status()).isEqualTo(303);
    }
    assertThat(visitor.get(one + "/links").page().select("form[action$=delete]")).isEmpty();
    assertThat(visitor.get(story.path("/actions/" + action)).page().select("#measures")).isEmpty();
  }

  private void link(String kind, String field, String value) {
    Map<String, String> fields = Map.of(field, value, "version", version());
    assertThat(visitor.post(one + "/" + kind, fields).status()).isEqualTo(303);
    Answer twice = visitor.post(one + "/" + kind, Map.of(field, value, "version", version()));
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#" + field);
    assertThat(visitor.post(one + "/" + kind, Map.of(field, "?", "version", version())).status())
        .isEqualTo(400);
  }

  private RecommendationId recommendation() {
    ReviewId review =
        Plumbline.bean(Reviews.class)
            .add(coordinator, area, ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Panel", ""));
    return Plumbline.bean(Recommendations.class)
        .add(coordinator, area, RecommendationText.of(review, "Issue plans in time"));
  }

  private String action() {
    PlanId plan =
        Plumbline.bean(Plans.class)
            .add(coordinator, area, new PlanFacts(PlanKind.IMPROVEMENT_PLAN, "Plan", "", null));
    ActionFacts facts =
        new ActionFacts("", "Meet weekly", "", "", null, null, "ongoing", "", "", "", Set.of(E1));
    return String.valueOf(
        Plumbline.bean(Actions.class).add(coordinator, area, plan, facts).value());
  }

  @Test
  void aMeasureIsOpenToThoseOfItsCriteriaAndOthersReadWhatIsOpen() {
    story.contributor("nurse", story.agency("Health trust"), Set.of(E1));
    story.person("national", NewGrant.of(Role.NATIONAL_READER));
    story.lead("lead", Set.of(L1));
    Visitor nurse = story.visit("nurse");
    assertThat(nurse.get(one + "/edit").status()).isEqualTo(404);
    link("criteria", "criterion", E1.value());
    assertThat(nurse.get(one + "/edit").status()).isEqualTo(403);
    assertThat(story.visit("national").get(one + "/edit").status()).isEqualTo(404);
    Visitor lead = story.visit("lead");
    assertThat(lead.get(one + "/edit").status()).isEqualTo(200);
    Map<String, String> others = Map.of("criterion", E1.value(), "version", version());
    assertThat(lead.post(one + "/criteria/23.E1/delete", others).status()).isEqualTo(403);
    assertThat(lead.post(one + "/criteria", others).status()).isEqualTo(403);
  }
}
