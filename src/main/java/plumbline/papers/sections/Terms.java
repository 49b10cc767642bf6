package plumbline.papers.sections;

import java.util.ArrayList;
import java.util.List;
import plumbline.reports.Block;

/** Collects terms with their descriptions; what has nothing to say is left out. */
final class Terms {

  private final List<Block.Fact> facts = new ArrayList<>();

  Terms add(String term, String description) {
    if (!description.isBlank()) {
      facts.add(new Block.Fact(term, description.strip()));
    }
    return this;
  }

  /** Puts them below the blocks so far, if there are any, and begins anew. */
  void below(List<Block> blocks) {
    if (!facts.isEmpty()) {
      blocks.add(new Block.Facts(facts));
      facts.clear();
    }
  }

  /** Sentences one after the other, each with one full stop; blank ones are left out. */
  static String sentences(String... texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      if (!text.isBlank()) {
        boolean isEnded = all.isEmpty() || ".?!…”".indexOf(all.charAt(all.length() - 1)) >= 0;
        all.append(all.isEmpty() ? "" : isEnded ? " " : ". ").append(text.strip());
      }
    }
    return all.toString();
  }

  /** Whether a text has more than one line, so that it needs room of its own. */
  static boolean isLong(String text) {
    return text.strip().indexOf('\n') >= 0;
  }
}
