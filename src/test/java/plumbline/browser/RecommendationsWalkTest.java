package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.reviews.Confidence;
import plumbline.reviews.PartFacts;
import plumbline.reviews.PartKind;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.ReviewParts;
import plumbline.reviews.Reviews;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** Fourteen recommendations come from a paper to the committee that reads what became of them. */
class RecommendationsWalkTest {

  private static final List<String> NUMBERS =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv");
  private static final List<String> WHEN =
      List.of(
          "December 2025 with a half termly review.",
          "January 2026 reviewed through supervision (case notes) and after each SEND Panel",
          "April 2026 – this action is complete and the Service will review impact by April 2027.",
          "September 2026 but this will be an ongoing focus",
          "April 2026",
          "April 2026",
          "September 2026",
          "December 2026",
          "September 2026",
          "January 2026",
          "March 2027",
          "July 2027",
          "September 2027",
          "in due course");

  private Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private long review;

  @AfterEach
  void now() {
    Plumbline.clock().reset();
  }

  @Test
  void fourteenArePastedConfirmedAnsweredAndRead() {
    begin();
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      looksAtTheReview(window);
      pastes(window);
      answersOne(window);
      changesOneDate(window);
    }
    try (Window window = Browsers.window()) {
      window.signIn(story.email("councillor"), Story.PASSWORD);
      reads(window);
    }
  }

  private void begin() {
    Plumbline.clock().set(LocalDate.of(2026, 9, 23).atTime(9, 0).toInstant(ZoneOffset.UTC));
    CommitteeId committee = story.committee("Children’s scrutiny panel");
    story.person("councillor", NewGrant.reader(committee));
    var area = story.area().id();
    Plumbline.bean(Meetings.class)
        .schedule(
            coordinator, area, committee, new MeetingPlan(LocalDate.of(2026, 9, 22), "Town hall"));
    var id =
        Plumbline.bean(Reviews.class)
            .add(
                coordinator,
                area,
                ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "How parents are heard", "Five members")
                    .dated("2025-01", "2025-06", "2025-07-01")
                    .openTo(Readers.COMMITTEE, committee)
                    .saying("Official", "Report to the panel, July 2025", "Fourteen asks."));
    review = id.value();
    ReviewParts parts = Plumbline.bean(ReviewParts.class);
    parts.add(coordinator, area, id, PartFacts.of(PartKind.EVIDENCE_BASE, "visits").counting("14"));
    parts.add(
        coordinator,
        area,
        id,
        PartFacts.of(PartKind.FINDING, "Letters are long and hard to read.")
            .headed("1", "Letters")
            .judged(Confidence.SURE, ""));
    parts.add(
        coordinator, area, id, PartFacts.of(PartKind.QUOTATION, "Nobody calls.").by("A parent"));
  }

  private void looksAtTheReview(Window window) {
    window.open(story.path("/reviews"));
    window.look("reviews");
    window.follow("How parents are heard");
    window.look("review");
    window.press("Add parts");
    window.look("review-part");
    window.open(story.path("/reviews/new"));
    window.look("review-new");
  }

  private void pastes(Window window) {
    window.open(story.path("/recommendations/many?review=" + review));
    window.look("recommendations-many");
    window.page().getByText("Paste them as one text instead").click();
    window.fill("Text with the recommendations", "Act soon. Write letters.");
    window.press("Split it");
    assertThat(window.errors()).hasSize(1);
    window.look("recommendations-unnumbered");
    window.fill("Text with the recommendations", paper());
    window.press("Split it");
    assertThat(window.page().locator("main").innerText())
        .contains("14 recommendations were found. Nothing is saved yet.");
    window.look("recommendations-found");
    window.press("Save all as drafts");
    assertThat(window.page().locator(".app-ask").count()).isEqualTo(14);
    window.press("Agree all drafts");
    assertThat(window.notice()).contains("The drafts are agreed.");
    assertThat(window.page().locator(".app-figures").innerText())
        .containsPattern("5\\s+Past due")
        .containsPattern("3\\s+Due this month")
        .containsPattern("1\\s+Timescale not understood");
    window.look("recommendations");
  }

  private static String paper() {
    return IntStream.range(0, 14)
        .mapToObj(at ->
            (at == 0 ? "Service standards\n\n" : at == 3 ? "Taking part\n\n" : "")
                + "%s. Improve matter %d so that parents notice it.\n\nTimescale: %s\n\n"
                    .formatted(NUMBERS.get(at), at + 1, WHEN.get(at)))
        .collect(Collectors.joining());
  }

  private static void answersOne(Window window) {
    window.follow("Recommendation ii");
    window.press("Record a response");
    window.press("Record");
    assertThat(window.errors()).hasSize(3);
    window.look("response-error");
    window
        .page()
        .getByLabel("At which meeting?")
        .selectOption("Children’s scrutiny panel, 22 September 2026");
    window.fill("Response", "Notes are much better; managers sample them.");
    window.fill("Who answers?", "Head of Service");
    window.press("Record");
    assertThat(window.notice()).contains("The response is recorded.");
  }

  private static void changesOneDate(Window window) {
    window.follow("Confirm or change the timescale");
    window.look("timescale");
    window.fill("New timescale", "March 2027");
    window.fill("Why does it change?", "Two officers left.");
    window.press("Change the timescale");
    assertThat(window.notice()).contains("The one before it stays.");
    window.look("recommendation");
    window.follow("Record a decision, or close it");
    window.look("decision");
    window.page().goBack();
    window.follow("Link criteria, evidence and assurance");
    window.look("recommendation-links");
  }

  private void reads(Window window) {
    window.open(story.path("/recommendations?show=past-due"));
    assertThat(window.page().locator(".app-ask").count()).isEqualTo(4);
    window.look("recommendations-past-due");
    window.open(story.path("/recommendations"));
    window.follow("Recommendation ii");
    assertThat(window.page().locator("main").innerText())
        .contains("managers sample them")
        .contains("Why it changed: Two officers left.")
        .contains("January 2026 reviewed through supervision");
    assertThat(window.page().locator("main form").count()).isZero();
    window.look("recommendation-read");
    window.open(story.path("/reviews/" + review));
    assertThat(window.page().locator("main").innerText()).doesNotContain("Nobody calls.");
  }

  @Test
  void aListIsPastedWithTheKeyboardAloneAndWithoutScript() {
    begin();
    try (Window window = Browsers.windowWithoutScript(Browsers.DESK)) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      window.open(story.path("/recommendations/many?review=" + review));
      var keyboard = window.page().keyboard();
      tabTo(window, "document.activeElement.tagName === 'SUMMARY'");
      keyboard.press("Enter");
      tabTo(window, "document.activeElement.id === 'pasted'");
      keyboard.insertText("1. Write letters.\n2. Answer calls.\nTimescale: May 2027");
      keyboard.press("Tab");
      keyboard.press("Enter");
      window.page().waitForURL("**/split");
      for (int field = 1; field <= 2; field++) {
        tabTo(window, "document.activeElement.id === 'theme-" + field + "'");
        keyboard.insertText("Letters and calls");
      }
      tabTo(window, "document.activeElement.value === 'save'");
      keyboard.press("Enter");
      window.page().waitForURL("**done=added**");
      assertThat(window.page().locator(".app-ask").count()).isEqualTo(2);
      assertThat(window.page().locator("main").innerText())
          .contains("Letters and calls")
          .contains("Due by the end of May 2027");
    }
  }

  private static void tabTo(Window window, String reached) {
    for (int presses = 0; presses < 80; presses++) {
      window.page().keyboard().press("Tab");
      if (window.page().evaluate(reached).equals(true)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + reached);
  }
}
