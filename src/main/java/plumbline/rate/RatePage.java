package plumbline.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.ratings.Mark;

/**
 * The rate page: how much is left, then the sections with a block for each criterion.
 *
 * @param said what has just been done, or empty
 */
record RatePage(
    String month,
    String roundHref,
    int done,
    int total,
    int left,
    String said,
    List<Part> sections) {

  record Part(String title, List<Block> blocks) {}

  /**
   * One criterion: a line that says how it stands, and below it what is to be filled in.
   *
   * @param next whether the person is led here after the last confirmation
   */
  record Block(
      String anchor,
      String label,
      String wording,
      String storyHref,
      String evidence,
      String addHref,
      boolean open,
      boolean next,
      boolean done,
      boolean wrong,
      String state,
      Mark now,
      Agreed agreed) {}

  /**
   * The form of the agreed rating.
   *
   * @param levelBefore the level of the last month, or empty; needs no reason
   * @param draft when the draft in the fields was saved, or empty
   */
  record Agreed(
      String anchor,
      String label,
      String action,
      String again,
      int version,
      Mark before,
      String beforeWords,
      String levelBefore,
      List<Choice> levels,
      String levelError,
      String reason,
      String reasonError,
      List<Text> texts,
      String draft,
      @Nullable Theirs theirs,
      @Nullable Same same) {}

  record Choice(String value, String text, boolean checked) {}

  record Text(String name, String label, String value, String error) {}

  /** The button that leaves the level as it was. */
  record Same(String value, String words) {}

  /** What somebody else saved meanwhile. */
  record Theirs(String who, Mark mark, String reason, List<Text> texts) {}
}
