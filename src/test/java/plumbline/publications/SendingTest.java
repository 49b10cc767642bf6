package plumbline.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.common.ReviewId;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
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

  private final SentPapers papers = new SentPapers();
  private final Visitor coordinator = papers.story.visit("coordinator");
  private final PaperId draft = draft();

  private PaperId draft() {
    return draft(null);
  }

  private PaperId draft(@Nullable ReviewId review) {
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
                Audience.PUBLIC,
                SentPapers.AUGUST,
                SentPapers.SEPTEMBER,
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
    PaperId about = draft(review);
    assertThat(coordinator.get(send(about)).page().text())
        .contains("What is sent cannot be changed");
    reviews.change(papers.coordinator, area, review, 1, facts.openTo(Readers.PARTNERSHIP, null));
    String stop = "“Travel” is private: make the paper private.";
    assertThat(coordinator.get(papers.story.path("/papers/" + about.value())).page().text())
        .contains(stop);
    assertThat(coordinator.get(send(about)).page().text())
        .contains("It cannot be sent yet", stop)
        .doesNotContain("What is sent cannot be changed");
    Answer refused = coordinator.post(send(about), Map.of("version", "1"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().text()).contains(stop);
  }

  @Test
  void sendingTwiceAtOnceIsOnePublication() {
    Callable<Integer> send =
        () -> papers.story.visit("coordinator").post(send(draft), Map.of("version", "1")).status();
    assertThat(AtOnce.all(List.of(send, send, send))).containsExactlyInAnyOrder(303, 409, 409);
    assertThat(
            Plumbline.bean(PublicationRepository.class)
                .newest(papers.coordinator, papers.story.area().id(), 10, 0))
        .hasSize(1);
  }

  @Test
  void aDraftThatWasSentLeadsToThePaper() {
    String address = sent(draft, Map.of("version", "1"));
    Answer again = coordinator.get(send(draft));
    assertThat(again.status()).isEqualTo(303);
    assertThat(again.location()).isEqualTo(address);
  }

  @Test
  void aCorrectionIsMadeFromWhatWasSentAndTakesItsPlace() {
    String wrong = sent(draft, Map.of("version", "1"));
    Plumbline.runJob("waiting papers");
    assertThat(papers.status("councillor", wrong)).isEqualTo(200);
    Answer begun = coordinator.post(wrong + "/correct", Map.of());
    assertThat(begun.status()).isEqualTo(303);
    PaperId copy = new PaperId(Long.parseLong(begun.location().replaceAll(".*/", "")));
    assertThat(coordinator.post(send(copy), Map.of("version", "1")).status()).isEqualTo(400);
    String right = sent(copy, Map.of("version", "1", "correction", "A sheet was misread."));
    assertThat(papers.text("councillor", wrong)).doesNotContain("corrected");
    Plumbline.runJob("waiting papers");
    assertThat(papers.text("councillor", wrong)).contains("This paper was corrected on");
    assertThat(papers.text("councillor", right)).contains("A sheet was misread.");
    assertThat(coordinator.post(wrong + "/correct", Map.of()).status()).isEqualTo(409);
  }

  private String sent(PaperId paper, Map<String, String> fields) {
    Answer answer = coordinator.post(send(paper), fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  @Test
  void whatTheRecordSaysNowIsWrittenByTheSameSections() {
    String address = sent(draft, Map.of("version", "1"));
    Plumbline.runJob("waiting papers");
    assertThat(coordinator.get(address + "/now").page().text())
        .contains("The record still says what was sent.");
    PublicationId id = new PublicationId(Long.parseLong(address.replaceAll(".*/", "")));
    assertThat(papers.find(id).paperId()).isEqualTo(draft);
  }
}
