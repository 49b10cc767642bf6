package plumbline.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.QuestionId;
import plumbline.common.Refused;
import plumbline.history.History;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** The use cases: what is kept, what is refused, and who reads what. */
class MeetingsTest {

  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final CommitteeId panel = story.committee("Scrutiny panel");
  private final CommitteeId forum = story.committee("Schools forum");
  private final Meetings meetings = Plumbline.bean(Meetings.class);
  private final Items items = Plumbline.bean(Items.class);
  private final ItemFacts facts = Plumbline.bean(ItemFacts.class);
  private final Questions questions = Plumbline.bean(Questions.class);
  private final NextReports reports = Plumbline.bean(NextReports.class);
  private final LocalDate today = Month.today(Plumbline.clock());

  @Test
  void eachCommitteeHasItsOwnLastAndNextMeeting() {
    meet(panel, today.minusDays(90));
    MeetingId last = meet(panel, today.minusDays(30));
    meet(panel, today);
    meet(panel, today.plusDays(60));
    meet(forum, today.minusDays(1));
    assertThat(meetings.committees(coordinator, area))
        .containsExactly(
            new CommitteeStanding(forum, "Schools forum", today.minusDays(1), null),
            new CommitteeStanding(panel, "Scrutiny panel", today.minusDays(30), today));
    MeetingPlan same = new MeetingPlan(today.minusDays(30), "Town hall");
    meetings.change(coordinator, area, last, 1, same, true);
    assertThat(meetings.committee(coordinator, area, panel).lastMet())
        .isEqualTo(today.minusDays(90));
    assertThatThrownBy(() -> meetings.change(coordinator, area, last, 1, same, false))
        .isInstanceOf(Conflict.class);
    assertThat(meetings.ofCommittee(coordinator, area, panel))
        .extracting(Meeting::heldOn)
        .containsExactly(today.plusDays(60), today, today.minusDays(30), today.minusDays(90));
  }

  @Test
  void aCommitteeMeetsOnceADayAndInThisCentury() {
    MeetingId first = meet(panel, today);
    meet(forum, today);
    refused("held_on", "already has a meeting", () -> meet(panel, today));
    refused("held_on", "in 219", () -> meet(panel, LocalDate.of(219, 9, 23)));
    meet(panel, today.plusDays(1));
    refused(
        "held_on",
        "already has a meeting",
        () ->
            meetings.change(
                coordinator, area, first, 1, new MeetingPlan(today.plusDays(1), ""), false));
    assertThatThrownBy(() -> meet(new CommitteeId(7), today)).isInstanceOf(NotFound.class);
  }

  @Test
  void anItemKeepsItsFactsInTheOrderOfPapers() {
    ItemId item = item(meet(panel, today), "Update", Privacy.PRIVATE, null);
    Fact signOff =
        new Fact(
            FactKind.SIGN_OFF,
            "Strategic Director",
            "",
            "30/05/19",
            LocalDate.of(2019, 5, 30),
            "Service Director",
            "Strategic Director");
    facts.add(
        coordinator,
        area,
        item,
        List.of(Fact.role(FactKind.CONTACT, "Head of Service"), Fact.of(FactKind.CALL_IN, "Yes")));
    facts.add(coordinator, area, item, List.of(signOff));
    assertThat(facts.of(coordinator, area, item))
        .extracting(ItemFact::fact)
        .containsExactly(
            Fact.of(FactKind.CALL_IN, "Yes"),
            signOff,
            Fact.role(FactKind.CONTACT, "Head of Service"));
    assertThat(facts.of(coordinator, area, item))
        .extracting(ItemFact::number)
        .containsExactly(2, 3, 1);

    facts.change(coordinator, area, item, 2, 1, Fact.of(FactKind.CALL_IN, "No"));
    facts.remove(coordinator, area, item, 1, 1);
    assertThatThrownBy(() -> facts.remove(coordinator, area, item, 2, 1))
        .isInstanceOf(Conflict.class);
    assertThat(facts.of(coordinator, area, item))
        .extracting(ItemFact::words)
        .containsExactly("No", "");
    assertThat(Plumbline.bean(History.class).entries(area, "item ", 9, Long.MAX_VALUE))
        .extracting(entry -> entry.kind())
        .containsExactly(
            "fact of item removed",
            "fact of item changed",
            "facts added to item",
            "facts added to item",
            "item added");
  }

