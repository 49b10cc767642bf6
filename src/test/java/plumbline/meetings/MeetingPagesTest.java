package plumbline.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.notes.NoteText;
import plumbline.notes.SourceNotes;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** The pages and forms of meetings, as a clerk's and a member's browser gets them. */
class MeetingPagesTest {

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final CommitteeId panel = story.committee("Scrutiny panel");
  private final Visitor visitor = story.visit("coordinator");
  private final LocalDate today = Month.today(Plumbline.clock());
  private final String list = story.path("/committees/" + panel.value() + "/meetings");
  private String meeting = "";
  private String item = "";

  @BeforeEach
  void add() {
    MeetingId id =
        Plumbline.bean(Meetings.class)
            .schedule(coordinator, area, panel, new MeetingPlan(LocalDate.of(2019, 9, 23), ""));
    ItemText text =
        new ItemText("8", "Progress report", "To note", Privacy.PRIVATE, "OFFICIAL", null);
    ItemId itemId = Plumbline.bean(Items.class).add(coordinator, area, id, text);
    meeting = story.path("/meetings/" + id.value());
    item = meeting + "/items/" + itemId.value();
  }

  @Test
  void theListOfCommitteesSaysWhenEachMetAndWhatWasBeforeIt() {
    visitor.post(list, Map.of("held_on", today.plusDays(3).toString(), "place", "Town hall"));
    Answer page = visitor.get(story.path("/scrutiny"));
    assertThat(page.page().select("main dd").eachText())
        .containsExactly(
            "23 September 2019",
            Month.words(today.plusDays(3)),
            "Nothing is promised that has not been heard");
    assertThat(page.page().select("main li").text())
        .isEqualTo("8. Progress report 23 September 2019");
    assertThat(page.page().select(".govuk-service-navigation__item--active").text())
        .isEqualTo("Scrutiny");
    assertThat(visitor.get(list).page().select("tbody tr").eachText())
        .containsExactly(
            Month.words(today.plusDays(3)) + " Town hall To come", "23 September 2019 Held");
  }

  @Test
  void whatCannotBeAMeetingIsSaidBesideItsFieldAndStaysTyped() {
    Map<String, String> wrong =
        Map.of(
            "", "Enter the day of the meeting.",
            "31/02/2019", "“31/02/2019” is not a day; enter one like 28/11/2026.",
            "next Monday", "“next Monday” is not a day; enter one like 28/11/2026.",
            "23/09/2019", "The committee already has a meeting on that day.",
            "23.9.0219", "Enter a day of this century; this one is in 219.");
    wrong.forEach((typed, sentence) -> {
      Answer answer = visitor.post(list, Map.of("held_on", typed, "place", "Town hall"));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(errors(answer)).containsExactly(sentence);
      assertThat(answer.value("held_on")).isEqualTo(typed);
      assertThat(answer.value("place")).isEqualTo("Town hall");
    });
  }

  @Test
  void aMeetingIsMovedOnceAndTheSecondClerkIsTold() {
    Map<String, String> form = Map.of("version", "1", "held_on", "24/09/2019", "place", "");
    assertThat(visitor.post(meeting, form).status()).isEqualTo(303);
    Answer late = visitor.post(meeting, Map.of("version", "1", "held_on", "25/09/2019"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.value("held_on")).isEqualTo("25/09/2019");
    assertThat(visitor.get(meeting).page().select("h1").text())
        .isEqualTo("Meeting of 24 September 2019");
  }

  @Test
  void anItemIsAddedAndChanged() {
    assertThat(errors(visitor.post(meeting + "/items", Map.of("purpose", "Half a text"))))
        .containsExactly(
            "Enter the title of the item.",
            "Choose whether it is public or private, or that nobody says.");
    Map<String, String> form = Map.of("title", "Findings", "privacy", "UNSTATED");
    assertThat(visitor.post(meeting + "/items", form).status()).isEqualTo(303);
    assertThat(visitor.get(meeting).page().select(".app-roles__item").eachText())
        .containsExactly(
            "8. Progress report Private · marked OFFICIAL",
            "Findings Not said whether public or private");
    Map<String, String> change =
        new HashMap<>(Map.of("title", "Report", "privacy", "PUBLIC", "version", "1"));
    assertThat(visitor.get(item + "/edit").value("marking")).isEqualTo("OFFICIAL");
    assertThat(visitor.post(item, change).status()).isEqualTo(303);
    change.put("title", "Mine");
    Answer late = visitor.post(item, change);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.value("title")).isEqualTo("Mine");
    assertThat(visitor.get(item).page().select("h1").text()).isEqualTo("Report");
  }

