package plumbline.publications;

/** How far a paper that was sent is. */
enum PublicationState {
  /** It was sent, and its formats are being made. */
  MAKING("Being made"),
  /** A format could not be made; it can be tried again. */
  FAILED("Not ready: a format could not be made"),
  /** Every format is there, and its readers read it. */
  PUBLISHED("Sent"),
  /** It was taken back: what is left for its readers is that it was there. */
  WITHDRAWN("Withdrawn");

  private final String words;

  PublicationState(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