  @Test
  void aFactSaysSomethingAndTextsAreWhole() {
    ItemId item = item(meet(panel, today), "Update", Privacy.PUBLIC, null);
    refused("words_1", "at least one", () -> facts.add(coordinator, area, item, List.of()));
    refused(
        "words",
        "Enter what the paper says",
        () -> facts.add(coordinator, area, item, List.of(Fact.of(FactKind.WARDS, " "))));
    String odd = "=1+1 “quoted” \\ \"x\"\nsecond line \uD83D\uDE00 " + "é".repeat(19_000);
    facts.add(coordinator, area, item, List.of(Fact.of(FactKind.CONTEXT, odd)));
    assertThat(facts.of(coordinator, area, item)).extracting(ItemFact::words).containsExactly(odd);
  }

  @Test
  void anItemFollowsUpAnEarlierOneOfTheSameCommittee() {
    ItemId earlier = item(meet(panel, today.minusDays(60)), "Plan", Privacy.PUBLIC, null);
    ItemId elsewhere = item(meet(forum, today.minusDays(60)), "Plan", Privacy.PUBLIC, null);
    MeetingId meeting = meet(panel, today);
    ItemId update = item(meeting, "Update", Privacy.PUBLIC, earlier);
    assertThat(items.following(coordinator, area, earlier))
        .extracting(Item::id)
        .containsExactly(update);
    for (ItemId other : List.of(elsewhere, update, new ItemId(7))) {
      refused(
          "follows",
          "an item of an earlier meeting",
          () -> item(meeting, "Update", Privacy.PUBLIC, other));
    }
    refused("title", "Enter the title", () -> item(meeting, " ", Privacy.PUBLIC, null));
  }

  @Test
  void questionsAndAnswersAreKeptInOrderAndNeverBeforeTheirTime() {
    ItemId item = item(meet(panel, today.minusDays(9)), "Update", Privacy.PUBLIC, null);
    QuestionId open = ask(item, "How many wait?", today.minusDays(9));
    QuestionId answered = ask(item, "Who pays?", today.minusDays(9));
    refused(
        "said_on",
        "older than its question",
        () -> answer(answered, "The fund.", today.minusDays(10)));
    refused("said_on", "still to come", () -> answer(answered, "The fund.", today.plusDays(1)));
    refused("said_on", "still to come", () -> ask(item, "When?", today.plusDays(1)));
    refused("words", "Enter the question", () -> ask(item, " ", today));
    refused(
        "role",
        "the role of whoever answered",
        () -> questions.answer(coordinator, area, answered, new Said("Yes.", "", today)));
    answer(answered, "The fund.", today.minusDays(2));
    answer(answered, "And the trust.", today);
    assertThat(questions.ofCommittee(coordinator, area, panel))
        .extracting(Question::id)
        .containsExactly(open, answered);
    assertThat(questions.ofItem(coordinator, area, item))
        .extracting(Question::isOpen)
        .containsExactly(true, false);
    assertThat(questions.find(coordinator, area, answered).orElseThrow().answers())
        .extracting(Said::words)
        .containsExactly("The fund.", "And the trust.");
    assertThat(questions.ofCommittee(coordinator, area, forum)).isEmpty();
  }

