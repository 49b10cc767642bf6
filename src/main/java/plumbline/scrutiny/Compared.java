package plumbline.scrutiny;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;

/**
 * Two months and what differs between them.
 *
 * @param from absent when no month had closed by then
 * @param to absent when there is no closed month to read
 * @param moved what went down first
 * @param unchanged how many criteria are where they were
 * @param apart how many cannot be compared
 */
public record Compared(
    @Nullable Month from, @Nullable Month to, List<Moved> moved, int unchanged, int apart) {

  public Compared {
    moved = List.copyOf(moved);
  }

  /** Whether a month has closed since. */
  public boolean isNews() {
    return to != null && !to.equals(from);
  }

  /** How the months compare, in a sentence or two. */
  public String words() {
    Month first = from;
    Month last = to;
    if (last == null) {
      return "No closed month can be read here yet.";
    }
    if (!isNews()) {
      return "No month has been closed since. The newest is " + last.words() + ".";
    }
    if (first == null) {
      return "Nothing to compare with: no month had closed by then. The newest is "
          + last.words()
          + ".";
    }
    return "From %s to %s: %d moved, %d stayed as they were.%s"
        .formatted(
            first.words(),
            last.words(),
            moved.size(),
            unchanged,
            apart == 0 ? "" : " " + apart + " cannot be compared.");
  }
}
