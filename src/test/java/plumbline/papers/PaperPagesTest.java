package plumbline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import plumbline.common.PaperId;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Visitor;

/** A coordinator makes a paper on its pages. */
class PaperPagesTest {

  private final Papers papers = Plumbline.bean(Papers.class);
  private final Desk desk = new Desk();
  private final Visitor visitor = desk.story.visit("coordinator");

  @Test
  void theFormProposesWhatIsLikely() {
    Document kinds = visitor.get(desk.story.path("/papers/new")).page();
    assertThat(kinds.select("input[name=kind]")).hasSize(PaperKind.values().length);
    assertThat(kinds.text()).contains("The ratings of some months, what moved and why");
    Answer unsaid = visitor.get(desk.story.path("/papers/new?chosen=yes"));
    assertThat(unsaid.status()).isEqualTo(400);
    assertThat(unsaid.text()).contains("Choose what kind of paper it is.");
    Document form = visitor.get(desk.story.path("/papers/new?kind=MONTHLY_POSITION")).page();
    assertThat(chosen(form, "committee")).isEqualTo("Scrutiny Committee");
    assertThat(chosen(form, "item")).contains(": 8. Progress report");
    assertThat(chosen(form, "from")).isEqualTo("August 2026");
    assertThat(chosen(form, "to")).isEqualTo("September 2026");
    assertThat(form.expectFirst("#title").val()).isEqualTo("Monthly position");
    assertThat(form.select("#item option").eachText())
        .noneMatch(each -> each.contains("Waiting times"))
        .anyMatch(each -> each.endsWith("8. Closed session (private)"));
    assertThat(form.select("details #review, details #plan")).hasSize(2);
    assertThat(form.select("details #from")).isEmpty();
    Document review = visitor.get(desk.story.path("/papers/new?kind=DIAGNOSTIC")).page();
    assertThat(review.select("details #review")).isEmpty();
    assertThat(review.select("details #from")).hasSize(1);
  }

  @Test
  void aPaperIsMadeReadAndChanged() {
    Answer made = visitor.post(desk.story.path("/papers"), form());
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    String address = made.location().replaceFirst("\\?.*", "");
    Document preview = visitor.get(made.location()).page();
    assertThat(preview.select(".govuk-notification-banner").text()).contains("has been made");
    assertThat(preview.select(".app-paper").text())
        .contains(
            "Draft, not sent",
            "Public: everybody with a role in the area may read it",
            "Scrutiny Committee,",
            "August 2026 to September 2026");
    assertThat(preview.select("article").text())
        .contains("Draft, not sent. " + desk.story.area().name() + ", for Scrutiny Committee on");
    assertThat(preview.select("article h2").eachText().subList(0, 3))
        .containsExactly("Summary", "About this item", "Key to the ratings");
    assertThat(preview.select("a[href$=/send]")).hasSize(1);
    Map<String, String> changed = form();
    changed.put("title", "Position in the autumn");
    changed.put("to", Desk.OCTOBER.toString());
    changed.put("version", "1");
    assertThat(visitor.post(address, changed).status()).isEqualTo(303);
    Document open = visitor.get(address).page();
    assertThat(open.expectFirst("article h1").text()).isEqualTo("Position in the autumn");
    assertThat(open.select(".app-faults").text()).contains("October 2026 is still open.");
    assertThat(open.select("a[href$=/send]")).isEmpty();
    assertThat(visitor.get(desk.story.path("/papers/new?kind=MONTHLY_POSITION")).value("title"))
        .isEqualTo("Position in the autumn");
  }

  @Test
  void whatIsRefusedKeepsEverythingTyped() {
    Map<String, String> form = form();
    form.put("title", "x".repeat(201));
    form.put("item", String.valueOf(desk.elsewhere.value()));
    form.put("review", String.valueOf(desk.review.value()));
    form.remove("audience");
    Answer refused = visitor.post(desk.story.path("/papers"), form);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary__list a").eachAttr("href"))
        .containsExactly("#title", "#audience");
    assertThat(refused.value("title")).hasSize(201);
    assertThat(chosen(refused.page(), "item")).contains("Health Board, ", "8. Waiting times");
    assertThat(chosen(refused.page(), "review")).isEqualTo("Task group on plans");
    assertThat(refused.page().select("details[open] #review")).hasSize(1);
    form.put("title", "Position");
    form.put("audience", "PUBLIC");
    Answer elsewhere = visitor.post(desk.story.path("/papers"), form);
    assertThat(elsewhere.status()).isEqualTo(400);
    assertThat(elsewhere.page().select("#item-error").text())
        .contains("“8. Waiting times” is an item of Health Board");
    assertThat(elsewhere.page().select("#audience[checked]").val()).isEqualTo("PUBLIC");
  }

