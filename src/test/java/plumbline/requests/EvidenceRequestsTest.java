package plumbline.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** An agency is asked for evidence, finds it on its pages, and answers it. */
class EvidenceRequestsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final String DUE = LocalDate.of(2099, 1, 31).toString();

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final AgencyId forum = story.agency("Parent carer forum");
  private final String page = story.path("/evidence-requests");
  private final String evidence = story.path("/evidence");
  private Visitor nurse = Visitor.nobody();
  private Visitor lead = Visitor.nobody();

  @BeforeEach
  void openAMonth() {
    story.open(coordinator, Month.of(2026, 10));
    story.contributor("nurse", health, Set.of(E1, E2));
    story.contributor("parent", forum, Set.of(E1));
    story.lead("lead", Set.of(E1));
    nurse = story.visit("nurse");
    lead = story.visit("lead");
  }

  @Test
  void whatIsAskedStandsOnTheHomePageAndFirstOnTheEvidencePage() {
    Answer asked = lead.post(page, asking(E1, "The last audit of advice."));
    assertThat(asked.status()).isEqualTo(303);
    Document list = lead.get(asked.location()).page();
    assertThat(list.select(".govuk-notification-banner").text()).contains("The agency is asked");
    assertThat(list.select("section").text())
        .contains("Health trust: E1")
        .contains("The last audit of advice.")
        .contains("Due Saturday 31 January 2099. Asked by Lead of");
    assertThat(nurse.get("/").page().select(".govuk-task-list").text())
        .contains("Send evidence for E1")
        .contains("asks Health trust: The last audit of advice.");
    assertThat(nurse.get(evidence).page().select("main h2").eachText())
        .first()
        .isEqualTo("What your agency is asked for");
  }

  @Test
  void addingEvidenceAnswersIt() {
    lead.post(page, asking(E1, "The last audit of advice."));
    String link = nurse.get(evidence).page().select(".govuk-task-list a").attr("href");
    Document form = nurse.get(link).page();
    assertThat(form.select("input[name=request][checked]")).hasSize(1);
    assertThat(form.select("input[name=criteria][checked]").eachAttr("value"))
        .containsExactly("23.E1");
    Map<String, String> note = note(form.select("input[name=request]").val(), "23.E1");
    assertThat(nurse.post(evidence, note).status()).isEqualTo(303);
    assertThat(nurse.get(evidence).page().select(".govuk-task-list")).isEmpty();
    assertThat(nurse.get("/").page().text()).doesNotContain("Send evidence for");
    Document list = lead.get(page).page();
    assertThat(list.select("section").text()).contains("Answered by Nurse of");
    String read = list.select("section a:contains(Read the evidence)").attr("href");
    assertThat(nurse.get(read).page().select("h1").text()).isEqualTo("Audit of advice");
  }

  @Test
  void evidenceForAnotherCriterionDoesNotAnswerIt() {
    lead.post(page, asking(E1, "The last audit of advice."));
    Answer refused = nurse.post(evidence, note(request(), "23.E2"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary").text())
        .contains("The request is about another criterion");
    assertThat(refused.value("words")).isEqualTo("All advice came in time.");
    assertThat(nurse.get(evidence).page().select("table")).isEmpty();
  }

  @Test
  void aRequestIsWithdrawnWithAReasonThatTheAgencyReads() {
    lead.post(page, asking(E1, "The last audit of advice."));
    String withdraw = page + "/" + request() + "/withdraw";
    Answer refused = lead.post(withdraw, Map.of("version", "1", "reason", " "));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("details[open]")).hasSize(1);
    String request = request();
    assertThat(lead.post(withdraw, Map.of("version", "1", "reason", "It came by post.")).status())
        .isEqualTo(303);
    assertThat(nurse.get(page).page().select("section").text())
        .contains("Withdrawn by Lead of")
        .contains("It came by post.");
    assertThat(nurse.get("/").page().text()).doesNotContain("Send evidence for");
    Answer late = nurse.post(evidence, note(request, "23.E1"));
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.page().text()).contains("This request has been withdrawn.");
    Answer again = lead.post(withdraw, Map.of("version", "1", "reason", "Once more."));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.value("reason-request-" + request)).isEqualTo("Once more.");
  }

  @Test
  void nobodyIsAskedAboutACriterionThatNobodyChose() {
    Visitor visitor = story.visit("coordinator");
    assertThat(visitor.get(page).page().select("#criterion option[selected]").text())
        .isEqualTo("Choose one");
    assertThat(
            visitor
                .get(page + "?criterion=23.E2")
                .page()
                .select("#criterion option[selected]")
                .val())
        .isEqualTo("23.E2");
    Map<String, String> open = new HashMap<>(asking(E1, "The last audit of advice."));
    open.put("criterion", "");
    open.put("due_on", "20991-01-31");
    Answer refused = visitor.post(page, open);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#criterion", "#due_on");
    assertThat(refused.value("what")).isEqualTo("The last audit of advice.");
  }

  @Test
  void anotherAgencyNeitherSeesNorAnswersIt() {
    lead.post(page, asking(E1, "The last audit of advice."));
    Visitor parent = story.visit("parent");
    assertThat(parent.get(page).page().select("section")).isEmpty();
    assertThat(parent.get("/").page().text()).doesNotContain("Send evidence for");
    assertThat(parent.post(evidence, note(request(), "23.E1", forum)).status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeAskedIsRefusedWithEverythingTyped() {
    Map<String, String> form = asking(E1, "");
    form.put("due_on", "soon");
    Answer refused = lead.post(page, form);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.value("due_on")).isEqualTo("soon");
    form.put("due_on", "31/1/2020");
    form.put("what", "An audit.");
    assertThat(lead.post(page, form).page().select(".govuk-error-summary").text())
        .contains("This day has passed");
    Map<String, String> nobody = asking(E2, "An audit.");
    nobody.put("agency", String.valueOf(forum.value()));
    assertThat(story.visit("coordinator").post(page, nobody).page().text())
        .contains("Nobody speaks for this agency on this criterion");
    assertThat(lead.post(page, asking(E2, "An audit.")).status()).isEqualTo(403);
  }

  private String request() {
    String action = lead.get(page).page().select("form[action$=/withdraw]").attr("action");
    return action.replaceAll(".*/(\\d+)/withdraw", "$1");
  }

  private Map<String, String> asking(CriterionId criterion, String what) {
    Map<String, String> fields = new HashMap<>();
    fields.put("agency", String.valueOf(health.value()));
    fields.put("criterion", criterion.value());
    fields.put("what", what);
    fields.put("due_on", DUE);
    return fields;
  }

  private Map<String, String> note(String request, String criterion) {
    return note(request, criterion, health);
  }

  private static Map<String, String> note(String request, String criterion, AgencyId owner) {
    Map<String, String> fields = new HashMap<>();
    fields.put("form", "note");
    fields.put("request", request);
    fields.put("criteria", criterion);
    fields.put("title", "Audit of advice");
    fields.put("kind", "AUDIT");
    fields.put("owner", String.valueOf(owner.value()));
    fields.put("produced_on", "2026-09-01");
    fields.put("words", "All advice came in time.");
    return fields;
  }
}
