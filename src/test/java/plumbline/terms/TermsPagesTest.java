package plumbline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Ids;
import plumbline.database.TestDatabase;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.timescales.TimescaleState;
import plumbline.timescales.Timescales;

class TermsPagesTest {

  private static final Map<String, String> YEAR =
      Map.of(
          "autumn_first", "2/9/2019",
          "autumn_last", "20/12/2019",
          "spring_first", "6/1/2020",
          "spring_last", "3/4/2020",
          "summer_first", "20/4/2020",
          "summer_last", "21/7/2020");
  private static final LocalDate IN_APRIL = LocalDate.of(2020, 4, 15);

  private final Timescales timescales = Plumbline.bean(Timescales.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private final String terms = story.path("/terms");

  @Test
  void whatIsDueInATermFollowsTheAreasDatesWheneverTheyCome() {
    EvidenceId before = promise("Spring term 2020");
    assertThat(state(before)).isEqualTo(TimescaleState.TERM_DATES_NEEDED);
    assertThat(dueBy(before)).isEqualTo("2020-04-30");

    Answer added = visitor.post(terms, YEAR);
    assertThat(visitor.get(added.location()).page().text())
        .contains("2019/20", "Spring term: 6 January 2020 to 3 April 2020");
    EvidenceId after = promise("end of the spring term 2020");
    assertThat(state(before)).isEqualTo(TimescaleState.PAST_DUE);
    assertThat(state(after)).isEqualTo(TimescaleState.PAST_DUE);
    assertThat(dueBy(before)).isEqualTo("2020-04-03");
    assertThat(dueBy(after)).isEqualTo("2020-04-03");

    change(Map.of("spring_last", "17/4/2020", "version", "1"));
    assertThat(state(before)).isEqualTo(TimescaleState.DUE_THIS_MONTH);
    assertThat(dueBy(before)).isEqualTo("2020-04-17");
  }

  @Test
  void whatIsWrongIsSaidAndEverythingTypedIsKept() {
    Answer empty = visitor.post(terms, Map.of());
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.page().select(".govuk-error-summary a")).hasSize(6);
    Answer refused = visitor.post(terms, with(Map.of("spring_last", "1/1/2020")));
    assertThat(refused.status()).isEqualTo(400);
    Document page = refused.page();
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#spring_last");
    assertThat(page.select("#spring_last").val()).isEqualTo("1/1/2020");
    assertThat(page.select("#summer_last").val()).isEqualTo("21/7/2020");

    visitor.post(terms, YEAR);
    assertThat(visitor.post(terms, YEAR).page().select(".govuk-error-summary").text())
        .contains("The terms of 2019/20 are given already");
  }

  @Test
  void whoeverIsSecondSeesBothAndMaySaveAgain() {
    visitor.post(terms, YEAR);
    change(Map.of("summer_last", "17/7/2020", "version", "1"));
    Answer second =
        visitor.post(terms + "/2019", with(Map.of("summer_last", "22/7/2020", "version", "1")));
    assertThat(second.status()).isEqualTo(409);
    Document page = second.page();
    assertThat(page.select("#summer_last").val()).isEqualTo("22/7/2020");
    assertThat(page.text()).contains("20 April 2020 to 17 July 2020");
    assertThat(page.select("input[name=version]").val()).isEqualTo("2");
  }

  @Test
  void aLeadReadsTheDatesWithoutAForm() {
    visitor.post(terms, YEAR);
    story.lead("lead", Set.of(new CriterionId("23.L1")));
    Visitor lead = story.visit("lead");
    assertThat(lead.get("/areas").page().select("a[href=" + terms + "]")).hasSize(1);
    Document page = lead.get(terms).page();
    assertThat(page.text()).contains("Autumn term: 2 September 2019 to 20 December 2019");
    assertThat(page.select("main form, main a[href$=2019]")).isEmpty();
    assertThat(lead.get(terms + "/2019").status()).isEqualTo(403);
  }

  private void change(Map<String, String> fields) {
    assertThat(visitor.post(terms + "/2019", with(fields)).status()).isEqualTo(303);
  }

  private static Map<String, String> with(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(YEAR);
    all.putAll(fields);
    return all;
  }

  private EvidenceId promise(String words) {
    EvidenceId id = new EvidenceId(Ids.next());
    @SuppressWarnings("unchecked")
    TransactionOperations<Object> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status -> timescales.set(coordinator.id(), area, id, words, null));
    return id;
  }

  private TimescaleState state(EvidenceId of) {
    return timescales.of(area, of).current().stateAt(IN_APRIL);
  }

  /** The column by which lists are ordered and counted. */
  private static String dueBy(EvidenceId of) {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.program().user(),
                TestDatabase.program().password());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT due_by FROM timescale WHERE of_id = " + of.value())) {
      row.next();
      return row.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
