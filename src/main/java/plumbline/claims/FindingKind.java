package plumbline.claims;

/** What came out when a figure was checked. */
public enum FindingKind {
  AGREES("Agrees", true),
  AGREES_WITH_OTHER_DEFINITION("Agrees with another definition", false),
  AGREES_WITH_EARLIER_RELEASE("Agrees with an earlier release", false),
  DIFFERS("Differs", false),
  NOTHING_TO_COMPARE("Nothing to compare with", true),
  DATE_AFTER_SOURCE("Date after the paper’s own", false),
  CHANGE_IS_POINTS("Change in points", true),
  CHANGE_IS_RELATIVE("Relative change", true),
  CHANGE_DOES_NOT_FOLLOW("Change does not follow", false),
  QUOTIENT_FOLLOWS("Follows", true),
  QUOTIENT_DOES_NOT_FOLLOW("Does not follow", false),
  RATE_DOES_NOT_FOLLOW("Percentage does not follow", false);

  private final String words;
  private final boolean isCalm;

  FindingKind(String words, boolean isCalm) {
    this.words = words;
    this.isCalm = isCalm;
  }

  public String words() {
    return words;
  }

  /** Whether nobody need look into it. */
  public boolean isCalm() {
    return isCalm;
  }
}
