package plumbline.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.papers.Audience;
import plumbline.papers.Paper;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
import plumbline.ratings.Ratings;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Visitor;

/** From the draft of a paper to what its committee reads. */
class SendingTest {

  private static final Month OCTOBER = Month.of(2026, 10);

  private final SentPapers papers = new SentPapers();
  private final Visitor coordinator = papers.story.visit("coordinator");
  private final PaperId draft = draft();

  private PaperId draft() {
    return draft(Audience.PUBLIC, SentPapers.SEPTEMBER, null);
  }

  private PaperId draft(Audience audience, Month last, @Nullable ReviewId review) {
    PaperId id = new PaperId(Ids.next());
    Plumbline.bean(Papers.class)
        .make(
            papers.coordinator,
            papers.story.area().id(),
            id,
            new PaperFacts(
                PaperKind.MONTHLY_POSITION,
                "Position in autumn",
                papers.committee,
                null,
                audience,
                SentPapers.AUGUST,
                last,
                review,
                null));
    return id;
  }

  private String send(PaperId paper) {
    return papers.story.path("/papers/" + paper.value() + "/send");
  }

  @Test
  void whatIsSentAndToWhomIsSaidBefore() {
    assertThat(coordinator.get(send(draft)).page().text())
        .contains("Position in autumn", "Scrutiny", "August 2026 to September 2026")
        .contains("What is sent cannot be changed");
  }

  @Test
  void aPaperIsNotSentOnceItsReviewIsPrivate() {
    Reviews reviews = Plumbline.bean(Reviews.class);
    ReviewFacts facts = ReviewFacts.of(ReviewKind.TASK_GROUP, "Travel", "Councillors");
    AreaId area = papers.story.area().id();
    ReviewId review = reviews.add(papers.coordinator, area, facts.openTo(Readers.PUBLIC, null));
    PaperId about = draft(Audience.PUBLIC, SentPapers.SEPTEMBER, review);
    assertThat(coordinator.get(send(about)).page().text())
        .contains("What is sent cannot be changed");
    reviews.change(papers.coordinator, area, review, 1, facts.openTo(Readers.PARTNERSHIP, null));
    String stop = "“Travel” is private: make the paper private.";
    assertThat(coordinator.get(papers.story.path("/papers/" + about.value())).page().text())
        .contains(stop);
    assertThat(coordinator.get(send(about)).page().text())
        .contains("It cannot be sent yet", stop)
        .doesNotContain("What is sent cannot be changed");
    Answer refused = coordinator.post(send(about), form(about, ""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().text()).contains(stop);
  }

  @Test
  void sendingTwiceAtOnceIsOnePublication() {
    Map<String, String> form = form(draft, "");
    Callable<Integer> send =
        () -> papers.story.visit("coordinator").post(send(draft), form).status();
    assertThat(AtOnce.all(List.of(send, send, send))).containsExactlyInAnyOrder(303, 409, 409);
    assertThat(
            Plumbline.bean(PublicationRepository.class)
                .newest(papers.coordinator, papers.story.area().id(), 10, 0))
        .hasSize(1);
  }

  @Test
  void aDraftThatWasSentLeadsToThePaper() {
    String address = sent(draft, "");
    Answer again = coordinator.get(send(draft));
    assertThat(again.status()).isEqualTo(303);
    assertThat(again.location()).isEqualTo(address);
  }

  @Test
  void theHistoryNamesTheFilesThatWerePublished() {
    sent(draft, "");
    Plumbline.runJob("waiting papers");
    assertThat(coordinator.get(papers.story.path("/history")).page().select("dt").eachText())
        .contains("File: pdf", "File: word")
        .noneMatch(label -> label.startsWith(":"));
  }

  @Test
  void aCorrectionIsMadeFromWhatWasSentAndTakesItsPlace() {
    String wrong = sent(draft, "");
    Plumbline.runJob("waiting papers");
    assertThat(papers.status("councillor", wrong)).isEqualTo(200);
    PaperId copy = begun(coordinator.post(wrong + "/correct", Map.of()));
    Answer without = coordinator.post(send(copy), form(copy, ""));
    assertThat(without.status()).isEqualTo(400);
    assertThat(errorsWithoutPlace(without.page())).isEmpty();
    String right = sent(copy, "A sheet was misread.");
    assertThat(papers.text("councillor", wrong)).doesNotContain("corrected");
    Plumbline.runJob("waiting papers");
    assertThat(papers.text("councillor", wrong)).contains("This paper was corrected on");
    assertThat(papers.text("councillor", right)).contains("A sheet was misread.");
    assertThat(coordinator.post(wrong + "/correct", Map.of()).status()).isEqualTo(409);
  }

  private String sent(PaperId paper, String correction) {
    Answer answer = coordinator.post(send(paper), form(paper, correction));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  /** The form of the page before a paper is sent, filled in. */
  private Map<String, String> form(PaperId paper, String correction) {
    Document page = coordinator.get(send(paper)).page();
    Map<String, String> form = new HashMap<>();
    for (String name : List.of("version", "seen")) {
      form.put(name, page.select("input[name=" + name + "]").val());
    }
    form.put("correction", correction);
    return form;
  }

  /** Sends a paper and begins its correction. */
  private PaperId correcting(PaperId paper) {
    String wrong = sent(paper, "");
    Plumbline.runJob("waiting papers");
    return begun(coordinator.post(wrong + "/correct", Map.of()));
  }

  private static PaperId begun(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return new PaperId(Long.parseLong(answer.location().replaceAll(".*/", "")));
  }

  private static List<String> errorsWithoutPlace(Document page) {
    return page.select(".govuk-error-summary__list a").eachAttr("href").stream()
        .filter(href -> page.getElementById(href.substring(1)) == null)
        .toList();
  }

  @Test
  void twoWhoBeginACorrectionAtOnceGoOnWithTheSameDraft() {
    String wrong = sent(draft, "");
    Plumbline.runJob("waiting papers");
    Callable<String> begin =
        () -> papers.story.visit("coordinator").post(wrong + "/correct", Map.of()).location();
    assertThat(Set.copyOf(AtOnce.all(List.of(begin, begin, begin)))).hasSize(1);
  }

  @Test
  void aCorrectionOfAPrivatePaperTellsNobodyElse() {
    PaperId copy = correcting(draft(Audience.PRIVATE, SentPapers.SEPTEMBER, null));
    Paper paper =
        Plumbline.bean(Papers.class)
            .find(papers.coordinator, papers.story.area().id(), copy)
            .orElseThrow();
    refused(copy, paper, papers.committee, Audience.PUBLIC, "audience");
    refused(copy, paper, papers.panel, Audience.PRIVATE, "committee");
    assertThat(coordinator.get(send(copy)).text())
        .contains("To take something out, withdraw the paper and send a new one.");
  }

  private void refused(
      PaperId copy, Paper paper, CommitteeId committee, Audience audience, String field) {
    PaperFacts facts =
        new PaperFacts(
            paper.kind(),
            paper.title(),
            committee,
            null,
            audience,
            paper.fromMonth(),
            paper.toMonth(),
            null,
            null);
    assertThatThrownBy(() ->
            Plumbline.bean(Papers.class)
                .change(papers.coordinator, papers.story.area().id(), copy, 1, facts))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field))
        .hasMessageStartingWith("A correction has the same committee and readers");
  }

