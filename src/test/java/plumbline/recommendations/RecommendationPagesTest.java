package plumbline.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.ReviewId;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class RecommendationPagesTest {

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private final String list = story.path("/recommendations");
  private ReviewId review = new ReviewId(0);

  @BeforeEach
  void begin() {
    Plumbline.clock()
        .set(LocalDate.of(2026, 9, 23).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
    review =
        Plumbline.bean(Reviews.class)
            .add(
                coordinator,
                story.area().id(),
                ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Scrutiny report", "Panel")
                    .openTo(Readers.PUBLIC, null));
  }

  @AfterEach
  void end() {
    Plumbline.clock().reset();
  }

  @Test
  void aPastedListIsShownForConfirmationBeforeAnythingIsWritten() {
    Answer found = split("The panel asks:\n\nStandards\n\ni. One\nTimescale: May 2026\n\nii. Two");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.page().select("main").text())
        .contains("2 recommendations were found. Nothing is saved yet.")
        .contains("The panel asks:");
    assertThat(found.value("reference-1")).isEqualTo("i");
    assertThat(found.value("theme-2")).isEqualTo("Standards");
    assertThat(found.value("timescale-1")).isEqualTo("May 2026");
    assertThat(found.value("words-2")).isEqualTo("Two");
    assertThat(rows()).isEmpty();

    Map<String, String> confirmed = new LinkedHashMap<>();
    found.page().select("main form[action$=/many]").select("input, textarea").stream()
        .filter(field -> !field.attr("name").matches("csrf|submission"))
        .forEach(field -> confirmed.put(field.attr("name"), field.val()));
    confirmed.put("then", "save");
    assertThat(visitor.post(list + "/many", confirmed).status()).isEqualTo(303);
    assertThat(rows().eachText()).hasSize(2);
    assertThat(rows().eachText().getFirst())
        .contains("Recommendation i")
        .contains("Past due")
        .contains("Draft")
        .contains("May 2026")
        .contains("Due by the end of May 2026");
  }

  @Test
  void aTextWithoutNumberingGivesASentenceAndStaysInItsField() {
    Answer refused = split("The Council should act. It should write, too.");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#pasted");
    assertThat(refused.page().select(".govuk-error-summary").text())
        .contains("Begin each recommendation on a line of its own with its number");
    assertThat(refused.value("pasted")).isEqualTo("The Council should act. It should write, too.");
    assertThat(rows()).isEmpty();
  }

  @Test
  void fourteenShortFormsAreSavedAtOnceAndEmptyOnesAreNone() {
    Document page = visitor.get(list + "/many?review=" + review.value()).page();
    assertThat(page.select("textarea[name^=words-]")).hasSize(14);
    Map<String, String> typed = new HashMap<>();
    typed.put("review", String.valueOf(review.value()));
    typed.put("blocks", "14");
    typed.put("words-2", "Keep notes.");
    typed.put("words-9", "Write letters.");
    typed.put("reference-9", "ix");
    typed.put("reference-10", "x");
    Answer refused = visitor.post(list + "/many", typed);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#words-10");
    assertThat(refused.value("words-9")).isEqualTo("Write letters.");
    typed.put("then", "more");
    Answer more = visitor.post(list + "/many", typed);
    assertThat(more.page().select("textarea[name^=words-]")).hasSize(19);
    typed.put("then", "save");
    typed.remove("reference-10");
    assertThat(visitor.post(list + "/many", typed).status()).isEqualTo(303);
    assertThat(rows()).hasSize(2);
    assertThat(rows().eachText().getFirst())
        .contains("number given here, not printed in the paper");
  }

  @Test
  void oneIsTypedAgreedAnsweredAndReadByACouncillor() {
    var committee = story.committee("Scrutiny");
    story.person("councillor", NewGrant.reader(committee));
    MeetingId june = meeting(committee, LocalDate.of(2026, 6, 9));
    MeetingId later = meeting(committee, LocalDate.of(2026, 12, 8));
    String one = add();
    assertThat(story.visit("councillor").get(one).status()).isEqualTo(404);
    assertThat(visitor.post(one + "/agree", Map.of("version", "1")).status()).isEqualTo(303);

    Answer early = visitor.post(one + "/responses", response(later));
    assertThat(early.status()).isEqualTo(400);
    assertThat(early.page().select(".govuk-error-summary").text())
        .contains("has not been held yet");
    assertThat(early.value("response")).isEqualTo("Begun.");
    visitor.post(one + "/responses", response(june));
    Map<String, String> correction = new HashMap<>(response(june));
    correction.putAll(Map.of("standing", "0", "why", "The month.", "response", "Begun in May."));
    assertThat(visitor.post(one + "/responses/" + june.value(), correction).status())
        .isEqualTo(303);
    visitor.post(
        one + "/timescale",
        Map.of("version", "2", "timescale", "January 2027", "reason", "Two officers left."));

    assertThat(visitor.get(list).page().select(".app-theme").text())
        .isEqualTo("Standards 1 of 1 timescale changed; 276 days later on average");
    assertThat(visitor.get(list).page().select(".govuk-summary-list").text())
        .isEqualTo("Head of Service 1 of 1 timescale changed; 276 days later on average");

    Visitor councillor = story.visit("councillor");
    Document page = councillor.get(one).page();
    assertThat(page.select("main form, a[href$=/edit], a[href$=/history]")).isEmpty();
    assertThat(page.select("#responses + .app-story .app-story__item").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains("9 June 2026").contains("Begun."),
            second -> assertThat(second).contains("Correction").contains("Begun in May."));
    assertThat(page.select("#promises + .app-story").text())
        .contains("April 2026")
        .contains("Why it changed: Two officers left.");
    String csv = councillor.get(list + ".csv").text();
    assertThat(csv)
        .contains("Scrutiny report,iv,yes,Standards,Improve letters.,\"A) length")
        .contains("Begun in May.");
    assertThat(councillor.get(one + ".csv").text()).contains("Correction: The month.");
    assertThat(councillor.get(list + "?show=past-due").page().select(".app-ask")).isEmpty();
  }

  @Test
  void theCriterionPageShowsWhatIsRecommendedAboutIt() {
    story.open(coordinator, Month.of(2026, 9));
    Map<String, String> about = new HashMap<>(typed());
    about.put("criteria", "23.E1");
    assertThat(visitor.post(list, about).status()).isEqualTo(303);
    assertThat(
            visitor
                .get(story.path("/criteria/23.E1"))
                .page()
                .select("#recommendations + ul")
                .text())
        .contains("Recommendation iv, Scrutiny report")
        .contains("Past due")
        .contains("Improve letters.");
    assertThat(visitor.get(story.path("/criteria/23.E2")).page().select("#recommendations"))
        .isEmpty();
  }

  @Test
  void whatIsWrongIsSaidAndEverythingTypedStays() {
    Map<String, String> wrong = new HashMap<>(typed());
    wrong.put("words", "");
    wrong.put("addressee_2", "Education");
    Answer refused = visitor.post(list, wrong);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#addressee_kind_2", "#words");
    assertThat(refused.value("parts")).isEqualTo("A) length\nB) language");
    String one = add();
    Answer silent =
        visitor.post(one + "/timescale", Map.of("version", "1", "timescale", "May 2027"));
    assertThat(silent.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
    Answer unclear =
        visitor.post(one + "/timescale/confirm", Map.of("version", "1", "meaning", "some day"));
    assertThat(unclear.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#meaning");
    Answer late = visitor.post(one, stale());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.value("theme")).isEqualTo("Standards");
    for (String page : new String[] {"/timescale", "/decision", "/links", "/edit", "/history"}) {
      assertThat(visitor.get(one + page).status()).as(page).isEqualTo(200);
    }
  }

  private Map<String, String> stale() {
    Map<String, String> stale = new HashMap<>(typed());
    stale.put("version", "0");
    return stale;
  }

  private Answer split(String text) {
    return visitor.post(
        list + "/split", Map.of("review", String.valueOf(review.value()), "pasted", text));
  }

  private String add() {
    assertThat(visitor.post(list, typed()).status()).isEqualTo(303);
    return visitor.get(list).page().select(".app-ask a").attr("href");
  }

  private Map<String, String> typed() {
    return Map.of(
        "review", String.valueOf(review.value()),
        "reference", "iv",
        "theme", "Standards",
        "words", "Improve letters.",
        "parts", "A) length\nB) language",
        "timescale", "April 2026",
        "addressee_kind_1", "CABINET",
        "owner", "Head of Service");
  }

  private static Map<String, String> response(MeetingId meeting) {
    return Map.of(
        "meeting",
        String.valueOf(meeting.value()),
        "response",
        "Begun.",
        "author",
        "Head of Service");
  }

  private MeetingId meeting(plumbline.common.CommitteeId committee, LocalDate day) {
    return Plumbline.bean(Meetings.class)
        .schedule(coordinator, story.area().id(), committee, new MeetingPlan(day, ""));
  }

  private org.jsoup.select.Elements rows() {
    return visitor.get(list).page().select(".app-ask");
  }
}
