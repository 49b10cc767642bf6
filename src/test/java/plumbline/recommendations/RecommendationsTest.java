package plumbline.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.history.History;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.OpenWork;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.timescales.TimescaleState;

class RecommendationsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");

  private final Recommendations recommendations = Plumbline.bean(Recommendations.class);
  private final Decisions decisions = Plumbline.bean(Decisions.class);
  private final Responses responses = Plumbline.bean(Responses.class);
  private final RecommendationStandings standings = Plumbline.bean(RecommendationStandings.class);
  private final RecommendationLinks links = Plumbline.bean(RecommendationLinks.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lead", Set.of(E1));
  private final Viewer other = story.lead("other", Set.of(E2));
  private final CommitteeId committee = story.committee("Scrutiny");
  private final Viewer member = story.person("member", NewGrant.reader(committee));
  private final ReviewId review = review(Readers.PUBLIC);

  @BeforeEach
  void open() {
    story.open(coordinator, Month.of(2026, 9));
  }

  @AfterEach
  void now() {
    Plumbline.clock().reset();
  }

  @Test
  void aDraftIsForCoordinatorAndLeadsUntilItIsAgreed() {
    RecommendationId id = add(lead, text("Answer letters in time.").about(E1));
    assertThat(recommendations.find(other, area, id)).isPresent();
    assertThat(recommendations.find(member, area, id)).isEmpty();
    recommendations.change(lead, area, id, 1, text("Answer letters within ten days.").about(E1));
    assertThatThrownBy(() -> recommendations.change(other, area, id, 2, text("Mine.")))
        .isInstanceOf(NotAllowed.class);
    recommendations.agree(coordinator, area, id, 2);
    assertThat(recommendations.find(member, area, id).orElseThrow().words())
        .isEqualTo("Answer letters within ten days.");
    assertThatThrownBy(() -> recommendations.change(lead, area, id, 3, text("Other words.")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("its words stay");
    assertThat(Plumbline.bean(History.class).verify(area).holds()).isTrue();
  }

  @Test
  void aRecommendationFollowsTheReadersOfItsReview() {
    ReviewId secret = review(Readers.PARTNERSHIP);
    RecommendationId id =
        recommendations.add(coordinator, area, RecommendationText.of(secret, "Spend less."));
    recommendations.agree(coordinator, area, id, 1);
    assertThat(recommendations.find(member, area, id)).isEmpty();
    assertThat(standings.all(member, area)).isEmpty();
    assertThat(standings.all(lead, area)).hasSize(1);
  }

  @Test
  void oneWithoutAPrintedNumberIsNumberedAndSaysSo() {
    RecommendationId printed = add(coordinator, text("One.").numbered("iv", "Service standards"));
    RecommendationId given = add(coordinator, text("Two."));
    Recommendation first = find(printed);
    assertThat(first.reference()).isEqualTo("iv");
    assertThat(first.printed()).isTrue();
    Recommendation second = find(given);
    assertThat(second.reference()).isEqualTo("2");
    assertThat(second.printed()).isFalse();
  }

  @Test
  void everythingOfAPaperFitsIntoOne() {
    RecommendationId id =
        add(
            coordinator,
            text("Lobby for three things.")
                .numbered("", "Earlier intervention")
                .inParts(new SubPart("A)", "Funding"), new SubPart("B)", "Plans"))
                .addressed(
                    "Cabinet office",
                    new Addressee(AddresseeKind.CABINET_MEMBER, "Children"),
                    new Addressee(AddresseeKind.COUNCIL_AND_PARTNERS, ""))
                .after("Local Area SEND Improvement Plan")
                .promised(
                    "April 2019 – this action is complete and the Service will review"
                        + " impact by April 2020.")
                .about(E1, E2));
    Recommendation found = find(id);
    assertThat(found.dependsOn()).isEqualTo("Local Area SEND Improvement Plan");
    assertThat(found.criteria()).containsExactly(E1, E2);
    assertThat(standings.ofCriterion(lead, area, E2)).hasSize(1);
    RecommendationStanding standing = standings.ofReview(lead, area, review).getFirst();
    at(LocalDate.of(2019, 9, 23));
    assertThat(standings.ofReview(lead, area, review).getFirst().timescaleState())
        .isEqualTo(TimescaleState.COMPLETE_REVIEW_DUE);
    assertThat(standing.latest()).isNull();
  }

  @Test
  void whatIsNotOfThisAreaIsRefused() {
    Story elsewhere = Story.begin();
    ReviewId foreign =
        Plumbline.bean(Reviews.class).add(elsewhere.coordinator(), elsewhere.area().id(), facts());
    RecommendationId id = add(coordinator, text("Ours."));
    refused(
        "review",
        () ->
            recommendations.change(
                coordinator, area, id, 1, RecommendationText.of(foreign, "Moved.")));
    refused(
        "review",
        () -> recommendations.add(coordinator, area, RecommendationText.of(foreign, "Theirs.")));
    CriterionId unrated = new CriterionId("16.A.09");
    refused(
        "criteria",
        () -> recommendations.change(coordinator, area, id, 1, text("Ours.").about(unrated)));
    assertThatThrownBy(() -> recommendations.add(lead, area, text("Not mine.").about(E2)))
        .isInstanceOf(NotAllowed.class);
    assertThat(find(id).words()).isEqualTo("Ours.");
  }

  @Test
  void thereIsOneResponseForEachMeetingAndNoneIsOverwritten() {
    RecommendationId id = agreed();
    MeetingId june = meeting(LocalDate.of(2026, 6, 9));
    MeetingId september = meeting(LocalDate.of(2026, 9, 15));
    responses.give(coordinator, area, id, september, ResponseText.of("Slow.", "Head of Service"));
    responses.give(lead, area, id, june, ResponseText.of("Begun.", "Head of Service"));
    refused(
        "meeting",
        () -> responses.give(lead, area, id, june, ResponseText.of("Again.", "Head of Service")));
    responses.correct(
        lead, area, id, june, 0, ResponseText.of("Begun in May.", "Head of Service"), "The month.");
    assertThatThrownBy(() ->
            responses.correct(
                lead, area, id, june, 0, ResponseText.of("No.", "Head of Service"), "Late."))
        .isInstanceOf(Conflict.class);
    assertThat(responses.of(member, area, id))
        .extracting(Response::words)
        .containsExactly("Begun.", "Begun in May.", "Slow.");
    assertThat(standings.all(member, area).getFirst().latest())
        .extracting(Response::words)
        .isEqualTo("Slow.");
  }

  @Test
  void aResponseWaitsForTheDayOfItsMeeting() {
    RecommendationId id = agreed();
    MeetingId later = meeting(LocalDate.of(2099, 6, 9));
    refused(
        "meeting",
        () -> responses.give(lead, area, id, later, ResponseText.of("Done.", "Head of Service")));
    refused(
        "meeting",
        () ->
            responses.give(
                lead, area, id, new MeetingId(7), ResponseText.of("Done.", "Head of Service")));
    assertThat(responses.of(lead, area, id)).isEmpty();
    RecommendationId draft = add(lead, text("Draft.").about(E1));
    MeetingId held = meeting(LocalDate.of(2026, 6, 9));
    assertThatThrownBy(
            () -> responses.give(lead, area, draft, held, ResponseText.of("Done.", "Head")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> responses.give(other, area, id, held, ResponseText.of("Done.", "Head")))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void itIsNotClosedWhileActionsAreOpen() {
    RecommendationId id = agreed();
    Plumbline.bean(OpenWork.class).begin(id);
    assertThatThrownBy(() -> recommendations.close(lead, area, id, 2, "Done."))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("A7 Train the team");
    RecommendationId idle = agreed();
    refused("closing_reason", () -> recommendations.close(lead, area, idle, 2, " "));
    recommendations.close(lead, area, idle, 2, "Every parent has a name to call.");
    assertThat(find(idle).state()).isEqualTo(RecommendationState.CLOSED);
  }

  @Test
  void overdueIsComputedAndAMovedDateStaysWithItsReason() {
    at(LocalDate.of(2026, 9, 23));
    RecommendationId id = add(coordinator, text("Review panels.").promised("January 2026"));
    assertThat(standing(id).isPastDue()).isTrue();
    decisions.changeTimescale(coordinator, area, id, 1, "March 2027", "Two officers left.");
    assertThat(standing(id).isPastDue()).isFalse();
    assertThat(standing(id).promises().driftWords()).isEqualTo("424 days later, changed once");
    decisions.confirmTimescale(coordinator, area, id, 2, "");
    assertThat(standing(id).promises().current().isConfirmed()).isTrue();
    decisions.decide(coordinator, area, id, 3, Decision.REJECTED, null, "It costs too much.");
    assertThat(standing(id).words()).isEqualTo("Rejected");
    refused(
        "decision_reason",
        () -> decisions.decide(coordinator, area, id, 4, Decision.PARTLY, null, ""));
    refused(
        "decided_on",
        () ->
            decisions.decide(
                coordinator, area, id, 4, Decision.ACCEPTED, LocalDate.of(2026, 9, 24), ""));
  }

  @Test
  void theFourteenOfThePanelStandAsItsPaperSays() {
    String[] written = {
      "December 2018 with a half termly review.",
      "January 2019 reviewed through supervision (case notes) and after each SEND Panel (Panel"
          + " notes)",
      "April 2019 – this action is complete and the Service will review impact by April 2020.",
      "September 2019 (engagement with wider services through the Workforce Development Plan) but"
          + " this will be an ongoing focus and will be incorporated into the oversight of the"
          + " SENDACT Improvement Board.",
      "April 2019",
      "April 2019",
      "September 2019",
      "December 2019",
      "September 2019",
      "January 2019",
      "March 2020",
      "July 2020",
      "September 2020",
      "August 2019"
    };
    recommendations.addAll(
        coordinator,
        area,
        review,
        Arrays.stream(written).map(each -> text("Do it.").promised(each)).toList());
    at(LocalDate.of(2019, 9, 23));
    assertThat(
            standings.all(coordinator, area).stream()
                .collect(
                    Collectors.groupingBy(
                        RecommendationStanding::timescaleState, Collectors.counting())))
        .containsOnly(
            Map.entry(TimescaleState.PAST_DUE, 6L),
            Map.entry(TimescaleState.DUE_THIS_MONTH, 3L),
            Map.entry(TimescaleState.COMPLETE_REVIEW_DUE, 1L),
            Map.entry(TimescaleState.FUTURE, 4L));
  }

  @Test
  void severalAreAddedAtOnceAndAgreedAtOnce() {
    List<RecommendationId> ids =
        recommendations.addAll(
            lead, area, review, List.of(text("One."), text("Two."), text("Three.")));
    assertThat(recommendations.ofReview(member, area, review)).isEmpty();
    assertThatThrownBy(() -> recommendations.agreeAll(lead, area, review))
        .isInstanceOf(NotAllowed.class);
    assertThat(recommendations.agreeAll(coordinator, area, review)).isEqualTo(3);
    assertThat(recommendations.ofReview(member, area, review))
        .extracting(Recommendation::id)
        .containsExactlyElementsOf(ids);
    assertThatThrownBy(() -> recommendations.agreeAll(coordinator, area, review))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatAnotherReviewSaysIsKeptWithItsStance() {
    RecommendationId id = agreed();
    ReviewId peers = review(Readers.PARTNERSHIP);
    links.assure(lead, area, id, 2, peers, Stance.QUALIFIES, "Less sure of health advice.");
    AssuranceRepository kept = Plumbline.bean(AssuranceRepository.class);
    assertThat(kept.of(lead, area, id))
        .extracting(Assurance::stance)
        .containsExactly(Stance.QUALIFIES);
    assertThat(kept.of(member, area, id)).isEmpty();
    refused("assuring", () -> links.assure(lead, area, id, 3, review, Stance.AGREES, "Itself."));
  }

  private void at(LocalDate day) {
    Plumbline.clock().set(day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
  }

  private static void refused(String field, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private RecommendationText text(String words) {
    return RecommendationText.of(review, words);
  }

  private RecommendationId add(Viewer viewer, RecommendationText text) {
    return recommendations.add(viewer, area, text);
  }

  private RecommendationId agreed() {
    RecommendationId id = add(lead, text("Improve the timescales.").about(E1));
    recommendations.agree(coordinator, area, id, 1);
    return id;
  }

  private Recommendation find(RecommendationId id) {
    return recommendations.find(coordinator, area, id).orElseThrow();
  }

  private RecommendationStanding standing(RecommendationId id) {
    return standings.all(coordinator, area).stream()
        .filter(each -> each.recommendation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private MeetingId meeting(LocalDate day) {
    return Plumbline.bean(Meetings.class)
        .schedule(coordinator, area, committee, new MeetingPlan(day, ""));
  }

  private ReviewId review(Readers readers) {
    return Plumbline.bean(Reviews.class).add(coordinator, area, facts().openTo(readers, null));
  }

  private static ReviewFacts facts() {
    return ReviewFacts.of(ReviewKind.SCRUTINY_PANEL, "Scrutiny report", "Scrutiny panel");
  }
}
