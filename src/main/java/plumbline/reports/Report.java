package plumbline.reports;

import java.time.Instant;
import java.util.List;

/**
 * A paper as data: what it is called, which area or organisation speaks, its language as a BCP 47
 * tag, when it was made, and its blocks in reading order.
 */
public record Report(
    String title,
    String subtitle,
    String author,
    String language,
    Instant madeAt,
    List<Block> blocks) {

  /** Refuses a report without a title or language, or with a level-3 heading before any level 2. */
  public Report {
    if (title.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException("A report needs a title and a language.");
    }
    blocks = List.copyOf(blocks);
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        if (heading.level() != 2) {
          throw new IllegalArgumentException(
              "The first heading of a report is of level 2, not: " + heading.text());
        }
        break;
      }
    }
  }
}
