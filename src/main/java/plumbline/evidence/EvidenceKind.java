package plumbline.evidence;

/** What a piece of evidence is, in the field's words. */
public enum EvidenceKind {
  AUDIT("Audit", 12),
  DATA("Data", 3),
  POLICY("Policy or procedure", 24),
  MINUTES("Minutes", 6),
  FEEDBACK("Feedback from families", 12),
  CASE_REVIEW("Case file review summary", 6),
  TRAINING("Training record", 12),
  INSPECTION("Inspection or review report", 36),
  OTHER("Something else", 12);

  private final String words;
  private final int shelfLifeMonths;

  EvidenceKind(String words, int shelfLifeMonths) {
    this.words = words;
    this.shelfLifeMonths = shelfLifeMonths;
  }

  public String words() {
    return words;
  }

  /** For how many months it counts as fresh unless somebody says otherwise. */
  public int shelfLifeMonths() {
    return shelfLifeMonths;
  }
}
