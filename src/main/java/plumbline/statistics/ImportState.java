package plumbline.statistics;

/** How far an import is. Only what is taken is ever seen. */
enum ImportState {
  WAITING("Waiting to be read"),
  READING("Being read"),
  TAKEN("Taken"),
  UNCHANGED("Read; nothing was new"),
  FAILED("Not taken"),
  SUPERSEDED("Taken, and replaced since");

  private final String words;

  ImportState(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isUnderWay() {
    return this == WAITING || this == READING;
  }
}