  @Test
  void whoeverIsOvertakenSeesBothTexts() {
    PaperId id = desk.make(desk.monthly());
    papers.summarise(desk.coordinator, desk.area, id, 1, "What the other wrote.");
    Map<String, String> form = form();
    form.put("title", "Mine");
    form.put("version", "1");
    Answer late = visitor.post(desk.path(id), form);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.value("title")).isEqualTo("Mine");
    assertThat(late.text())
        .contains("Somebody else changed this paper", "Saved here meanwhile: “Monthly position”");
    form.put("version", late.page().expectFirst("input[name=version]").val());
    assertThat(visitor.post(desk.path(id), form).status()).isEqualTo(303);
    Answer summary =
        visitor.post(desk.path(id) + "/summary", Map.of("version", "2", "summary", "My words."));
    assertThat(summary.status()).isEqualTo(409);
    assertThat(summary.value("summary")).isEqualTo("My words.");
    assertThat(summary.text()).contains("Saved here meanwhile: “What the other wrote.”");
    Map<String, String> sections = sections(desk.path(id));
    sections.put("version", "2");
    sections.put("heading_KEY", "My heading");
    Answer order = visitor.sendBody(desk.path(id) + "/sections", body(sections));
    assertThat(order.status()).isEqualTo(409);
    assertThat(order.value("heading_KEY")).isEqualTo("My heading");
  }

  @Test
  void sectionsAreChosenOrderedAndNamed() {
    PaperId id = desk.make(desk.monthly());
    Map<String, String> form = sections(desk.path(id));
    form.put("order_MOVEMENT", "1");
    form.put("order_SUMMARY", "2");
    form.put("heading_MOVEMENT", "What moved");
    form.remove("section GOVERNANCE");
    form.put("section MEASURES", "");
    Answer saved = visitor.sendBody(desk.path(id) + "/sections", body(form));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    Paper paper = desk.paper(id);
    assertThat(paper.sections().getFirst())
        .isEqualTo(new Section(SectionKind.MOVEMENT, "What moved"));
    assertThat(paper.sections())
        .extracting(Section::kind)
        .doesNotContain(SectionKind.GOVERNANCE)
        .endsWith(SectionKind.MEASURES);
    Map<String, String> move = sections(desk.path(id));
    move.put("move", "up MEASURES");
    Answer moved = visitor.sendBody(desk.path(id) + "/sections", body(move));
    assertThat(moved.location()).endsWith("/sections?done=moved#section_MEASURES");
    assertThat(desk.paper(id).sections().getLast().kind()).isEqualTo(SectionKind.SOURCE_NOTES);
    assertThat(visitor.get(desk.path(id) + "/sections").text())
        .contains("Progress of the action plan needs a plan");
  }

  @Test
  void sectionsThatAreRefusedKeepWhatWasTyped() {
    PaperId id = desk.make(desk.monthly());
    Map<String, String> form = sections(desk.path(id));
    form.put("order_KEY", "third");
    form.put("heading_RATINGS", " ");
    form.put("heading_MOVEMENT", "y".repeat(201));
    Answer refused = visitor.sendBody(desk.path(id) + "/sections", body(form));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary__list a").eachAttr("href"))
        .containsExactly("#order_KEY", "#heading_RATINGS", "#heading_MOVEMENT");
    assertThat(refused.value("heading_MOVEMENT")).hasSize(201);
    assertThat(refused.value("order_KEY")).isEqualTo("third");
    Map<String, String> none = sections(desk.path(id));
    none.keySet().removeIf(name -> name.startsWith("section "));
    Answer empty = visitor.sendBody(desk.path(id) + "/sections", body(none));
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.page().select("#sections").text()).contains("Choose at least one section.");
    Map<String, String> plan = sections(desk.path(id));
    plan.put("section PLAN", "");
    plan.put("heading_PLAN", "The plan");
    Answer lacking = visitor.sendBody(desk.path(id) + "/sections", body(plan));
    assertThat(lacking.text()).contains("“The plan” needs a plan: choose the plan, or leave");
  }

  @Test
  void theSummaryIsWrittenAndLeftToTheRuleAgain() {
    PaperId id = desk.make(desk.monthly());
    String page = desk.path(id) + "/summary";
    String rule = visitor.get(page).value("summary");
    assertThat(rule).isNotBlank();
    assertThat(visitor.post(page, Map.of("version", "1", "summary", rule)).status()).isEqualTo(303);
    assertThat(desk.paper(id).summary()).as("unchanged, it stays by rule").isEmpty();
    assertThat(visitor.post(page, Map.of("version", "2", "summary", "Our words.")).status())
        .isEqualTo(303);
    assertThat(desk.paper(id).summary()).isEqualTo("Our words.");
    Answer blank = visitor.post(page, Map.of("version", "3", "summary", " "));
    assertThat(blank.status()).isEqualTo(400);
    assertThat(blank.text()).contains("Write the summary, or use the text by rule again.");
    Answer tooLong = visitor.post(page, Map.of("version", "3", "summary", "z".repeat(20_001)));
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.value("summary")).hasSize(20_001);
    assertThat(visitor.post(page + "/rule", Map.of("version", "3")).status()).isEqualTo(303);
    assertThat(desk.paper(id).summary()).isEmpty();
  }

  @Test
  void everyFileOfADraftSaysThatItWasNotSent() throws IOException {
    PaperId id = desk.make(desk.monthly());
    Map<String, String> types = new LinkedHashMap<>();
    types.put("pdf", "application/pdf");
    types.put("docx", "wordprocessingml");
    types.put("xlsx", "spreadsheetml");
    types.put("zip", "application/zip");
    types.put("json", "application/json");
    for (Map.Entry<String, String> type : types.entrySet()) {
      Answer file = visitor.get(desk.path(id) + "." + type.getKey());
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type").orElse("")).contains(type.getValue());
      assertThat(DraftText.of(type.getKey(), file.bytes())).contains("Draft, not sent");
    }
  }

  @Test
  void whatIsWorthKnowingStandsAboveTheDraft() {
    PaperId id =
        desk.make(
            desk.facts(
                PaperKind.DIAGNOSTIC, null, Audience.PRIVATE, null, null, desk.closedReview, null));
    papers.summarise(desk.coordinator, desk.area, id, 1, "Our words.");
    Document page = visitor.get(desk.path(id)).page();
    assertThat(page.select(".app-paper").text())
        .contains(
            "Private: members of Scrutiny Committee, the coordinator and leads may read it.",
            "No item of a meeting is chosen",
            "“Inside view” is not open to members of Scrutiny Committee",
            "The summary was written by hand.");
    assertThat(page.select(".app-faults")).isEmpty();
    assertThat(page.select("a[href$=/send]")).hasSize(1);
    desk.story.lead("lead", java.util.Set.of(Desk.E1));
    assertThat(desk.story.visit("lead").get(desk.path(id)).page().select("a[href$=/send]"))
        .as("whoever may not send is not asked to")
        .isEmpty();
  }

  @Test
  void everyDraftCanBeReached() {
    PaperId first = desk.make(desk.monthly());
    for (int more = 0; more < 20; more++) {
      desk.make(desk.monthly());
    }
    String link = "a[href=" + desk.path(first) + "]";
    Document newest = visitor.get(desk.story.path("/reports")).page();
    assertThat(newest.select(link)).isEmpty();
    String earlier = newest.select("a:contains(Papers changed earlier)").attr("href");
    Document oldest = visitor.get(earlier).page();
    assertThat(oldest.select(link)).hasSize(1);
    assertThat(oldest.select("a:contains(Papers changed later)")).hasSize(1);
  }

  @Test
  void aDraftIsRemoved() {
    PaperId id = desk.make(desk.monthly());
    assertThat(visitor.post(desk.path(id) + "/delete", Map.of("version", "9")).status())
        .isEqualTo(409);
    Answer removed = visitor.post(desk.path(id) + "/delete", Map.of("version", "1"));
    assertThat(removed.location()).isEqualTo(desk.story.path("/reports"));
    assertThat(visitor.get(desk.path(id)).status()).isEqualTo(404);
  }

  private Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("kind", "MONTHLY_POSITION");
    form.put("title", "Monthly position");
    form.put("committee", String.valueOf(desk.committee.value()));
    form.put("item", String.valueOf(desk.item.value()));
    form.put("audience", "PUBLIC");
    form.put("from", Desk.AUGUST.toString());
    form.put("to", Desk.SEPTEMBER.toString());
    return form;
  }

  private static String chosen(Document page, String select) {
    return page.select("#" + select + " option[selected]").text();
  }

  /** The form as the page holds it; a section that is ticked under its name after "section ". */
  private Map<String, String> sections(String paper) {
    Map<String, String> fields = new LinkedHashMap<>();
    Document page = visitor.get(paper + "/sections").page();
    for (Element input : page.select("form[action$=/sections] input")) {
      if (!input.attr("type").equals("checkbox")) {
        fields.put(input.attr("name"), input.val());
      } else if (input.hasAttr("checked")) {
        fields.put("section " + input.val(), "");
      }
    }
    fields.put("submission", "s" + System.nanoTime());
    return fields;
  }

  private static String body(Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> {
      boolean isTicked = name.startsWith("section ");
      String[] pair = isTicked ? name.split(" ") : new String[] {name, value};
      body.append('&')
          .append(pair[0])
          .append('=')
          .append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
    });
    return body.substring(1);
  }
}
