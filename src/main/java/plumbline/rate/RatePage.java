package plumbline.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.ratings.Mark;

/** The rate page: how much is left, then the sections with a block for each criterion. */
record RatePage(
    String month, String roundHref, int done, int total, int left, List<Part> sections) {

  record Part(String title, List<Block> blocks) {}

  /** One criterion: what it was, and the form that says what it is. */
  record Block(
      String anchor,
      String action,
      String label,
      String wording,
      boolean open,
      boolean done,
      boolean wrong,
      String state,
      Mark now,
      Mark before,
      String beforeWords,
      int version,
      List<Choice> levels,
      String levelError,
      String reason,
      String reasonError,
      List<Text> texts,
      @Nullable Theirs theirs) {}

  record Choice(String value, String text, boolean checked) {}

  record Text(String name, String label, String value, String error) {}

  /** What somebody else saved meanwhile. */
  record Theirs(String who, Mark mark, String reason, List<Text> texts) {}
}
