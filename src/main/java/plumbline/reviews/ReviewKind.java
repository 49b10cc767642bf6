package plumbline.reviews;

/** Who judged, and in what form. */
public enum ReviewKind {
  SCRUTINY_PANEL("Scrutiny panel"),
  TASK_GROUP("Task group"),
  INSPECTION("Inspection"),
  REVISIT("Revisit after an inspection"),
  PEER_REVIEW("Peer review"),
  CONSULTANT("Consultant’s review"),
  BUSINESS_CASE("Business case and its impact");

  private final String words;

  ReviewKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
