package plumbline.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class ParkedFormsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);
  private static final Duration IDLE = Duration.ofMinutes(31);
  private static final String TEXT = "Line one & <b>two</b>\n\n- עברית\n  kept  spaces";

  private final Story story = Story.begin("Parking");
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final Visitor visitor = story.visit("lead");
  private final String address = story.path("/rounds/2026-10/rate/23.E1");

  @BeforeEach
  void openOctober() {
    story.open(coordinator, OCTOBER);
  }

  @AfterEach
  void backToNow() {
    Plumbline.clock().reset();
  }

  @Test
  void aFormSentAfterTheSignInEndedIsKeptAndSentAgain() {
    pass(IDLE);
    Answer late = post(address, rating("one"));
    assertThat(late.status()).isEqualTo(303);
    assertThat(late.location()).isEqualTo("/sign-in");
    assertThat(visitor.get("/sign-in").page().text())
        .contains("Your text is kept for 24 hours; sign in to go on.");
    assertThat(signIn("lead").location()).isEqualTo("/parked");
    Document page = visitor.get("/parked").page();
    assertThat(page.select("h2").text())
        .startsWith("Rating of E1 Needs found accurately")
        .endsWith(", October 2026");
    assertThat(page.text()).contains(story.area().name() + ", today at ");
    assertThat(page.select(".app-typed").eachText()).contains("amber");
    assertThat(page.expectFirst("dd:contains(Line one)").wholeText()).isEqualTo(TEXT);
    assertThat(rating().version()).as("nothing is saved unasked").isEqualTo(1);

    Answer sent = sendAgain(page);
    assertThat(sent.location()).startsWith(story.path("/rounds/2026-10/rate?saved=23.E1"));
    assertThat(rating().challenge()).isEqualTo(TEXT);
    assertThat(visitor.get("/parked").page().text()).contains("Nothing is waiting here.");
  }

  @Test
  void afterTwelveHoursOfWorkTheFormIsKeptToo() {
    for (int half = 0; half < 24; half++) {
      pass(Duration.ofMinutes(29));
      assertThat(visitor.get("/account").status()).isEqualTo(200);
    }
    pass(Duration.ofMinutes(28));
    assertThat(post(address, rating("one")).location()).isEqualTo("/sign-in");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void somebodyElseAtTheSameBrowserSeesNothing() {
    pass(IDLE);
    post(address, rating("one"));
    assertThat(signIn("coordinator").location()).isEqualTo("/");
    assertThat(visitor.get("/parked").page().text())
        .contains("Nothing is waiting here.")
        .doesNotContain("Line one");
    long id = Plumbline.bean(ParkedForms.class).of(lead.id()).getFirst().id();
    String csrf = csrf(visitor.get("/account").page());
    assertThat(
            visitor
                .send("/parked/" + id + "/drop", Map.of("csrf", csrf, "submission", "other"))
                .status())
        .isEqualTo(404);
    assertThat(kept()).isEqualTo(1);
    assertThat(story.visit("lead").get("/parked").page().text()).contains("Line one");
  }

  @Test
  void aSecondTabLosesNothingEither() {
    pass(IDLE);
    post(address, rating("one"));
    post(address, rating("one"));
    assertThat(kept()).as("the same form sent twice").isEqualTo(1);
    signIn("lead");
    Answer second = post(address, rating("two"));
    assertThat(second.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo("/parked");
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void theOldTokenIsOfUseToNobodyElse() {
    pass(IDLE);
    String csrf = visitor.csrf();
    signIn("coordinator");
    assertThat(visitor.send(address, with(rating("one"), csrf)).status()).isEqualTo(403);
    assertThat(kept()).isZero();
  }

  @Test
  void aMonthThatClosedMeanwhileKeepsTheTextWaiting() {
    pass(IDLE);
    post(address, rating("one"));
    story.close(coordinator, OCTOBER);
    signIn("lead");
    Answer answer = sendAgain(visitor.get("/parked").page());
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.page().text()).contains("October 2026 is closed, so this was not saved");
    assertThat(visitor.get("/parked").page().text()).contains("Line one");
  }

  @Test
  void whatIsNotTheirsOrNotWritingIsNotKept() {
    pass(IDLE);
    assertThat(visitor.send(address, with(rating("one"), "0".repeat(32))).location())
        .isEqualTo("/sign-in");
    assertThat(visitor.send(foreign()).status()).isEqualTo(403);
    post(
        "/account/password", Map.of("current", Story.PASSWORD, "password", "x", "submission", "p"));
    post("/sign-out", Map.of("submission", "s"));
    post(address, Map.of("submission", "q", "new_password", "secret"));
    assertThat(kept()).isZero();
    visitor.get("/");
    assertThat(visitor.get("/sign-in").page().text()).doesNotContain("kept for 24 hours");
  }

  @Test
  void afterSigningOutNothingIsKept() {
    post("/sign-out", Map.of());
    assertThat(post(address, rating("one")).location()).isEqualTo("/sign-in");
    assertThat(kept()).isZero();
  }

  @Test
  void forSomebodyDisabledMeanwhileNothingIsKept() {
    pass(IDLE);
    Plumbline.bean(People.class).disable(coordinator, story.area().id(), lead.id());
    assertThat(post(address, rating("one")).location()).isEqualTo("/sign-in");
    assertThat(kept()).isZero();
  }

  @Test
  void aDayLaterItIsGone() {
    pass(IDLE);
    post(address, rating("one"));
    pass(Duration.ofHours(24));
    assertThat(signIn("lead").location()).isEqualTo("/");
    assertThat(visitor.get("/parked").page().text()).doesNotContain("Line one");
    pass(Duration.ofHours(14));
    assertThat(post(address, rating("two")).location()).isEqualTo("/sign-in");
    assertThat(kept()).as("the old page's session is forgotten").isZero();
  }

  @Test
  void ofManyTheNewestTwentyAreKept() {
    pass(IDLE);
    for (int number = 1; number <= 22; number++) {
      post(address, rating("n" + number));
    }
    assertThat(Plumbline.bean(ParkedForms.class).of(lead.id()))
        .hasSize(ParkedForms.MOST)
        .extracting(KeptText::submission)
        .contains("n3", "n22")
        .doesNotContain("n1", "n2");
  }

  private static void pass(Duration time) {
    Plumbline.clock().set(Plumbline.clock().instant().plus(time));
  }

  private Answer post(String path, Map<String, String> fields) {
    return visitor.send(path, with(fields, visitor.csrf()));
  }

  private static Map<String, String> with(Map<String, String> fields, String csrf) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("csrf", csrf);
    return all;
  }

  private HttpRequest foreign() {
    return visitor
        .request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", "https://elsewhere.example")
        .POST(HttpRequest.BodyPublishers.ofString("submission=f&reason=x&csrf=" + visitor.csrf()))
        .build();
  }

  private Answer signIn(String name) {
    return visitor.send("/sign-in", Map.of("email", story.email(name), "password", Story.PASSWORD));
  }

  private Answer sendAgain(Document page) {
    return send(page.expectFirst("form[action*=parked=]"));
  }

  private Answer send(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
    return visitor.send(form.attr("action"), fields);
  }

  private static String csrf(Document page) {
    return page.expectFirst("input[name=csrf]").val();
  }

  private plumbline.ratings.Rating rating() {
    return story.rating(coordinator, OCTOBER, E1);
  }

  private int kept() {
    return Plumbline.bean(ParkedForms.class).count(lead.id());
  }

  private static Map<String, String> rating(String submission) {
    return Map.of(
        "version", "1",
        "level", "amber",
        "reason", "First look.",
        "challenge", TEXT,
        "progress", "",
        "next_steps", "",
        "strengthen", "",
        "submission", submission);
  }
}
