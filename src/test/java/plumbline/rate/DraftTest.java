package plumbline.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.people.Viewer;
import plumbline.ratings.Stage;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class DraftTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);
  private static final String CHALLENGE = "challenge-criterion-23-E1";

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = lead();
  private final Visitor other = story.visit("coordinator");
  private final String page = story.path("/rounds/2026-10/rate");
  private final String address = page + "/23.E1";

  @BeforeEach
  void openOctober() {
    story.open(coordinator, OCTOBER);
  }

  private Visitor lead() {
    story.lead("lead", Set.of(E1));
    return story.visit("lead");
  }

  @AfterEach
  void letTheClockGo() {
    Plumbline.clock().reset();
  }

  @Test
  void aDraftIsAnsweredWithTheTimeInLondonAndFoundOnThePage() {
    Plumbline.clock().set(Instant.parse("2026-07-12T13:02:40Z"));
    Visitor now = story.visit("lead");
    Answer kept = draft(now, 1, "Half a thought");
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.text()).isEqualTo("14:02");
    assertThat(kept.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    Answer found = now.get(page);
    assertThat(found.page().text())
        .contains("Draft saved 14:02 on 12 July 2026, not confirmed yet.");
    assertThat(found.value(CHALLENGE)).isEqualTo("Half a thought");
    assertThat(found.page().select("input[name=level][value=amber]").hasAttr("checked")).isTrue();
  }

  @Test
  void aDraftChangesNoRatingAndStandsInNoHistory() {
    long before = changes();
    draft(visitor, 1, "Half a thought");
    draft(visitor, 1, "Half a thought and more");
    assertThat(changes()).isEqualTo(before);
    assertThat(story.rating(coordinator, OCTOBER, E1).stage()).isEqualTo(Stage.NOT_STARTED);
    assertThat(story.rating(coordinator, OCTOBER, E1).version()).isEqualTo(1);
    assertThat(visitor.get(page).value(CHALLENGE)).isEqualTo("Half a thought and more");
  }

  @Test
  void nobodyButItsWriterSeesADraft() {
    draft(visitor, 1, "Half a thought");
    for (String place : Set.of("/rounds/2026-10/rate", "/criteria/23.E1", "/rounds/2026-10")) {
      assertThat(other.get(story.path(place)).text()).doesNotContain("Half a thought");
    }
    draft(other, 1, "Another thought");
    assertThat(visitor.get(page).value(CHALLENGE)).isEqualTo("Half a thought");
    assertThat(other.get(page).value(CHALLENGE)).isEqualTo("Another thought");
  }

  @Test
  void aDraftOfACriterionInSomebodyElsesCareIsRefused() {
    story.lead("another", Set.of(new CriterionId("23.L1")));
    assertThat(draft(story.visit("another"), 1, "Not mine").status()).isEqualTo(403);
    story.contributor("guest", story.agency("Guest"), Set.of(new CriterionId("23.L1")));
    assertThat(draft(story.visit("guest"), 1, "Not mine").status()).isEqualTo(404);
  }

  @Test
  void aConfirmationThrowsTheDraftAway() {
    draft(visitor, 1, "Half a thought");
    assertThat(confirm(visitor, 1, "A whole thought").status()).isEqualTo(303);
    Answer found = visitor.get(page);
    assertThat(found.page().text()).doesNotContain("Draft saved");
    assertThat(found.value(CHALLENGE)).isEqualTo("A whole thought");
  }

  @Test
  void aRefusedConfirmationLeavesTheDraft() {
    draft(visitor, 1, "Half a thought");
    assertThat(visitor.post(address, fields(1, "", "A whole thought")).status()).isEqualTo(400);
    assertThat(visitor.get(page).value(CHALLENGE)).isEqualTo("Half a thought");
  }

  @Test
  void aDraftThatArrivesAfterItsOwnConfirmationDoesNotComeBack() {
    confirm(visitor, 1, "A whole thought");
    Answer late = draft(visitor, 1, "Half a thought");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text())
        .isEqualTo(
            "This rating has changed since this page was opened, so no draft was kept. Press Confirm"
                + " to see both texts side by side.");
    Answer both = confirm(visitor, 1, "Half a thought");
    assertThat(both.status()).isEqualTo(409);
    assertThat(both.value(CHALLENGE)).isEqualTo("Half a thought");
    assertThat(visitor.get(page).page().text()).doesNotContain("Draft saved");
    assertThat(draft(visitor, 2, "A new thought").status()).isEqualTo(200);
  }

  @Test
  void noDraftSurvivesAConfirmationAtTheSameMoment() {
    for (int version = 1; version <= 20; version++) {
      int seen = version;
      var late =
          CompletableFuture.supplyAsync(() -> draft(visitor, seen, "Half a thought").status());
      assertThat(confirm(visitor, seen, "Thought " + seen).status()).isEqualTo(303);
      assertThat(late.join()).isIn(200, 409);
      assertThat(visitor.get(page).page().text()).doesNotContain("Draft saved");
    }
  }

  @Test
  void somebodyElsesSaveIsNamedAtOnceAndShownBesideTheDraft() {
    draft(visitor, 1, "Half a thought");
    confirm(other, 1, "Saved by another.");
    Answer told = draft(visitor, 1, "Half a thought, longer");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text()).endsWith("\n" + coordinator.name());
    Answer found = visitor.get(page);
    assertThat(found.page().select(".app-rate__theirs").text())
        .contains("Saved meanwhile by " + coordinator.name())
        .contains("Saved by another.");
    assertThat(found.value(CHALLENGE)).isEqualTo("Half a thought, longer");
    assertThat(draft(visitor, 2, "Both together").text()).hasSize("14:02".length());
    assertThat(visitor.get(page).page().select(".app-rate__theirs")).isNotEmpty();
    assertThat(confirm(visitor, 2, "Both together").status()).isEqualTo(303);
  }

  @Test
  void aTextThatIsTooLongIsKeptUntilItIsConfirmed() {
    String long_ = "🙂".repeat(20_500);
    assertThat(draft(visitor, 1, long_).status()).isEqualTo(200);
    assertThat(visitor.get(page).value(CHALLENGE)).isEqualTo(long_);
    assertThat(confirm(visitor, 1, long_).status()).isEqualTo(400);
  }

  @Test
  void aDraftThatNobodyCouldShortenIsTooLargeAndTheLastOneStays() {
    draft(visitor, 1, "Half a thought");
    assertThat(draft(visitor, 1, "x".repeat(200_001)).status()).isEqualTo(413);
    assertThat(visitor.get(page).value(CHALLENGE)).isEqualTo("Half a thought");
  }

  @Test
  void aDraftForAClosedMonthIsRefusedInWords() {
    draft(visitor, 1, "Half a thought");
    story.close(coordinator, OCTOBER);
    Answer refused = draft(visitor, 1, "Half a thought, longer");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).isEqualTo("October 2026 is closed, so this draft was not saved.");
    Answer plain = visitor.post(address + "/draft", fields(1, "amber", "Too late."));
    assertThat(plain.status()).isEqualTo(409);
    assertThat(plain.value(CHALLENGE)).isEqualTo("Too late.");
    assertThat(plain.page().text()).doesNotContain("Saved meanwhile");
  }

  @Test
  void withoutScriptADraftIsSavedForLaterAndThrownAway() {
    Answer kept = visitor.post(address + "/draft", fields(1, "amber", "Half a thought"));
    assertThat(kept.status()).isEqualTo(303);
    assertThat(kept.location()).isEqualTo(page + "?kept=23.E1#criterion-23-E1");
    Answer found = visitor.get(kept.location());
    assertThat(found.page().select(".app-progress").text()).contains("draft saved");
    assertThat(found.page().select("#criterion-23-E1 details").hasAttr("open")).isTrue();
    assertThat(found.value(CHALLENGE)).isEqualTo("Half a thought");
    assertThat(visitor.post(address + "/draft", Map.of("version", "1", "drop", "yes")).status())
        .isEqualTo(303);
    assertThat(visitor.get(page).value(CHALLENGE)).isEmpty();
  }

  private Answer draft(Visitor writer, int version, String challenge) {
    StringBuilder body = new StringBuilder("csrf=" + writer.csrf());
    fields(version, "amber", challenge)
        .forEach((name, value) ->
            body.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return writer.send(
        writer
            .request(address + "/draft")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/plain, */*;q=0.1")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private Answer confirm(Visitor writer, int version, String challenge) {
    return writer.post(address, fields(version, "amber", challenge));
  }

  private static Map<String, String> fields(int version, String level, String challenge) {
    return Map.of("version", String.valueOf(version), "level", level, "challenge", challenge);
  }

  private long changes() {
    return Plumbline.bean(History.class).verify(story.area().id()).sound();
  }
}
