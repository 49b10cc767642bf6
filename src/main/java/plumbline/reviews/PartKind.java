package plumbline.reviews;

/** What a part of a review is. */
public enum PartKind {
  SCOPE("Scope"),
  MEMBER("Member or author"),
  EVIDENCE_BASE("Evidence base"),
  AMBITION("Ambition"),
  CONTEXT("Context"),
  FINDING("Finding"),
  DATA_NOTE("Data-quality note"),
  QUOTATION("Quotation"),
  CASE("Case"),
  PRIORITY_ACTION("Area for priority action"),
  IMPROVEMENT("Area for improvement"),
  WEAKNESS("Weakness"),
  QUESTION("Evaluation question"),
  TOPIC("Topic"),
  NARRATIVE("Narrative"),
  NEXT_STEP("Next step"),
  DOCUMENT("Reference to a document"),
  NOT_RECOVERABLE("Content not recoverable");

  private final String words;

  PartKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** What the role beside a part of this kind is. */
  public String roleWords() {
    return switch (this) {
      case QUOTATION -> "Said by";
      case MEMBER -> "Role";
      case PRIORITY_ACTION, IMPROVEMENT, NEXT_STEP -> "Responsible";
      default -> "Role or body";
    };
  }

  /** Whether it can tell who a person is, so that it is withheld until it is released. */
  boolean isSensitive() {
    return this == CASE || this == QUOTATION;
  }

  /** Whether a part of this kind can stand below one of that kind. */
  boolean fitsBelow(PartKind parent) {
    return switch (this) {
      case TOPIC -> parent == QUESTION;
      case NARRATIVE -> parent == TOPIC;
      default -> true;
    };
  }

  /** Whether it says nothing without the part that it belongs to. */
  boolean needsParent() {
    return this == TOPIC || this == NARRATIVE;
  }
}