  @Test
  void everythingKeptOfAnItemStandsOnItsPageAndInItsFile() {
    keepEverything();
    String page = visitor.get(item).page().select("main").text();
    String file = visitor.get(item + ".csv").text();
    for (String words :
        List.of(
            "To note",
            "Private",
            "OFFICIAL",
            "30/05/19",
            "Service Director",
            "No users",
            "Chair",
            "Who pays?",
            "The fund.",
            "Head of Service",
            "Item 8 of no 7")) {
      assertThat(page).contains(words);
      assertThat(file).contains(words);
    }
    assertThat(page)
        .contains("Signed off: Strategic Director")
        .contains("Service Director, on behalf of Strategic Director")
        .contains("“30/05/19”, that is 30 May 2019");
    assertThat(file)
        .startsWith("\ufeffCommittee,Meeting,Item,What,")
        .contains(
            "Scrutiny panel,2019-09-23,Progress report,Signed off,Strategic Director,,30/05/19,"
                + "2019-05-30,Service Director,Strategic Director\r\n")
        .contains(",Context,,'=1+1,");
  }

  private void keepEverything() {
    Map<String, String> facts =
        new HashMap<>(Map.of("kind_1", "SIGN_OFF", "heading_1", "Strategic Director"));
    facts.putAll(Map.of("dated_1", "30/05/19", "day_1", "30/05/2019"));
    facts.putAll(Map.of("role_1", "Service Director", "behalf_1", "Strategic Director"));
    facts.putAll(Map.of("kind_2", "DATA_PROTECTION", "words_2", "No users"));
    facts.putAll(Map.of("kind_3", "CONTEXT", "words_3", "=1+1", "kind_4", "WARDS"));
    assertThat(visitor.post(item + "/facts", facts).status()).isEqualTo(303);
    Map<String, String> said =
        Map.of("words", "Who pays?", "role", "Chair", "said_on", "23/09/2019");
    assertThat(visitor.post(item + "/questions", said).status()).isEqualTo(303);
    String question =
        visitor.get(item).page().expectFirst("a[href*=/questions/]:not([href$=new])").attr("href");
    Map<String, String> answer =
        Map.of("words", "The fund.", "role", "Head of Service", "said_on", "24/09/2019");
    assertThat(visitor.post(question + "/answers", answer).status()).isEqualTo(303);
    String id = item.substring(item.lastIndexOf('/') + 1);
    Plumbline.bean(SourceNotes.class)
        .add(
            coordinator,
            story.area(),
            "item " + id,
            new NoteText("Item 8 of no 7", "The eighth", "A slip", ""));
  }

  @Test
  void aWrongFactIsSaidBesideItsOwnFields() {
    Map<String, String> facts = new HashMap<>(Map.of("kind_1", "CALL_IN", "words_1", "Yes"));
    facts.putAll(Map.of("kind_2", "SIGN_OFF", "words_2", "No", "day_2", "31/09/2019"));
    facts.putAll(Map.of("kind_3", "NONSENSE", "words_3", "x".repeat(20_001)));
    facts.putAll(Map.of("kind_4", "WARDS", "heading_4", "Wards"));
    Answer answer = visitor.post(item + "/facts", facts);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#day_2", "#words_3", "#kind_3", "#words_4");
    assertThat(errors(answer).get(1)).contains("20,001 characters; shorten it to 20,000");
    assertThat(answer.value("words_1")).isEqualTo("Yes");
    assertThat(answer.value("words_3")).hasSize(20_001);
    assertThat(visitor.get(item).page().text()).contains("Nothing is kept yet.");
    assertThat(errors(visitor.post(item + "/facts", Map.of("kind_1", "WARDS"))))
        .containsExactly("Enter at least one fact.");
  }

