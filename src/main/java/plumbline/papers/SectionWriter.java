package plumbline.papers;

import java.util.List;
import plumbline.reports.Block;

/** Writes one kind of section. */
public interface SectionWriter {

  SectionKind kind();

  /**
   * What stands below the section's heading, itself without headings of level 2. A section that
   * finds nothing says so in a sentence that a committee understands; it is never empty.
   */
  List<Block> blocks(Contents contents);
}
