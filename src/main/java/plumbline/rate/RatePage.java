package plumbline.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.contributions.AgencyCard;
import plumbline.ratings.Mark;

/**
 * The rate page: how much is left, then the sections with a block for each criterion.
 *
 * @param leads whether this person agrees any rating, or only speaks for agencies
 * @param said what has just been done, or empty
 */
record RatePage(
    String month,
    String roundHref,
    boolean leads,
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
   * @param recordHref where forms for what other agencies said are shown, or empty
   * @param recorded those forms
   * @param same the form with a button that leaves everything as it was, shown on the line
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
      boolean draft,
      boolean wrong,
      String state,
      @Nullable Mark now,
      List<Earlier> earlier,
      @Nullable Agencies agencies,
      String recordHref,
      List<Recorded> recorded,
      List<Entered> forms,
      List<Same> same) {}

  /** The last rating of a criterion of an earlier framework that this one continues. */
  record Earlier(Mark mark, String words) {}

  /** What the agencies say, as far as the person who agrees the rating may see it. */
  record Agencies(List<AgencyCard> cards, String divergence, String href) {}

  /** The form for what an agency said to whoever agrees the rating. */
  record Recorded(String agency, boolean open, Entered form) {}

  /**
   * One form: the agreed rating, or what one agency says.
   *
   * @param heading for whom it speaks, where a block has more than one
   * @param standing what has become of it already, or empty
   * @param label what it is about, for whoever hears the page
   * @param levelBefore the level of the last month, or empty; needs no reason
   * @param remark the field beside the level
   * @param draft when the draft in the fields was saved, or empty
   * @param keeps whether what is typed is kept as a draft
   * @param closed whether nothing can be confirmed any more
   */
  record Entered(
      String anchor,
      String heading,
      String standing,
      String label,
      String action,
      String again,
      int version,
      @Nullable Mark before,
      String beforeWords,
      String levelBefore,
      List<Choice> levels,
      String levelError,
      Remark remark,
      List<Text> texts,
      String draft,
      @Nullable Theirs theirs,
      boolean keeps,
      boolean closed) {}

  record Choice(String value, String text, boolean checked) {}

  record Remark(
      String name, String label, String hint, boolean onlyWhenMoved, String value, String error) {}

  record Text(String name, String label, String value, String error) {}

  /** The button that leaves the level as it was. */
  record Same(String anchor, String label, String value, String words) {}

  /** What somebody else saved meanwhile. */
  record Theirs(String who, @Nullable Mark mark, String remark, List<Text> texts) {}
}
