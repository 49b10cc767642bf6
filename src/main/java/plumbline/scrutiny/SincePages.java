package plumbline.scrutiny;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.RecommendationId;
import plumbline.meetings.CommitteeStanding;
import plumbline.meetings.Question;
import plumbline.meetings.Said;
import plumbline.people.Viewer;

/** Puts on a page what happened since a committee last met. */
@Singleton
final class SincePages {

  private final SinceLastMet since;

  SincePages(SinceLastMet since) {
    this.since = since;
  }

  SincePage page(Viewer viewer, AreaName area, CommitteeStanding committee, LocalDate today) {
    LocalDate met = committee.lastMet();
    LocalDate next = committee.nextMeeting();
    String address = area.path("/committees/" + committee.id().value());
    String all = area.path("/recommendations");
    Asked asked = since.asked(viewer, area.id(), committee.id());
    List<LatePromise> late = since.pastDue(viewer, area.id(), committee.id(), today);
    return new SincePage(
        committee.name(),
        area.path("/scrutiny"),
        met == null ? "No meeting is entered yet" : Month.words(met),
        next == null ? "None is entered" : Month.words(next),
        address + "/meetings",
        all,
        address + "/saw",
        moved(since.moved(viewer, area, met), met),
        late.stream().limit(SinceLastMet.MOST).map(each -> pastDue(area, each)).toList(),
        late.size() > SinceLastMet.MOST ? all + "?show=past-due" : "",
        answers(viewer, area, committee, asked),
        asked.open().stream().map(each -> open(area, each)).toList());
  }

  private static SincePage.Movement moved(Compared compared, @Nullable LocalDate met) {
    String heading = met == null ? "What moved" : "What moved since " + Month.words(met);
    return new SincePage.Movement(heading, compared.words(), compared.moved());
  }

  private static SincePage.PastDue pastDue(AreaName area, LatePromise promise) {
    LocalDate answered = promise.answeredOn();
    String written = "Promised as “" + promise.asWritten() + "”";
    return new SincePage.PastDue(
        promise.lateness(),
        promise.title(),
        href(area, promise.id()),
        promise.review(),
        promise.drift().isEmpty() ? written : written + "; " + promise.drift(),
        answered == null ? "Never answered" : "Last answered on " + Month.words(answered) + ":",
        promise.answer());
  }

  private SincePage.Answers answers(
      Viewer viewer, AreaName area, CommitteeStanding committee, Asked asked) {
    LocalDate met = committee.lastMet();
    List<GivenAnswer> given = since.answers(viewer, area.id(), committee.id(), met);
    List<Question> questions = asked.answeredSince(met);
    return new SincePage.Answers(
        met == null ? "Answers given" : "Answers given on " + Month.words(met) + " and since",
        given.stream()
            .limit(SinceLastMet.MOST)
            .map(each ->
                new SincePage.Response(
                    each.title(),
                    href(area, each.recommendationId()),
                    each.begin(),
                    each.author() + ", " + Month.words(each.heldOn())))
            .toList(),
        questions.stream().limit(SinceLastMet.MOST).map(each -> answered(area, each)).toList(),
        more(given.size(), questions.size()));
  }

  /** Questions stand in the order in which they were asked, answers the newest first. */
  private static String more(int given, int questions) {
    List<String> cut = new ArrayList<>();
    if (given > SinceLastMet.MOST) {
      cut.add("the newest %d answers to recommendations".formatted(SinceLastMet.MOST));
    }
    if (questions > SinceLastMet.MOST) {
      cut.add("the first %d questions".formatted(SinceLastMet.MOST));
    }
    return cut.isEmpty()
        ? ""
        : "These are %s; there are more.".formatted(String.join(" and ", cut));
  }

  private static SincePage.Answered answered(AreaName area, Question question) {
    return new SincePage.Answered(
        question.item(),
        href(area, question),
        question.asked().words(),
        question.answers().stream()
            .map(said -> new SincePage.Said(said.words(), who(said)))
            .toList());
  }

  private static SincePage.Open open(AreaName area, Question question) {
    return new SincePage.Open(
        question.asked().words(), who(question.asked()), question.item(), href(area, question));
  }

  private static String who(Said said) {
    return said.role() + ", " + Month.words(said.on());
  }

  private static String href(AreaName area, RecommendationId id) {
    return area.path("/recommendations/" + id.value());
  }

  private static String href(AreaName area, Question question) {
    return area.path(
        "/meetings/" + question.meetingId().value() + "/items/" + question.itemId().value());
  }
}
