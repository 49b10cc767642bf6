package plumbline.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class ReviewsTest {

  private final Reviews reviews = Plumbline.bean(Reviews.class);
  private final ReviewParts parts = Plumbline.bean(ReviewParts.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lead", Set.of(new CriterionId("23.E1")));
  private final CommitteeId committee = story.committee("Scrutiny");
  private final Viewer member = story.person("member", NewGrant.reader(committee));
  private final Viewer stranger =
      story.person("stranger", NewGrant.reader(story.committee("Another committee")));
  private final Viewer national = story.person("national", NewGrant.of(Role.NATIONAL_READER));

  @Test
  void whoReadsAReviewIsDecidedByItsReaders() {
    ReviewId secret = review(Readers.PARTNERSHIP, null);
    ReviewId papers = review(Readers.COMMITTEE, committee);
    ReviewId open = review(Readers.PUBLIC, null);

    assertThat(seen(lead)).containsExactlyInAnyOrder(secret, papers, open);
    assertThat(seen(member)).containsExactlyInAnyOrder(papers, open);
    assertThat(seen(stranger)).containsExactly(open);
    assertThat(seen(national)).containsExactly(open);
    assertThat(reviews.find(stranger, area, papers)).isEmpty();
    parts.add(coordinator, area, papers, PartFacts.of(PartKind.FINDING, "Slow."));
    assertThat(parts.all(stranger, area, papers)).isEmpty();
    assertThat(parts.all(member, area, papers)).hasSize(1);
  }

  @Test
  void aPredecessorThatTheReaderMayNotSeeIsNotNamed() {
    ReviewId secret = review(Readers.PARTNERSHIP, null);
    ReviewId later =
        reviews.add(
            coordinator,
            area,
            facts()
                .openTo(Readers.PUBLIC, null)
                .after(secret, "Implementation was partial and lacked urgency."));
    assertThat(reviews.find(coordinator, area, later).orElseThrow().predecessorTitle())
        .isEqualTo("Task group on plans");
    Review read = reviews.find(member, area, later).orElseThrow();
    assertThat(read.predecessorTitle()).isNull();
    assertThat(read.predecessorVerdict()).contains("partial");
  }

  @Test
  void aCaseIsNobodysButTheCoordinatorsAndLeadsUntilItIsReleased() {
    ReviewId review = review(Readers.PUBLIC, null);
    ReviewPartId told =
        parts.add(lead, area, review, PartFacts.of(PartKind.CASE, "Unknown until 17."));
    ReviewPartId learnt =
        parts.add(
            lead, area, review, PartFacts.of(PartKind.CONTEXT, "Escalate earlier.").below(told));
    assertThat(words(lead, review)).containsExactly("Unknown until 17.", "Escalate earlier.");
    assertThat(words(member, review)).isEmpty();
    assertThat(words(national, review)).isEmpty();

    assertThatThrownBy(() -> parts.release(lead, area, told, 1, true, "De-identified."))
        .isInstanceOf(plumbline.common.NotAllowed.class);
    parts.release(coordinator, area, told, 1, true, "De-identified; the service director agreed.");
    assertThat(words(member, review)).containsExactly("Unknown until 17.", "Escalate earlier.");
    parts.release(coordinator, area, told, 2, false, "A parent asked.");
    assertThat(words(member, review)).isEmpty();
    assertThat(parts.all(lead, area, review)).extracting(Part::id).containsExactly(told, learnt);
    assertThat(Plumbline.bean(History.class).entries(area, "review ", 10, Long.MAX_VALUE))
        .noneMatch(entry -> String.valueOf(entry.record()).contains("Unknown until 17"));
  }

  @Test
  void aQuotationNeedsConsent() {
    ReviewId review = review(Readers.PUBLIC, null);
    PartFacts quotation =
        PartFacts.of(PartKind.QUOTATION, "No time for lunch.").by("Member of staff, unnamed");
    ReviewPartId silent = parts.add(coordinator, area, review, quotation);
    parts.add(coordinator, area, review, quotation.withConsent("Staff survey, printed as agreed"));
    assertThat(words(member, review)).hasSize(1);
    parts.change(coordinator, area, silent, 1, 1, quotation.withConsent("Asked in June"));
    assertThat(words(member, review)).hasSize(2);
  }

  @Test
  void aFindingThatBecomesACaseIsWithheldFromThenOn() {
    ReviewId review = review(Readers.PUBLIC, null);
    ReviewPartId part =
        parts.add(coordinator, area, review, PartFacts.of(PartKind.FINDING, "One child waited."));
    parts.change(coordinator, area, part, 1, 1, PartFacts.of(PartKind.CASE, "One child waited."));
    assertThat(words(member, review)).isEmpty();
    parts.change(coordinator, area, part, 2, 1, PartFacts.of(PartKind.FINDING, "One waited."));
    assertThat(words(member, review)).isEmpty();
  }

  @Test
  void aLeadOpensNothingThatIsTheCoordinatorsToRelease() {
    ReviewId review = review(Readers.PUBLIC, null);
    PartFacts told = PartFacts.of(PartKind.CASE, "Unknown until 17.");
    ReviewPartId secret = parts.add(lead, area, review, told);
    PartFacts quoted = PartFacts.of(PartKind.QUOTATION, "Unknown until 17.").withConsent("Me");
    assertThatThrownBy(() -> parts.change(lead, area, secret, 1, ReviewParts.STAYS, quoted))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo("kind"));
    ReviewPartId kept = parts.add(lead, area, review, quoted);
    parts.release(coordinator, area, kept, 1, false, "The family asked.");
    parts.change(lead, area, kept, 2, ReviewParts.STAYS, quoted);
    assertThat(words(member, review)).isEmpty();
    assertThat(parts.all(lead, area, review).getLast().releaseNote())
        .isEqualTo("The family asked.");
  }

  @Test
  void anotherTextOfAReleasedCaseIsWithheldUntilItIsReleased() {
    ReviewId review = review(Readers.PUBLIC, null);
    PartFacts told = PartFacts.of(PartKind.CASE, "Unknown until 17.");
    ReviewPartId part = parts.add(lead, area, review, told);
    parts.release(coordinator, area, part, 1, true, "De-identified.");
    parts.change(lead, area, part, 2, ReviewParts.STAYS, told.headed("B", ""));
    assertThat(words(member, review)).hasSize(1);
    PartFacts more = PartFacts.of(PartKind.CASE, "Unknown until 17, in the north.");
    parts.change(lead, area, part, 3, ReviewParts.STAYS, more);
    assertThat(words(member, review)).isEmpty();
    parts.release(coordinator, area, part, 4, true, "De-identified.");
    parts.change(coordinator, area, part, 5, ReviewParts.STAYS, told);
    assertThat(words(member, review)).containsExactly("Unknown until 17.");
  }

  @Test
  void whatIsTakenOutOfAWithheldPartIsWithheldItself() {
    ReviewId review = review(Readers.PUBLIC, null);
    ReviewPartId told =
        parts.add(lead, area, review, PartFacts.of(PartKind.CASE, "Unknown until 17."));
    PartFacts learnt = PartFacts.of(PartKind.CONTEXT, "Escalate earlier.");
    ReviewPartId below = parts.add(lead, area, review, learnt.below(told));
    parts.change(lead, area, below, 1, ReviewParts.STAYS, learnt);
    assertThat(words(member, review)).isEmpty();
    parts.release(coordinator, area, below, 2, true, "Says nothing of the child.");
    assertThat(words(member, review)).containsExactly("Escalate earlier.");
  }

  @Test
  void partsThatSeveralMoveAtOnceKeepOneOrder() {
    ReviewId review = review(Readers.PARTNERSHIP, null);
    List<ReviewPartId> ids =
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
            .map(word -> parts.add(lead, area, review, PartFacts.of(PartKind.FINDING, word)))
            .toList();
    AtOnce.all(
        ids.stream()
            .<Callable<Boolean>>map(id ->
                () -> {
                  parts.change(lead, area, id, 1, 1, PartFacts.of(PartKind.FINDING, "moved"));
                  return true;
                })
            .toList());
    assertThat(parts.all(lead, area, review))
        .extracting(Part::position)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void partsStandInPrintOrderAndCanBeMovedAndRemoved() {
    ReviewId review = review(Readers.PARTNERSHIP, null);
    List<ReviewPartId> ids =
        List.of("a", "b", "c", "d").stream()
            .map(word -> parts.add(lead, area, review, PartFacts.of(PartKind.FINDING, word)))
            .toList();
    parts.change(lead, area, ids.get(3), 1, 2, PartFacts.of(PartKind.FINDING, "d"));
    assertThat(words(lead, review)).containsExactly("a", "d", "b", "c");
    parts.change(lead, area, ids.get(0), 1, 99, PartFacts.of(PartKind.FINDING, "a"));
    assertThat(words(lead, review)).containsExactly("d", "b", "c", "a");
    parts.remove(lead, area, ids.get(1), 1);
    assertThat(words(lead, review)).containsExactly("d", "c", "a");
    assertThat(parts.all(lead, area, review)).extracting(Part::position).containsExactly(1, 2, 3);
    assertThatThrownBy(() ->
            parts.change(lead, area, ids.get(0), 1, 1, PartFacts.of(PartKind.FINDING, "late")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aTopicBelongsToItsQuestionAndANarrativeToItsTopic() {
    ReviewId review = review(Readers.PUBLIC, null);
    ReviewPartId question =
        parts.add(lead, area, review, PartFacts.of(PartKind.QUESTION, "Duties?").headed("I.", ""));
    ReviewPartId topic =
        parts.add(
            lead,
            area,
            review,
            PartFacts.of(PartKind.TOPIC, "Data").headed("(a)", "").below(question));
    PartFacts narrative = PartFacts.of(PartKind.NARRATIVE, "It is starting to show.");
    ReviewPartId text = parts.add(lead, area, review, narrative.below(topic));
    refused(() -> narrative.below(question), review);
    refused(() -> PartFacts.of(PartKind.TOPIC, "More").below(topic), review);
    refused(() -> PartFacts.of(PartKind.FINDING, "Deep").below(text), review);
    ReviewId other = review(Readers.PUBLIC, null);
    refused(() -> PartFacts.of(PartKind.FINDING, "Elsewhere").below(question), other);
    assertThatThrownBy(() ->
            parts.change(
                lead, area, question, 1, 1, PartFacts.of(PartKind.FINDING, "Round").below(text)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> parts.remove(lead, area, topic, 1)).isInstanceOf(Refused.class);
  }

  private interface Making {
    PartFacts facts();
  }

  private void refused(Making making, ReviewId review) {
    assertThatThrownBy(() -> parts.add(lead, area, review, making.facts()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo("parent"));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> facts().dated("2022-10", "2021-11", ""))
        .hasMessageContaining("cannot end before it began");
    assertThatThrownBy(() -> facts().openTo(Readers.COMMITTEE, null)).isInstanceOf(Refused.class);
    Story elsewhere = Story.begin();
    CommitteeId foreign = elsewhere.committee("Foreign");
    assertThatThrownBy(() -> review(Readers.COMMITTEE, foreign)).isInstanceOf(Refused.class);
    ReviewId there = reviews.add(elsewhere.coordinator(), elsewhere.area().id(), facts());
    assertThatThrownBy(() -> reviews.add(coordinator, area, facts().after(there, "")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> parts.add(coordinator, area, there, PartFacts.of(PartKind.FINDING, "Moved")))
        .isInstanceOf(NotFound.class);
  }

  private ReviewId review(Readers readers, @Nullable CommitteeId whose) {
    return reviews.add(coordinator, area, facts().openTo(readers, whose));
  }

  private static ReviewFacts facts() {
    return ReviewFacts.of(ReviewKind.TASK_GROUP, "Task group on plans", "Seven councillors");
  }

  private List<ReviewId> seen(Viewer viewer) {
    return reviews.all(viewer, area).stream().map(Review::id).toList();
  }

  private List<String> words(Viewer viewer, ReviewId review) {
    return parts.all(viewer, area, review).stream().map(Part::words).toList();
  }
}
