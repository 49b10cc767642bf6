package plumbline.operations;

/**
 * What was found out about one thing that the program needs.
 *
 * @param found in one sentence
 * @param meaning why it matters
 * @param advice what to do now; empty when all is well
 */
record Check(String name, State state, String found, String meaning, String advice) {

  /** In the order in which somebody has to act. */
  enum State {
    BAD("Not working", "red"),
    ATTENTION("Needs attention", "yellow"),
    GOOD("Working", "green");

    private final String words;
    private final String colour;

    State(String words, String colour) {
      this.words = words;
      this.colour = colour;
    }

    String words() {
      return words;
    }

    String colour() {
      return colour;
    }
  }

  static Check good(String name, String found, String meaning) {
    return new Check(name, State.GOOD, found, meaning, "");
  }

  Check attention(String now, String advice) {
    return new Check(name, State.ATTENTION, now, meaning, advice);
  }

  Check bad(String now, String advice) {
    return new Check(name, State.BAD, now, meaning, advice);
  }
}
