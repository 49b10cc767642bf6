package plumbline.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.web.Form;

/** Drafts that were saved after the session of their writer had ended. */
class ParkedDraftsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin("Typing");
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final ParkedForms parked = Plumbline.bean(ParkedForms.class);
  private final Visitor visitor = story.visit("lead");
  private final String address = story.path("/rounds/2026-10/rate/23.E1");

  @BeforeEach
  void theSignInEnds() {
    story.open(coordinator, OCTOBER);
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(31)));
  }

  @AfterEach
  void backToNow() {
    Plumbline.clock().reset();
  }

  @Test
  void whatWasStillBeingTypedIsKeptOnceAndCanBeDropped() {
    parked.park(lead.id(), address + "/draft", Form.parse("version=1&challenge=first"));
    parked.park(lead.id(), address + "/draft", Form.parse("version=1&challenge=second"));
    signIn();
    Document page = visitor.get("/parked").page();
    assertThat(page.select("h2").text()).startsWith("Text you were typing: Rating of E1");
    assertThat(page.text()).contains("second").doesNotContain("first");
    assertThat(press(page.expectFirst("form[action$=/drop]")).location()).isEqualTo("/parked");
    assertThat(parked.of(lead.id())).isEmpty();
  }

  @Test
  void whatWasStillBeingTypedGoesBackIntoItsPage() {
    assertThat(post("/draft", "draft").location()).isEqualTo("/sign-in");
    assertThat(post("/draft", "Last words").location()).isEqualTo("/sign-in");
    assertThat(parked.of(lead.id())).as("the last of a page's drafts").hasSize(1);
    signIn();
    Answer back = press(visitor.get("/parked").page().expectFirst("form[action*=parked=]"));
    assertThat(back.location()).startsWith(story.path("/rounds/2026-10/rate"));
    assertThat(visitor.get(back.location()).text()).contains("Last words");
    assertThat(story.rating(coordinator, OCTOBER, E1).version()).as("not confirmed").isEqualTo(1);
    assertThat(parked.of(lead.id())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/draft, text/html, 303", "/draft, text/plain, 200", "'', text/html, 303"})
  void whatThePageHasTakenSinceTakesThePlaceOfTheOlderDraft(
      String rest, String accepted, int status) {
    String elsewhere = story.path("/rounds/2026-10/rate/23.E2/draft");
    post("/draft", "older");
    parked.park(lead.id(), elsewhere, Form.parse("version=1&challenge=elsewhere"));
    String csrf = signIn();
    assertThat(parked.of(lead.id())).hasSize(2);
    assertThat(send(rest, accepted, fields("newer", csrf)).status()).isEqualTo(status);
    assertThat(parked.of(lead.id())).extracting(KeptText::path).containsExactly(elsewhere);
  }

  @Test
  void aDraftThatThePageCouldNotTakeStaysKept() {
    post("/draft", "older");
    String csrf = signIn();
    assertThat(post("/draft", "from the old page").location()).isEqualTo("/parked");
    assertThat(parked.of(lead.id())).hasSize(1);
    story.close(coordinator, OCTOBER);
    assertThat(send("/draft", "text/html", fields("late", csrf)).status()).isEqualTo(409);
    assertThat(parked.of(lead.id())).hasSize(1);
  }

  @Test
  void draftsPushOutNoFormThatWasSentOnPurpose() {
    post("", "sent-on-purpose");
    for (int number = 0; number <= ParkedForms.MOST; number++) {
      String other = story.path("/rounds/2026-10/rate/23.X" + number + "/draft");
      parked.park(lead.id(), other, Form.parse("version=1&challenge=typing"));
    }
    assertThat(parked.of(lead.id()))
        .hasSize(ParkedForms.MOST + 1)
        .extracting(KeptText::path)
        .contains(address)
        .doesNotContain(story.path("/rounds/2026-10/rate/23.X0/draft"));
  }

  /** The token of the new session. */
  private String signIn() {
    visitor.send("/sign-in", Map.of("email", story.email("lead"), "password", Story.PASSWORD));
    return visitor.get("/account").page().expectFirst("input[name=csrf]").val();
  }

  /** Sends from the page that was opened before the session ended. */
  private Answer post(String rest, String words) {
    return send(rest, "text/html", fields(words, visitor.csrf()));
  }

  private Answer press(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
    return visitor.send(form.attr("action"), fields);
  }

  private Answer send(String rest, String accepted, Map<String, String> fields) {
    StringJoiner body = new StringJoiner("&");
    fields.forEach(
        (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return visitor.send(
        visitor
            .request(address + rest)
            .header("Accept", accepted)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private static Map<String, String> fields(String words, String csrf) {
    return Map.of(
        "csrf",
        csrf,
        "submission",
        words.replace(' ', '-'),
        "version",
        "1",
        "level",
        "amber",
        "reason",
        "First look.",
        "challenge",
        words);
  }
}
