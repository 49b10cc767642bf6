package plumbline.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class ReviewPagesTest {

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private String review = "";

  @BeforeEach
  void add() {
    visitor.post(story.path("/reviews"), review());
    review = visitor.get(story.path("/reviews")).page().select(".app-list th a").attr("href");
  }

  @Test
  void aReviewIsTypedInWithItsPartsAndReadAgain() {
    assertThat(part(Map.of("kind", "SCOPE", "words", "Look at the service.", "then", "next")))
        .endsWith("/parts/new?done=added&kind=SCOPE&below=");
    Document next = visitor.get(review + "/parts/new?done=added&kind=SCOPE&below=").page();
    assertThat(next.select("#kind option[selected]").val()).isEqualTo("SCOPE");
    part(Map.of("kind", "EVIDENCE_BASE", "figure", "10", "words", "sessions of evidence"));
    part(Map.of("kind", "QUOTATION", "words", "No time.", "role", "Staff survey"));

    Document page = visitor.get(review).page();
    assertThat(page.select("h1").text()).isEqualTo("SEND Task Group");
    assertThat(page.select(".govuk-summary-list").text())
        .contains("November 2021 to October 2022, published November 2022")
        .contains("Coordinator and leads only");
    assertThat(page.select(".app-part__title").eachText())
        .containsExactly("Scope", "Evidence base", "Quotation");
    assertThat(page.select(".app-part").get(1).text()).contains("Number: 10");
    assertThat(page.select(".app-part").get(2).text()).contains("Withheld");

    String csv = visitor.get(review + ".csv").text();
    assertThat(csv)
        .contains("Evidence base,,,sessions of evidence,10,")
        .contains("Quotation,,,No time.,,Staff survey,,,,Withheld,")
        .contains("Published,,,November 2022,");
    assertThat(visitor.get(review + "/history").page().select(".app-change")).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Confidence.class)
  void everyConfidenceIsKept(Confidence confidence) {
    part(Map.of("kind", "FINDING", "words", "So it is.", "confidence", confidence.name()));
    assertThat(visitor.get(review).page().select(".app-part__facts").text())
        .contains(confidence.words());
  }

  @Test
  void aNoteOnTheSourceStandsOnThePageAndInTheFile() {
    String add = visitor.get(review).page().select("#notes a").attr("href");
    visitor.post(
        add, Map.of("printed", "4 min 36 s", "understood", "As printed", "why", "It is 4 min 26"));
    assertThat(visitor.get(review).page().select("#notes .app-note").text())
        .contains("4 min 36 s", "As printed", "It is 4 min 26");
    assertThat(visitor.get(review + ".csv").text())
        .contains("Note on the source,,,Printed: “4 min 36 s”. Understood: As printed.");
  }

  @Test
  void aPartIsChangedReleasedAndRemoved() {
    part(Map.of("kind", "CASE", "words", "A case."));
    String part = visitor.get(review).page().select(".app-part a").attr("href");
    Answer silent = visitor.post(part + "/release", Map.of("version", "1", "release", "yes"));
    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#note");
    visitor.post(
        part + "/release", Map.of("version", "1", "release", "yes", "note", "Agreed in May"));
    assertThat(visitor.get(review).page().select(".app-part").text())
        .contains("Released: Agreed in May");
    Map<String, String> change = Map.of("version", "2", "kind", "CASE", "words", "A shorter one.");
    assertThat(visitor.post(part, change).status()).isEqualTo(303);
    Answer late = visitor.post(part, change);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.value("words")).isEqualTo("A shorter one.");
    visitor.post(part + "/remove", Map.of("version", "3"));
    assertThat(visitor.get(review).page().select(".app-part")).isEmpty();
  }

  @Test
  void whoeverSavesSecondSeesWhatTheFirstSavedAndCanReplaceIt() {
    part(Map.of("kind", "FINDING", "words", "Slow."));
    String part = visitor.get(review).page().select(".app-part a").attr("href");
    Map<String, String> first =
        Map.of("version", "1", "kind", "CONTEXT", "words", "Slow at first.");
    visitor.post(part, first);
    Map<String, String> second = Map.of("version", "1", "kind", "FINDING", "words", "Too slow.");
    Answer late = visitor.post(part, second);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.value("words")).isEqualTo("Too slow.");
    assertThat(late.page().select(".govuk-error-message").text())
        .contains("Saved here meanwhile: “Slow at first.”")
        .contains("Somebody else changed this part");
    assertThat(late.page().select(".govuk-error-summary").text())
        .contains("Saved here meanwhile: “Context”");
    Map<String, String> again = new HashMap<>(second);
    again.put("version", late.page().select("input[name=version]").val());
    assertThat(visitor.post(part, again).status()).isEqualTo(303);
    assertThat(visitor.get(review).page().select(".app-part").text()).contains("Too slow.");

    Map<String, String> opened = new HashMap<>(review());
    opened.putAll(Map.of("version", "1", "readers", "PUBLIC"));
    visitor.post(review, opened);
    assertThat(visitor.get(review + "/edit").page().select("input[name=readers][checked]").val())
        .isEqualTo("PUBLIC");
    Map<String, String> kept = new HashMap<>(review());
    kept.putAll(Map.of("version", "1", "title", "Task Group on SEND"));
    assertThat(visitor.post(review, kept).page().select(".govuk-error-summary").text())
        .contains("Saved here meanwhile: “Everybody with a role in the area”")
        .contains("Saved here meanwhile: “SEND Task Group”");
  }

  @Test
  void whatStandsBelowAWithheldPartIsSaidToBeWithheld() {
    part(Map.of("kind", "CASE", "words", "A case."));
    String told = visitor.get(review).page().select(".app-part a").attr("href");
    String id = told.substring(told.lastIndexOf('/') + 1);
    part(Map.of("kind", "CONTEXT", "words", "Escalate earlier.", "parent", id));
    assertThat(visitor.get(review).page().select(".app-part .govuk-tag").eachText())
        .containsExactly(
            "Withheld: only coordinator and leads read it",
            "Withheld with the part that it belongs to");
    visitor.post(told + "/release", Map.of("version", "1", "release", "yes", "note", "Agreed"));
    assertThat(visitor.get(review).page().select(".app-part .govuk-tag").eachText())
        .containsExactly("Released: Agreed");
  }

  @Test
  void savingWordsMovesNothingBackThatOthersMoved() {
    part(Map.of("kind", "FINDING", "words", "First."));
    part(Map.of("kind", "FINDING", "words", "Second."));
    part(Map.of("kind", "FINDING", "words", "Third."));
    List<String> links = visitor.get(review).page().select(".app-part a").eachAttr("href");
    Document opened = visitor.get(links.get(1)).page();
    Map<String, String> first = Map.of("version", "1", "kind", "FINDING", "words", "First.");
    Map<String, String> moved = new HashMap<>(first);
    moved.putAll(Map.of("position", "3", "stood", "1"));
    visitor.post(links.getFirst(), moved);
    visitor.post(
        links.get(1),
        Map.of(
            "version", "1",
            "kind", "FINDING",
            "words", "Second, in other words.",
            "position", opened.select("#position").val(),
            "stood", opened.select("input[name=stood]").val()));
    assertThat(visitor.get(review).page().select(".app-part").eachText())
        .extracting(text -> text.replaceAll("Finding | Change.*", ""))
        .containsExactly("Second, in other words.", "Third.", "First.");
  }

  @Test
  void whatIsWrongIsSaidWhereItIsAndEverythingTypedStays() {
    Map<String, String> wrong = new HashMap<>(review());
    wrong.put("ended", "some time ago");
    wrong.put("readers", "COMMITTEE");
    Answer refused = visitor.post(story.path("/reviews"), wrong);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#ended", "#committee");
    assertThat(refused.value("ended")).isEqualTo("some time ago");
    assertThat(refused.value("title")).isEqualTo("SEND Task Group");

    Answer lost =
        visitor.post(review + "/parts", Map.of("kind", "TOPIC", "words", "Data", "parent", ""));
    assertThat(lost.status()).isEqualTo(400);
    assertThat(lost.page().select(".govuk-error-summary").text())
        .contains("Choose the evaluation question");
    assertThat(lost.value("words")).isEqualTo("Data");
  }

  @Test
  void aCouncillorReadsWhatIsOpenToTheCommittee() {
    var committee = story.committee("Scrutiny");
    story.person("councillor", NewGrant.reader(committee));
    Visitor councillor = story.visit("councillor");
    assertThat(councillor.get(review).status()).isEqualTo(404);
    assertThat(councillor.get(story.path("/reviews")).page().select("main").text())
        .contains("No review is open to you yet");
    Map<String, String> open = new HashMap<>(review());
    open.putAll(
        Map.of(
            "readers",
            "COMMITTEE",
            "committee",
            String.valueOf(committee.value()),
            "version",
            "1"));
    assertThat(visitor.post(review, open).status()).isEqualTo(303);
    Document page = councillor.get(review).page();
    assertThat(page.select("h1").text()).isEqualTo("SEND Task Group");
    assertThat(page.select("a[href$=/edit], a[href$=/history], main form")).isEmpty();
    assertThat(councillor.get(review + "/history").status()).isEqualTo(403);
    assertThat(Plumbline.bean(Reviews.class).all(coordinator, story.area().id())).hasSize(1);
  }

  private String part(Map<String, String> fields) {
    Answer answer = visitor.post(review + "/parts", fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  private static Map<String, String> review() {
    return Map.of(
        "kind", "TASK_GROUP",
        "title", "SEND Task Group",
        "conducted_by", "Seven councillors",
        "began", "November 2021",
        "ended", "10/2022",
        "published", "2022-11",
        "readers", "PARTNERSHIP");
  }
}
