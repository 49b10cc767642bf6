package plumbline.scrutiny;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.RecommendationId;
import plumbline.meetings.CommitteeStanding;
import plumbline.meetings.Question;
import plumbline.meetings.Questions;
import plumbline.meetings.Said;
import plumbline.people.Viewer;
import plumbline.timescales.Promises;
import plumbline.timescales.Timescales;

/** Puts together what happened since a committee last met, as one person may read it. */
@Singleton
final class SincePages {

  private static final int MOST_PROMISES = 50;
  private static final int MOST_ANSWERS = 60;

  private final Movements movements;
  private final PromiseRepository promises;
  private final Timescales timescales;
  private final Questions questions;

  SincePages(
      Movements movements, PromiseRepository promises, Timescales timescales, Questions questions) {
    this.movements = movements;
    this.promises = promises;
    this.timescales = timescales;
    this.questions = questions;
  }

  SincePage page(Viewer viewer, AreaName area, CommitteeStanding committee, LocalDate today) {
    LocalDate met = committee.lastMet();
    LocalDate next = committee.nextMeeting();
    String address = area.path("/committees/" + committee.id().value());
    String all = area.path("/recommendations");
    List<PromiseRepository.PastDue> late =
        promises.pastDue(viewer, area.id(), committee.id(), today, MOST_PROMISES + 1);
    Map<Long, Promises> promised =
        timescales.of(area.id(), late.stream().map(PromiseRepository.PastDue::id).toList());
    List<Question> asked = questions.ofCommittee(viewer, area.id(), committee.id());
    return new SincePage(
        committee.name(),
        area.path("/scrutiny"),
        met == null ? "No meeting is entered yet" : Month.words(met),
        next == null ? "None is entered" : Month.words(next),
        address + "/meetings",
        all,
        moved(movements.since(viewer, area, met), met),
        late.stream()
            .limit(MOST_PROMISES)
            .map(each -> pastDue(area, each, promised.get(each.id().value()), today))
            .toList(),
        late.size() > MOST_PROMISES ? all + "?show=past-due" : "",
        answers(viewer, area, committee, asked),
        asked.stream().filter(Question::isOpen).map(each -> open(area, each)).toList());
  }

  private static SincePage.Moved moved(Movements.Compared compared, @Nullable LocalDate met) {
    String heading = met == null ? "What moved" : "What moved since " + Month.words(met);
    return new SincePage.Moved(heading, words(compared), compared.moved());
  }

  private static String words(Movements.Compared compared) {
    Month from = compared.from();
    Month to = compared.to();
    if (to == null) {
      return "No closed month can be read here yet.";
    }
    if (!compared.isNews()) {
      return "No month has been closed since. The newest is " + to.words() + ".";
    }
    if (from == null) {
      return "Nothing to compare with: no month had closed by then. The newest is "
          + to.words()
          + ".";
    }
    String months = "From " + from.words() + " to " + to.words() + ": ";
    String apart = compared.apart() == 0 ? "" : " " + compared.apart() + " cannot be compared.";
    return months
        + compared.moved().size()
        + " moved, "
        + compared.unchanged()
        + " stayed as they were."
        + apart;
  }

  private static SincePage.PastDue pastDue(
      AreaName area,
      PromiseRepository.PastDue promise,
      @Nullable Promises promised,
      LocalDate today) {
    long days = ChronoUnit.DAYS.between(promise.dueBy(), today);
    LocalDate answered = promise.answeredOn();
    return new SincePage.PastDue(
        days == 1 ? "1 day late" : days + " days late",
        title(promise.reference(), promise.words()),
        href(area, promise.id()),
        promise.review() + (promise.theme().isEmpty() ? "" : ", " + promise.theme()),
        promised == null ? "" : due(promised),
        answered == null ? "Never answered" : "Last answered on " + Month.words(answered));
  }

  private static String due(Promises promised) {
    String written = "Promised as “" + promised.current().timescale().asWritten() + "”";
    String drift = promised.driftWords();
    return drift.isEmpty() ? written : written + "; " + drift;
  }

  private SincePage.Answers answers(
      Viewer viewer, AreaName area, CommitteeStanding committee, List<Question> asked) {
    LocalDate met = committee.lastMet();
    LocalDate from = met == null ? LocalDate.EPOCH : met;
    return new SincePage.Answers(
        met == null ? "Answers given" : "Answers given on " + Month.words(met) + " and since",
        promises.answered(viewer, area.id(), committee.id(), from, MOST_ANSWERS).stream()
            .map(each ->
                new SincePage.Response(
                    title(each.reference(), each.theme()),
                    href(area, each.recommendationId()),
                    each.words() + (each.words().length() == 600 ? "…" : ""),
                    each.author() + ", " + Month.words(each.heldOn())))
            .toList(),
        asked.stream()
            .filter(each -> each.answers().stream().anyMatch(said -> !said.on().isBefore(from)))
            .limit(MOST_ANSWERS)
            .map(each ->
                new SincePage.Answered(
                    each.item(),
                    href(area, each),
                    each.asked().words(),
                    each.answers().stream()
                        .map(said -> new SincePage.Said(said.words(), who(said)))
                        .toList()))
            .toList());
  }

  private static SincePage.Open open(AreaName area, Question question) {
    return new SincePage.Open(
        question.asked().words(), who(question.asked()), question.item(), href(area, question));
  }

  private static String who(Said said) {
    return said.role() + ", " + Month.words(said.on());
  }

  private static String title(String reference, String words) {
    return reference.isEmpty() ? words : words.isEmpty() ? reference : reference + ": " + words;
  }

  private static String href(AreaName area, RecommendationId id) {
    return area.path("/recommendations/" + id.value());
  }

  private static String href(AreaName area, Question question) {
    return area.path(
        "/meetings/" + question.meetingId().value() + "/items/" + question.itemId().value());
  }
}
