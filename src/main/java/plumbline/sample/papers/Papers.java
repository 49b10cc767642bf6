package plumbline.sample.papers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Enters what papers say through the use cases. */
@Singleton
public class Papers {

  private final PaperMeetings meetings;
  private final PaperReviews reviews;
  private final PaperRecommendations recommendations;
  private final PaperPlans plans;
  private final PaperMeasures measures;
  private final PaperClaims claims;

  Papers(
      PaperMeetings meetings,
      PaperReviews reviews,
      PaperRecommendations recommendations,
      PaperPlans plans,
      PaperMeasures measures,
      PaperClaims claims) {
    this.meetings = meetings;
    this.reviews = reviews;
    this.recommendations = recommendations;
    this.plans = plans;
    this.measures = measures;
    this.claims = claims;
  }

  /**
   * Puts everything that a file says into the diary, each on its day.
   *
   * @param records of files before this one, which it may name; the file's own are added
   */
  public void plan(PapersFile file, Writers writers, Diary diary, Records records) {
    Desk desk = new Desk(writers, diary, records);
    meetings.plan(file, desk);
    reviews.plan(file, desk);
    recommendations.plan(file, desk);
    plans.plan(file, desk);
    measures.plan(file, desk);
    claims.plan(file, desk);
  }

  /** Enters everything that a file says at once, as it is known today. */
  @Transactional
  public Records enter(PapersFile file, Writers writers) {
    Diary diary = new Diary();
    Records records = new Records();
    plan(file, writers, diary, records);
    diary.liveThrough(LocalDate.MAX, day -> {});
    return records;
  }
}
