package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
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
    return new Told(accounts.of(contents.reader(), contents.area(), first), all.size());
  }

  /** Those linked to the review's recommendations; all where a review has none that is linked. */
  private List<Measure> measures(Contents contents) {
    ReviewId review = contents.paper().reviewId();
    List<Measure> linked =
        review == null
            ? List.of()
            : measures.ofReview(contents.reader(), contents.area().id(), review);
    return linked.isEmpty() ? measures.all(contents.reader(), contents.area().id()) : linked;
  }
}