  @Test
  void aPromisedNextReportIsOutstandingUntilAMeetingHasHeardIt() {
    ItemId update = item(meet(panel, LocalDate.of(2019, 9, 23)), "Update", Privacy.PUBLIC, null);
    refused("timescale", "Enter when", () -> promise(update, 1, " ", ""));
    promise(update, 1, "in six months time", "");
    NextReport promised = reports.of(coordinator, area, update).orElseThrow();
    assertThat(promised.current().timescale().isUnderstood()).isTrue();
    assertThat(promised.current().dueBy()).contains(LocalDate.of(2020, 3, 31));
    assertThat(promised.words(today)).endsWith(" (promised as “in six months time”): past due");
    reports.confirm(coordinator, area, update, 2, 1, "March 2020");
    refused("reason", "why the timescale changes", () -> promise(update, 3, "May 2020", ""));
    assertThatThrownBy(() -> promise(update, 2, "May 2020", "Staff changes"))
        .isInstanceOf(Conflict.class);
    promise(update, 3, "May 2020", "Staff changes");
    NextReport moved = reports.of(coordinator, area, update).orElseThrow();
    assertThat(moved.promises().changes()).isEqualTo(1);
    assertThat(moved.current().dueBy()).contains(LocalDate.of(2020, 5, 31));

    item(meet(panel, today.plusDays(9)), "Further update", Privacy.PUBLIC, update);
    assertThat(reports.outstanding(coordinator, area))
        .extracting(each -> each.item().id())
        .containsExactly(update);
    item(meet(panel, today), "Further update", Privacy.PUBLIC, update);
    assertThat(reports.outstanding(coordinator, area)).isEmpty();
    assertThat(reports.of(coordinator, area, update)).isPresent();
    assertThat(reports.of(Story.begin().coordinator(), area, update)).isEmpty();
  }

  private void promise(ItemId item, int version, String asWritten, String reason) {
    reports.promise(coordinator, area, item, version, asWritten, reason);
  }

  @Test
  void eachPersonReadsTheItemsThatAreOpenToThem() {
    Viewer lead = story.lead("lead", Set.of(new CriterionId("23.E1")));
    Viewer member = story.person("member", NewGrant.reader(panel));
    Viewer other = story.person("other", NewGrant.reader(forum));
    Viewer nation = story.person("nation", NewGrant.of(Role.NATIONAL_READER));
    MeetingId held = meet(panel, today);
    MeetingId later = meet(panel, today.plusDays(30));
    ItemId open = item(held, "Open", Privacy.PUBLIC, null);
    ItemId closed = item(held, "Closed", Privacy.PRIVATE, null);
    ItemId unsaid = item(held, "Unsaid", Privacy.UNSTATED, null);
    ItemId toCome = item(later, "To come", Privacy.PUBLIC, null);
    reads(coordinator, toCome, open, closed, unsaid);
    reads(lead, toCome, open, closed, unsaid);
    reads(member, toCome, open, closed, unsaid);
    reads(other, open);
    reads(nation, open);
    assertThat(meetings.newest(member, area)).hasSize(2);
    assertThat(meetings.newest(other, area)).extracting(Meeting::id).containsExactly(held);
    assertThat(meetings.find(nation, area, later)).isEmpty();
    ask(closed, "How many?", today);
    assertThat(questions.ofItem(member, area, closed)).hasSize(1);
    assertThat(questions.ofItem(other, area, closed)).isEmpty();
    assertThat(facts.of(other, area, closed)).isEmpty();
    assertThatThrownBy(() -> meetings.schedule(lead, area, panel, new MeetingPlan(today, "")))
        .isInstanceOf(NotAllowed.class);
    Viewer stranger = Story.begin().coordinator();
    reads(stranger);
    assertThat(meetings.committees(stranger, area)).isEmpty();
  }

  private void reads(Viewer viewer, ItemId... expected) {
    assertThat(items.newest(viewer, area)).extracting(Item::id).containsExactly(expected);
    for (ItemId id : expected) {
      assertThat(items.find(viewer, area, id)).isPresent();
    }
  }

  private MeetingId meet(CommitteeId committee, LocalDate day) {
    return meetings.schedule(coordinator, area, committee, new MeetingPlan(day, ""));
  }

  private ItemId item(MeetingId meeting, String title, Privacy privacy, @Nullable ItemId follows) {
    return items.add(coordinator, area, meeting, new ItemText("", title, "", privacy, "", follows));
  }

  private QuestionId ask(ItemId item, String words, LocalDate day) {
    return questions.ask(coordinator, area, item, new Said(words, "Chair", day));
  }

  private void answer(QuestionId question, String words, LocalDate day) {
    questions.answer(coordinator, area, question, new Said(words, "Head of Service", day));
  }

  private static void refused(String field, String words, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.words()).contains(words);
            });
  }
}
