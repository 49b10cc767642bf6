package plumbline.papers;

/** Writes a paper's summary from the data, in sentences that a busy councillor understands. */
public interface PlainSummary {

  /** The summary by rule, as plain text; never empty. */
  String byRule(Contents contents);
}
