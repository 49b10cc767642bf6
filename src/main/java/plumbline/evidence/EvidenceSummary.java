package plumbline.evidence;

import java.util.List;

/**
 * What a criterion rests on, as its page shows it with {@code evidence/summary}.
 *
 * @param freshness one sentence, or empty when there is none that counts
 * @param more the library of this criterion
 * @param add the page to add to it, or empty for whoever may not
 * @param ask the page to ask an agency for more, or empty for whoever may not
 */
public record EvidenceSummary(
    String freshness, boolean stale, List<Line> lines, String more, String add, String ask) {

  /** One piece of it. */
  public record Line(String title, String href, String detail, List<String> marks) {}
}
