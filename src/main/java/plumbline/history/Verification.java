package plumbline.history;

import java.util.Optional;

/**
 * What reading a whole chain found.
 *
 * @param sound how many rows from the beginning fit
 * @param broken the first row that does not
 * @param whole whether the last row is the one the chain ends with: false when rows were cut off
 */
public record Verification(long sound, Optional<HistoryEntry> broken, boolean whole) {

  Verification(long sound, Optional<HistoryEntry> broken) {
    this(sound, broken, false);
  }

  public boolean holds() {
    return broken.isEmpty() && whole;
  }
}
