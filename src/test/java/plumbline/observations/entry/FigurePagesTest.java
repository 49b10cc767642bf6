package plumbline.observations.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Figures.month;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.measures.Unit;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class FigurePagesTest {

  private static final Story STORY = Story.begin();
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final Visitor VISITOR = STORY.visit("coordinator");

  private final Observations observations = Plumbline.bean(Observations.class);
  private final MeasureId measure = Figures.measure(STORY, COORDINATOR, Unit.RATE, "");
  private final String base = STORY.path("/measures/" + measure.value() + "/figures");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "January 2018 | 69% | 69%, January 2018",
        "Jan–May 2019 | 54.9 | 54.9%, January to May 2019",
        "by September 2021 | 40% | 40%, by September 2021",
        "academic year 2017/18 | over 60% | at least 60%, academic year 2017/18",
        "2018 | almost 40% | at most 40%, calendar year 2018",
        "30 June 2018 | 20 to 27% | 20% to 27%, 30 June 2018",
        "2018 | went down | went down, calendar year 2018",
        "2018 | not recorded | not recorded in the source, calendar year 2018",
      })
  void aValueIsTakenAsAPaperWritesIt(String period, String value, String shown) {
    Answer answer = VISITOR.post(base, Map.of("period", period, "amount", value));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(VISITOR.get(answer.location()).page().text()).contains("The figure is recorded.");
    assertThat(Show.value(measure(), only())).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period | 2018/19 | say which",
        "period | May 2019 to Jan 2019 | ends before it starts",
        "period | soon | can be understood",
        "amount | 140% | 0 to 100",
        "amount | much | such a value",
        "amount |  | Enter a value",
        "source_day | yesterday | is not a day",
        "denominator | 0 | above 0",
        "numerator | 20 | larger than the denominator",
        "category_order | first | as a number",
        "about | OTHER | Enter whom",
        "period | September 2099 | which is to come",
      })
  void whatIsWrongIsSaidAndEverythingTypedIsKept(String field, String typed, String sentence) {
    Map<String, String> fields = new HashMap<>(Map.of("period", "May 2019", "amount", "62%"));
    fields.putAll(Map.of("denominator", "10", "note", "Kept as typed", "category", "Under five"));
    fields.put(field, typed == null ? "" : typed);
    Answer answer = VISITOR.post(base, fields);
    assertThat(answer.status()).isEqualTo(400);
    Document page = answer.page();
    assertThat(page.select(".govuk-error-summary").text()).contains(sentence);
    assertThat(page.select("#note").text()).isEqualTo("Kept as typed");
    assertThat(page.select("#category").val()).isEqualTo("Under five");
    assertThat(page.select("details").hasAttr("open")).isTrue();
    for (var link : page.select(".govuk-error-summary a")) {
      assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1);
    }
    assertThat(observations.of(COORDINATOR, STORY.area().id(), measure).current()).isEmpty();
  }

  @Test
  void aValueIsRestatedFromTheFormThatShowsIt() {
    ObservationId old = record("69");
    Document form = VISITOR.get(base + "/" + old.value() + "/restate").page();
    assertThat(form.text()).contains("Recorded now: 69%, January 2018");
    Map<String, String> fields = typed(form);
    fields.put("amount", "70%");
    assertThat(VISITOR.post(base + "/" + old.value() + "/restate", fields).status()).isEqualTo(400);
    fields.put("reason", "Late returns");
    Answer answer = VISITOR.post(base + "/" + old.value() + "/restate", fields);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(VISITOR.get(answer.location()).page().text())
        .contains("restated since: Late returns");
    assertThat(Show.value(measure(), only())).isEqualTo("70%, January 2018");

    fields.put("amount", "71%");
    Answer late = VISITOR.post(base + "/" + old.value() + "/restate", fields);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().select("#amount").val()).isEqualTo("71%");
    assertThat(late.page().select(".govuk-error-summary").text())
        .contains("changed since you opened the form: it is now 70%, January 2018.");

    Map<String, String> again = typed(late.page());
    assertThat(again).containsEntry("reason", "Late returns");
    String action = late.page().select("main form").attr("action");
    assertThat(VISITOR.post(action, again).status()).isEqualTo(303);
    assertThat(Show.value(measure(), only())).isEqualTo("71%, January 2018");
    assertThat(VISITOR.get(base + "/" + old.value() + "/restate").location())
        .endsWith("/" + only().id().value() + "/restate");
  }

  @Test
  void whatWasTypedForAWithdrawnValueCanBeRecordedAsANewOne() {
    ObservationId old = record("69");
    String address = base + "/" + old.value();
    Map<String, String> fields = typed(VISITOR.get(address + "/restate").page());
    fields.putAll(Map.of("amount", "70%", "note", "Kept", "reason", "Late returns"));
    VISITOR.post(address + "/withdraw", Map.of("version", "1", "reason", "Wrong measure"));
    Answer late = VISITOR.post(address + "/restate", fields);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().text()).contains("This figure was withdrawn since you opened the form.");
    assertThat(late.page().select("#note").text()).isEqualTo("Kept");
    assertThat(VISITOR.get(address + "/restate").location()).endsWith("/withdraw");
    assertThat(
            VISITOR
                .post(late.page().select("main form").attr("action"), typed(late.page()))
                .status())
        .isEqualTo(303);
    assertThat(Show.value(measure(), only())).isEqualTo("70%, January 2018");
  }

  @Test
  void aFormSentTwiceRecordsOnce() {
    Map<String, String> fields =
        Map.of("period", "May 2019", "amount", "62%", "submission", "once-" + measure.value());
    assertThat(VISITOR.post(base, fields).status()).isEqualTo(303);
    assertThat(VISITOR.post(base, fields).status()).isEqualTo(303);
    assertThat(observations.of(COORDINATOR, STORY.area().id(), measure).current()).hasSize(1);
  }

  @Test
  void aWithdrawnValueSaysSoAndWhy() {
    ObservationId old = record("69");
    String address = base + "/" + old.value() + "/withdraw";
    assertThat(VISITOR.post(address, Map.of("version", "1")).page().text()).contains("Enter why");
    Answer answer = VISITOR.post(address, Map.of("version", "1", "reason", "Wrong measure"));
    assertThat(VISITOR.get(answer.location()).page().text()).contains("withdrawn: Wrong measure");
    assertThat(VISITOR.get(address).page().select("form[action$=withdraw]")).isEmpty();
    Answer late = VISITOR.post(address, Map.of("version", "1", "reason", "Again"));
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  void figuresAreReleasedUpToADayAsFarAsTheyWereSeen() {
    STORY.person("national", NewGrant.of(Role.NATIONAL_READER));
    Visitor national = STORY.visit("national");
    record("69");
    assertThat(national.get(base).status()).isEqualTo(404);
    Document form = VISITOR.get(base + "/release").page();
    assertThat(form.text()).contains("1 figure is read by the partnership only.");
    observations.record(COORDINATOR, STORY.area().id(), measure, month(2017, 1, "50"));
    Map<String, String> fields = typed(form);
    fields.put("day", "2018-01-31");
    fields.put("readers", "PARTNERSHIP");
    assertThat(VISITOR.post(base + "/release", fields).status()).isEqualTo(400);
    fields.put("readers", "COMMITTEE");
    assertThat(VISITOR.post(base + "/release", fields).page().text())
        .contains("Choose the committee that may read it.");
    fields.put("readers", "PUBLIC");
    assertThat(VISITOR.post(base + "/release", fields).status()).isEqualTo(303);
    String read = national.get(base).page().text();
    assertThat(read).contains("69%").doesNotContain("50%").doesNotContain("Restate");
    assertThat(national.get(base + "/new").status()).isEqualTo(403);
    String csv = national.get(STORY.path("/measures/" + measure.value() + "/figures.csv")).text();
    assertThat(csv).contains("69").doesNotContain("50");
  }

  @Test
  void whatASourceStatesOfTwoFiguresIsRecordedAndWithdrawn() {
    record("47.5");
    ObservationId second =
        observations.record(COORDINATOR, STORY.area().id(), measure, month(2018, 5, "54.9"));
    String claims = STORY.path("/measures/" + measure.value() + "/claims");
    Document form = VISITOR.get(claims + "/new").page();
    Map<String, String> fields = typed(form);
    fields.put("kind", "CHANGE");
    fields.put("first", form.select("#first option").get(2).val());
    fields.put("second", String.valueOf(second.value()));
    fields.put("printed", "15.5%");
    assertThat(VISITOR.post(claims, fields).page().text()).contains("which paper states it");
    fields.put("source", "Impact report");
    Answer answer = VISITOR.post(claims, fields);
    assertThat(answer.status()).isEqualTo(303);
    Document index = VISITOR.get(answer.location()).page();
    assertThat(index.text()).contains("“15.5%” from 47.5%, January 2018 to 54.9%, May 2018");
    String withdraw = index.select("a[href*=/claims/][href$=withdraw]").attr("href");
    assertThat(VISITOR.post(withdraw, Map.of("version", "1")).status()).isEqualTo(400);
    assertThat(VISITOR.post(withdraw, Map.of("version", "1", "reason", "Misread")).status())
        .isEqualTo(303);
    assertThat(VISITOR.get(base).page().text()).contains("Withdrawn: Misread");
    assertThat(VISITOR.post(withdraw, Map.of("version", "1", "reason", "Again")).status())
        .isEqualTo(409);
  }

  private ObservationId record(String value) {
    return observations.record(COORDINATOR, STORY.area().id(), measure, month(2018, 1, value));
  }

  private plumbline.measures.Measure measure() {
    return Plumbline.bean(plumbline.measures.Measures.class)
        .find(COORDINATOR, STORY.area().id(), measure)
        .orElseThrow();
  }

  private Observation only() {
    List<Observation> current = observations.of(COORDINATOR, STORY.area().id(), measure).current();
    assertThat(current).hasSize(1);
    return current.getFirst();
  }

  /** What a browser would send of the last form of this page. */
  static Map<String, String> typed(Document page) {
    Map<String, String> fields = new HashMap<>();
    for (var field : page.select("main form [name]")) {
      boolean isUnticked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
      if (!isUnticked && !field.tagName().equals("button")) {
        fields.put(
            field.attr("name"),
            field.tagName().equals("select")
                ? field.select("option[selected]").val()
                : field.val());
      }
    }
    fields.remove("csrf");
    fields.remove("submission");
    return fields;
  }
}