  @Test
  void aFactIsChangedAndRemoved() {
    visitor.post(item + "/facts", Map.of("kind_1", "CALL_IN", "words_1", "Yes"));
    String fact = item + "/facts/1";
    assertThat(visitor.get(fact).value("words")).isEqualTo("Yes");
    Map<String, String> change = Map.of("kind", "CALL_IN", "words", "No", "version", "1");
    assertThat(visitor.post(fact, change).status()).isEqualTo(303);
    Answer late = visitor.post(fact, change);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.value("words")).isEqualTo("No");
    assertThat(errors(visitor.post(fact, Map.of("kind", "CALL_IN", "version", "2"))))
        .containsExactly("Enter what the paper says, a date or a role; or remove the fact.");
    assertThat(visitor.post(fact + "/delete", Map.of("version", "2")).status()).isEqualTo(303);
    assertThat(visitor.get(fact).status()).isEqualTo(404);
  }

  @Test
  void anAnswerBeforeItsQuestionIsRefusedInWords() {
    Map<String, String> said =
        Map.of("words", "Who pays?", "role", "Chair", "said_on", "23/09/2019");
    visitor.post(item + "/questions", said);
    String question =
        visitor.get(item).page().expectFirst("a[href*=/questions/]:not([href$=new])").attr("href");
    Answer answer =
        visitor.post(
            question + "/answers",
            Map.of("words", "The fund.", "role", "Officer", "said_on", "22/09/2019"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(errors(answer))
        .containsExactly(
            "This answer would be older than its question, which was asked on 23 September 2019."
                + " Enter that day or a later one.");
    assertThat(answer.value("words")).isEqualTo("The fund.");
    assertThat(errors(visitor.post(question + "/answers", Map.of("said_on", "soon"))))
        .containsExactly("“soon” is not a day; enter one like 28/11/2026.");
  }

  @Test
  void theNextReportIsPromisedConfirmedAndMovedOnOnePage() {
    String report = item + "/next-report";
    assertThat(errors(visitor.post(report, Map.of("version", "1"))))
        .containsExactly("Enter when the next report is due.");
    visitor.post(report, Map.of("version", "1", "timescale", "in due course"));
    assertThat(visitor.get(item).page().text())
        .contains("in due course")
        .contains("Not understood: kept as written");
    Map<String, String> meaning = Map.of("version", "2", "ordinal", "1", "meaning", "sometime");
    Answer unclear = visitor.post(report + "/confirm", meaning);
    assertThat(unclear.status()).isEqualTo(400);
    assertThat(errors(unclear).getFirst()).startsWith("This is not understood");
    assertThat(unclear.value("meaning")).isEqualTo("sometime");
    Map<String, String> clear = Map.of("version", "2", "ordinal", "1", "meaning", "March 2020");
    assertThat(visitor.post(report + "/confirm", clear).status()).isEqualTo(303);
    assertThat(visitor.post(report + "/confirm", clear).status()).isEqualTo(409);
    Map<String, String> moved = Map.of("version", "3", "timescale", "May 2020", "reason", "Staff");
    assertThat(visitor.post(report, moved).status()).isEqualTo(303);
    assertThat(visitor.get(story.path("/scrutiny")).page().text())
        .contains("Due by the end of May 2020 (promised as “May 2020”): past due");
    assertThat(visitor.get(item + ".csv").text())
        .contains(",Next report due,,Not understood: kept as written,in due course,,")
        .contains(",Next report due,,Due by the end of March 2020,in due course,2020-03-31")
        .contains(
            ",Next report due,Changed: Staff,Due by the end of May 2020,May 2020,2020-05-31,");
  }

  @Test
  void parentAndChildOfAnAddressBelongTogether() {
    MeetingId other =
        Plumbline.bean(Meetings.class)
            .schedule(coordinator, area, panel, new MeetingPlan(today, ""));
    String wrong = item.replace(meeting, story.path("/meetings/" + other.value()));
    assertThat(visitor.get(wrong).status()).isEqualTo(404);
    assertThat(visitor.get(wrong + ".csv").status()).isEqualTo(404);
    Story elsewhere = Story.begin();
    elsewhere.coordinator();
    Answer stranger =
        elsewhere
            .visit("coordinator")
            .post(
                meeting.replace(story.path("/"), elsewhere.path("/")) + "/items",
                Map.of("title", "Mine", "privacy", "PUBLIC"));
    assertThat(stranger.status()).isEqualTo(404);
  }

  @Test
  void aMemberReadsWithoutBeingOfferedWhatOnlyTheClerkDoes() {
    story.person("member", NewGrant.reader(panel));
    Visitor member = story.visit("member");
    for (String page : List.of(story.path("/scrutiny"), list, meeting, item)) {
      Answer answer = member.get(page);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.page().select("main form, main a[href*=new], main a[href$=edit]"))
          .isEmpty();
    }
    assertThat(member.get(item + "/edit").status()).isEqualTo(403);
  }

  private static List<String> errors(Answer answer) {
    return answer.page().select(".govuk-error-summary a").eachText();
  }
}