  @Test
  void aPaperIsNotSentWhenTheRecordSaysOtherwiseThanItsSenderRead() {
    PaperId copy = correcting(draft);
    Map<String, String> form = form(copy, "A sheet was misread.");
    Plumbline.bean(Ratings.class)
        .correct(
            papers.coordinator,
            papers.story.area().id(),
            SentPapers.SEPTEMBER,
            SentPapers.E1,
            Optional.of("green"),
            "Misread.");
    Answer changed = coordinator.post(send(copy), form);
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.page().select(".govuk-error-summary").text())
        .contains("The record changed since you opened this page. Read the paper again");
    assertThat(errorsWithoutPlace(changed.page())).isEmpty();
    assertThat(changed.value("correction")).isEqualTo("A sheet was misread.");
    sent(copy, "A sheet was misread.");
  }

  @Test
  void whoeverIsOvertakenKeepsWhatTheyTyped() {
    PaperId copy = correcting(draft);
    Map<String, String> form = form(copy, "A sheet was misread.");
    Plumbline.bean(Papers.class)
        .summarise(papers.coordinator, papers.story.area().id(), copy, 1, "In our words.");
    Answer overtaken = coordinator.post(send(copy), form);
    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.value("correction")).isEqualTo("A sheet was misread.");
    assertThat(overtaken.page().select("input[name=version]").val()).isEqualTo("2");
  }

  @Test
  void aMonthThatIsStillOpenIsFoundBeforeThePaperIsWritten() {
    papers.story.open(papers.coordinator, OCTOBER);
    PaperId id = draft(Audience.PUBLIC, OCTOBER, null);
    AreaName area = papers.story.area();
    Paper paper =
        Plumbline.bean(Papers.class).find(papers.coordinator, area.id(), id).orElseThrow();
    PublicationId as = new PublicationId(Ids.next());
    Publications publications = Plumbline.bean(Publications.class);
    assertThatThrownBy(() ->
            publications.send(
                papers.coordinator, area, paper, new Seen(1, "what it said before"), as, ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("still open");
  }

  @Test
  void aPaperThatWasWithdrawnIsBegunAgain() {
    String address = sent(draft, "");
    Plumbline.runJob("waiting papers");
    assertThat(coordinator.post(address + "/draft", Map.of()).status()).isEqualTo(409);
    PublicationId id = new PublicationId(Long.parseLong(address.replaceAll(".*/", "")));
    String version = String.valueOf(papers.find(id).version());
    coordinator.post(address + "/withdraw", Map.of("version", version, "reason", "Too early."));
    assertThat(papers.text("coordinator", address)).contains("Make a new draft from this");
    PaperId again = begun(coordinator.post(address + "/draft", Map.of()));
    assertThat(coordinator.get(send(again)).page().text()).contains("Position in autumn");
  }

  @Test
  void whatTheRecordSaysNowIsWrittenByTheSameSections() {
    String address = sent(draft, "");
    Plumbline.runJob("waiting papers");
    assertThat(coordinator.get(address + "/now").page().text())
        .contains("The record still says what was sent.");
    PublicationId id = new PublicationId(Long.parseLong(address.replaceAll(".*/", "")));
    assertThat(papers.find(id).paperId()).isEqualTo(draft);
  }
}
