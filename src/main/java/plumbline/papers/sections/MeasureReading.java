package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.ReviewId;
import plumbline.figures.MeasureAccount;
import plumbline.figures.MeasureAccounts;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.papers.Contents;

/**
 * The measures about what a review asked for, or all of the area, as far as the paper's readers may
 * read their figures: nothing gets released by standing in a paper.
 */
@Singleton
final class MeasureReading {

  /** So many measures a paper has at most. */
  static final int MOST = 40;

  /**
   * What was read.
   *
   * @param all how many there are, of which a paper has {@link #MOST}
   */
  record Told(List<MeasureAccount> accounts, int all) {}

  private final Measures measures;
  private final MeasureAccounts accounts;
  private final Remembered<Told> remembered = new Remembered<>(this::read);

  MeasureReading(Measures measures, MeasureAccounts accounts) {
    this.measures = measures;
    this.accounts = accounts;
  }

  Told of(Contents contents) {
    return remembered.of(contents);
  }

  private Told read(Contents contents) {
    List<Measure> all = measures(contents);
    List<Measure> first = all.subList(0, Math.min(MOST, all.size()));
    return new Told(
        accounts.of(contents.reader(), contents.area(), first, contents.today()), all.size());
  }

  /**
   * Those linked to the review's recommendations, which may be none that the readers may read; all
   * where nothing at all is linked.
   */
  private List<Measure> measures(Contents contents) {
    AreaId area = contents.area().id();
    ReviewId review = contents.paper().reviewId();
    return review == null || measures.ofReview(contents.maker(), area, review).isEmpty()
        ? measures.all(contents.reader(), area)
        : measures.ofReview(contents.reader(), area, review);
  }
}
