package plumbline.papers;

/** What a section of a paper says, with the heading it has unless the committee uses another. */
public enum SectionKind {
  SUMMARY("Summary", "The paper in a few plain sentences, written by rule and yours to edit"),
  GOVERNANCE(
      "About this item",
      "What the meeting’s item says: purpose, who presents and signed off, implications, contacts",
      Need.ITEM),
  KEY("Key to the ratings", "What each colour means", Need.MONTHS),
  RATINGS("Ratings by criterion", "Every criterion’s rating in every month", Need.MONTHS),
  MOVEMENT(
      "Movement and its reasons",
      "How many criteria are at each level, what moved, and why",
      Need.MONTHS),
  CHALLENGE(
      "Challenge remaining", "The criteria at the lowest level, with their texts", Need.MONTHS),
  NEXT_STEPS(
      "Next steps", "The criteria between, with the steps to the highest level", Need.MONTHS),
  STRENGTHEN("Steps to strengthen further", "The criteria at the highest level", Need.MONTHS),
  NOT_RATED(
      "Not rated, not confirmed or not recorded",
      "The criteria without a rating of their own in the last month",
      Need.MONTHS),
  CORRECTIONS("Corrections", "What was corrected after a month was closed", Need.MONTHS),
  MOVED_SINCE("What moved since the committee last met", "From the last meeting to today"),
  PAST_DUE("Promises past due", "Recommendations whose date has gone by, and what was answered"),
  ANSWERS("Answers given", "What the committee was answered at its last meeting and since"),
  OPEN_QUESTIONS("Questions still open", "What members asked and nobody has answered"),
  RECOMMENDATIONS(
      "Recommendations and responses",
      "Each recommendation with its responses, timescale and drift",
      Need.REVIEW),
  FINDINGS(
      "What the review found",
      "The parts of the review: findings, opportunities, cases and quotations that are released",
      Need.REVIEW),
  EVALUATION_QUESTIONS(
      "Evaluation questions",
      "What the business case is judged by, and what is known",
      Need.REVIEW),
  PLAN("Progress of the action plan", "Actions by state, what is late, and why", Need.PLAN),
  MEASURES("Measures", "Charts and figures, each with a note on where it comes from"),
  SOURCE_NOTES(
      "Notes on the sources", "Where a source contradicts itself, and how it was understood");

  /** What must be chosen for a paper so that the section has something to say. */
  public enum Need {
    NOTHING,
    MONTHS,
    ITEM,
    REVIEW,
    PLAN
  }

  private final String heading;
  private final String meaning;
  private final Need need;

  SectionKind(String heading, String meaning) {
    this(heading, meaning, Need.NOTHING);
  }

  SectionKind(String heading, String meaning, Need need) {
    this.heading = heading;
    this.meaning = meaning;
    this.need = need;
  }

  public String heading() {
    return heading;
  }

  /** What stands in it, for whoever chooses sections. */
  public String meaning() {
    return meaning;
  }

  public Need need() {
    return need;
  }
}
