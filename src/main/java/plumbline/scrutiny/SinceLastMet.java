package plumbline.scrutiny;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Month;
import plumbline.common.ReviewId;
import plumbline.meetings.Questions;
import plumbline.people.Viewer;
import plumbline.timescales.Promises;
import plumbline.timescales.Timescale;
import plumbline.timescales.Timescales;

/** What happened since a committee last met, as one person may read it. */
@Singleton
public class SinceLastMet {

  /** How many promises and answers are told at most. */
  public static final int MOST = 60;

  private final Movements movements;
  private final PromiseRepository promises;
  private final Timescales timescales;
  private final Questions questions;

  SinceLastMet(
      Movements movements, PromiseRepository promises, Timescales timescales, Questions questions) {
    this.movements = movements;
    this.promises = promises;
    this.timescales = timescales;
    this.questions = questions;
  }

  /**
   * How the ratings moved since a meeting.
   *
   * @param met the day of the meeting; absent when there was none
   */
  public Compared moved(Viewer viewer, AreaName area, @Nullable LocalDate met) {
    return movements.since(viewer, area, met, null);
  }

  /**
   * How the ratings moved from a meeting to the end of a month, as they were recorded and not as
   * they were corrected later.
   */
  public Compared movedUntil(Viewer viewer, AreaName area, @Nullable LocalDate met, Month until) {
    return movements.since(viewer, area, met, until);
  }

  /**
   * The promises that concern a committee and are past due on a day, the oldest first; one more
   * than are told.
   */
  public List<LatePromise> pastDue(
      Viewer viewer, AreaId area, CommitteeId committee, LocalDate day) {
    return late(area, promises.pastDue(viewer, area, committee, day, MOST + 1), day);
  }

  /** The same of what one review asked for. */
  public List<LatePromise> pastDueOfReview(
      Viewer viewer, AreaId area, ReviewId review, LocalDate day) {
    return late(area, promises.pastDueOfReview(viewer, area, review, day, MOST + 1), day);
  }

  private List<LatePromise> late(AreaId area, List<PromiseRepository.PastDue> late, LocalDate day) {
    Map<Long, Promises> promised =
        timescales.of(area, late.stream().map(PromiseRepository.PastDue::id).toList());
    return late.stream().map(each -> late(each, promised.get(each.id().value()), day)).toList();
  }

  private static LatePromise late(
      PromiseRepository.PastDue promise, @Nullable Promises promised, LocalDate day) {
    Timescale timescale = promised == null ? null : promised.current().timescale();
    return new LatePromise(
        promise.id(),
        promise.reviewId(),
        title(promise.reference(), promise.words()),
        promise.review() + (promise.theme().isEmpty() ? "" : ", " + promise.theme()),
        ChronoUnit.DAYS.between(promise.dueBy(), day),
        timescale == null ? "" : timescale.asWritten(),
        timescale == null ? "" : timescale.words(),
        promised == null ? "" : promised.driftWords(),
        promise.answeredOn(),
        promise.answer() == null ? "" : GivenAnswer.begin(promise.answer()));
  }

  /**
   * What the committee was answered about recommendations at its last meeting and since, the newest
   * first; one more than are told.
   */
  public List<GivenAnswer> answers(
      Viewer viewer, AreaId area, CommitteeId committee, @Nullable LocalDate met) {
    return promises.answered(viewer, area, committee, from(met), MOST + 1);
  }

  /** What members asked, the oldest first. */
  public Asked asked(Viewer viewer, AreaId area, CommitteeId committee) {
    return new Asked(questions.ofCommittee(viewer, area, committee));
  }

  static LocalDate from(@Nullable LocalDate met) {
    return met == null ? LocalDate.EPOCH : met;
  }

  static String title(String reference, String words) {
    return reference.isEmpty() ? words : words.isEmpty() ? reference : reference + ": " + words;
  }
}
