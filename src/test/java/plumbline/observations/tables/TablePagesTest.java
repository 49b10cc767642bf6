package plumbline.observations.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Figures.month;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.observations.About;
import plumbline.observations.Amount;
import plumbline.observations.Exactness;
import plumbline.observations.Heading;
import plumbline.observations.Kind;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Printed;
import plumbline.observations.Stated;
import plumbline.observations.Whom;
import plumbline.people.Viewer;
import plumbline.periods.Exceptions;
import plumbline.reviews.Readers;
import plumbline.testing.Answer;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class TablePagesTest {

  private static final Story STORY = Story.begin();
  private static final AreaId AREA = STORY.area().id();
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final Visitor VISITOR = STORY.visit("coordinator");

  private final Observations observations = Plumbline.bean(Observations.class);
  private final MeasureId measure = Figures.measure(STORY, COORDINATOR, Unit.RATE, "");
  private final String figures = STORY.path("/measures/" + measure.value() + "/figures");

  @Test
  void aPastedColumnIsShownAsUnderstoodAndThenSaved() {
    Document checked = check("January 2018\t69%\nFebruary 2018\t86%\n\nMarch 2018\tabout 87\n");
    assertThat(checked.text())
        .contains("3 lines are new. Nothing is saved yet.")
        .contains("March 2018 about 87% New");
    assertThat(current()).isEmpty();
    Answer saved = save(checked);
    assertThat(saved.status()).isEqualTo(303);
    assertThat(VISITOR.get(saved.location()).page().text()).contains("3 figures are recorded.");
    assertThat(current())
        .extracting(each -> each.howMuch().exactness())
        .containsExactly(Exactness.ABOUT, Exactness.EXACT, Exactness.EXACT);
  }

  @Test
  void whatIsRecordedAlreadyIsSkippedAndSaid() {
    observations.record(COORDINATOR, AREA, measure, month(2018, 1, "69"));
    Document checked = check("January 2018\t69%\nFebruary 2018\t86%");
    assertThat(checked.text())
        .contains("1 line is new, 1 is skipped.")
        .contains("Skipped. It is recorded already as 69%.");
    Answer saved = save(checked);
    assertThat(VISITOR.get(saved.location()).page().text())
        .contains("1 figure is recorded. 1 was recorded already and is skipped.");
    assertThat(current()).hasSize(2);
  }

  @Test
  void errorsAreListedByLineAndNothingIsHalfLoaded() {
    observations.record(COORDINATOR, AREA, measure, month(2018, 1, "69"));
    String table =
        "period,value\nJanuary 2018,70%\n\nFebruary 2018,86%\nMarch 2018,140%\nsoon,4\n"
            + "April 2018,50\nApril 2018,51\n";
    Answer answer = VISITOR.post(figures + "/many", Map.of("table", table, "then", "check"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select(".govuk-error-summary li").eachText())
        .hasSize(4)
        .satisfiesExactlyInAnyOrder(
            first -> assertThat(first).startsWith("Line 2: This is recorded as 69%; restate it"),
            second -> assertThat(second).startsWith("Line 5: “140%” cannot be a percentage"),
            third -> assertThat(third).startsWith("Line 6: “soon” is not a period"),
            fourth -> assertThat(fourth).startsWith("Line 8: This is recorded as 50%"));
    assertThat(answer.page().select("#table").text()).isEqualTo(table.strip());
    assertThat(answer.page().select("button[value=save]")).isEmpty();
    Map<String, String> forced = new HashMap<>(Map.of("table", table, "then", "save"));
    assertThat(VISITOR.post(figures + "/many", forced).status()).isEqualTo(400);
    assertThat(current()).hasSize(1);
  }

  @Test
  void aTableThatWasChangedSinceItWasCheckedIsCheckedAgain() {
    Document checked = check("January 2018\t69%");
    Map<String, String> fields = typed(checked);
    fields.put("then", "save");
    fields.put("table", "January 2018\t70%");
    Answer again = VISITOR.post(figures + "/many", fields);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.page().text()).contains("70%").contains("Nothing is saved yet");
    assertThat(current()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` ` | Paste at least one line",
        "period,value | no line below the names",
        "period,percent | The column “percent” is not known here",
        "period,period,value/n2018,2018,3 | The column “period” stands twice",
        "period,source/n2018,Paper | There is no column “value”",
        "period,value/n2018,3,4 | Line 2 has more cells",
        "period,value/n2018,\"3 | a quotation mark is opened and not closed",
      })
  void aTableThatIsNoneIsRefusedInOneSentence(String table, String sentence) {
    Answer answer =
        VISITOR.post(
            figures + "/many", Map.of("table", table.replace("/n", "\n"), "then", "check"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select(".govuk-error-summary").text()).contains(sentence);
  }

  @Test
  void aFileIsCheckedAsIfItHadBeenPasted() {
    byte[] file =
        "\ufeffPeriod;Value;Exceptions;Source\r\nJan 2018;69;excluding;Été\r\n"
            .getBytes(StandardCharsets.UTF_8);
    Answer checked = VISITOR.upload(figures + "/files", Map.of(), Map.of("a.csv", file));
    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.page().text()).contains("January 2018 69% excluding exceptions New");
    assertThat(current()).isEmpty();
    save(checked.page());
    assertThat(current())
        .extracting(Observation::source, Observation::exceptions)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Été", Exceptions.EXCLUDING));

    byte[] older = "period,value,source\nFeb 2018,70,Été".getBytes(Charset.forName("windows-1252"));
    Answer second = VISITOR.upload(figures + "/files", Map.of(), Map.of("b.csv", older));
    assertThat(second.page().select("#table").text()).contains("Été");
  }

  @Test
  void theCoordinatorChoosesWhoReadsAllOfThem() {
    Document checked = check("January 2018\t69%\nFebruary 2018\t86%");
    Map<String, String> fields = typed(checked);
    fields.putAll(Map.of("then", "save", "readers", "COMMITTEE"));
    Answer refused = VISITOR.post(figures + "/many", fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a[href=#committee]").text())
        .isEqualTo("Choose the committee that may read it.");
    assertThat(current()).isEmpty();
    fields.put("readers", "PUBLIC");
    assertThat(VISITOR.post(figures + "/many", fields).status()).isEqualTo(303);
    assertThat(current()).extracting(Observation::readers).containsOnly(Readers.PUBLIC);

    STORY.lead("lead", Set.of(new CriterionId("23.E1")));
    assertThat(STORY.visit("lead").get(figures + "/many").page().select("#readers")).isEmpty();
  }

  @Test
  void aFileOfAMeasureWithExceptionsIsSavedOnceItWasChecked() {
    MeasureId timely =
        Plumbline.bean(Measures.class)
            .add(
                COORDINATOR,
                AREA,
                new MeasureFacts(
                    "",
                    "",
                    "In time",
                    "",
                    "",
                    "",
                    Unit.RATE,
                    "",
                    Better.HIGHER,
                    "Cases that the law excepts are left out.",
                    "",
                    "",
                    null,
                    null,
                    ""));
    String base = STORY.path("/measures/" + timely.value() + "/figures");
    byte[] file = "period,value\r\nJan 2018,69\r\n".getBytes(StandardCharsets.UTF_8);
    Answer checked = VISITOR.upload(base + "/files", Map.of(), Map.of("a.csv", file));
    Map<String, String> fields = typed(checked.page());
    fields.put("then", "save");
    assertThat(VISITOR.post(base + "/many", fields).status()).isEqualTo(303);
  }

  @Test
  void aFileThatIsNoTableIsRefusedInOneSentence() {
    assertThat(refused("book.xlsx", new byte[] {'P', 'K', 3, 4}, 400))
        .contains("“book.xlsx” is a workbook.");
    assertThat(refused("picture.png", new byte[] {1, 0, 2}, 400)).contains("is not a text");
    assertThat(refused("long.csv", new byte[2_000_001], 413)).contains("is larger than 2 MB");
    assertThat(VISITOR.upload(figures + "/files", Map.of(), Map.of("", new byte[0])).page().text())
        .contains("Choose a CSV file.");
  }

  @Test
  void whatGoesOutAsAFileComesInAgainTheSame() {
    observations.record(
        COORDINATOR,
        AREA,
        measure,
        month(2018, 1, Amount.range("20", "27.5").from(new BigDecimal("3"), new BigDecimal("12")))
            .about(new Whom(About.OTHER, "=Neighbour, \"the\" 'first'"))
            .as(new Kind(Exceptions.EXCLUDING, true, "-40 to 45 days", 7))
            .printed(
                new Printed(
                    "one in four; or so",
                    "early in the year",
                    "@Paper",
                    "p 3",
                    LocalDate.of(2018, 5, 30),
                    "Read twice.\nFrom a chart")));
    observations.record(COORDINATOR, AREA, measure, month(2018, 2, Amount.direction(Heading.DOWN)));
    observations.record(COORDINATOR, AREA, measure, month(2018, 3, Amount.notRecorded()));
    observations.record(
        COORDINATOR, AREA, measure, month(2018, 4, Amount.of(Exactness.AT_MOST, "40")));
    var wrong = observations.record(COORDINATOR, AREA, measure, month(2018, 5, "1"));
    observations.withdraw(COORDINATOR, AREA, measure, new Stated(wrong, 1), "Wrong");
    Answer out = VISITOR.get(figures + ".csv");
    assertThat(out.text()).contains("'=Neighbour").contains("'-40 to 45 days").contains("'@Paper");

    MeasureId copy = Figures.measure(STORY, COORDINATOR, Unit.RATE, "");
    String into = STORY.path("/measures/" + copy.value() + "/figures");
    Document checked =
        VISITOR
            .upload(
                into + "/files",
                Map.of(),
                Map.of("a.csv", out.text().getBytes(StandardCharsets.UTF_8)))
            .page();
    assertThat(checked.text()).contains("4 lines are new, 1 is skipped.");
    Map<String, String> fields = typed(checked);
    fields.put("then", "save");
    assertThat(VISITOR.post(into + "/many", fields).status()).isEqualTo(303);
    assertThat(observations.of(COORDINATOR, AREA, copy).current())
        .extracting(TablePagesTest::said)
        .containsExactlyElementsOf(current().stream().map(TablePagesTest::said).toList());
  }

  private static List<Object> said(Observation figure) {
    return List.of(
        figure.whom(),
        figure.period(),
        figure.howMuch(),
        figure.exceptions(),
        figure.isForecast(),
        figure.category(),
        figure.categoryOrder(),
        figure.printed(),
        figure.periodWritten(),
        figure.source(),
        figure.page(),
        String.valueOf(figure.sourceDay()),
        figure.note());
  }

  private String refused(String name, byte[] bytes, int status) {
    Answer answer = VISITOR.upload(figures + "/files", Map.of(), Map.of(name, bytes));
    assertThat(answer.status()).isEqualTo(status);
    return answer.page().select(".govuk-error-summary").text();
  }

  private Document check(String table) {
    Answer answer = VISITOR.post(figures + "/many", Map.of("table", table, "then", "check"));
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }

  private Answer save(Document checked) {
    Map<String, String> fields = typed(checked);
    fields.put("then", "save");
    return VISITOR.post(figures + "/many", fields);
  }

  private List<Observation> current() {
    return observations.of(COORDINATOR, AREA, measure).current();
  }

  private static Map<String, String> typed(Document page) {
    Map<String, String> fields = new HashMap<>();
    for (var field : page.select("form[action$=many] [name]")) {
      if (!field.tagName().equals("button")) {
        fields.put(
            field.attr("name"),
            field.tagName().equals("select")
                ? field.select("option[selected]").val()
                : field.tagName().equals("textarea") ? field.wholeText() : field.val());
      }
    }
    fields.remove("csrf");
    fields.remove("submission");
    return fields;
  }
}
