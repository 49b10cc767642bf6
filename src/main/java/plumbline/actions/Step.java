package plumbline.actions;

/** What an entry in the story of an action did to it. */
enum Step {
  UPDATED("Update"),
  VERIFIED("Verified"),
  REOPENED("Reopened"),
  WITHDRAWN("Withdrawn");

  private final String words;

  Step(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
