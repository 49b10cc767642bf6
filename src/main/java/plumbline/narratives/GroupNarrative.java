package plumbline.narratives;

import java.util.List;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NarrativeId;

/**
 * A text that belongs to several criteria of one month, for example next steps under all ambers.
 */
public record GroupNarrative(
    NarrativeId id,
    Month month,
    NarrativeKind kind,
    List<CriterionId> criteria,
    String words,
    int version) {

  /** What the history keeps of it; no words once it is deleted. */
  record Kept(Month month, NarrativeKind kind, List<CriterionId> criteria, String words) {}

  Kept kept() {
    return new Kept(month, kind, criteria, words);
  }
}
