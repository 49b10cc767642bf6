package plumbline.faults;

import java.time.Duration;
import plumbline.testing.OwnProgram;

/** What is killed, and how soon people must be able to save again. */
enum Victim {
  PROGRAM("the program", Duration.ofSeconds(10)) {
    @Override
    void kill(OwnProgram program) {
      program.kill();
    }
  },
  DATABASE("its database server", Duration.ofSeconds(10)) {
    @Override
    void kill(OwnProgram program) {
      program.killDatabase();
    }
  },
  BOTH("both at once", Duration.ofSeconds(15)) {
    @Override
    void kill(OwnProgram program) {
      program.killBoth();
    }
  };

  private final String words;
  private final Duration patience;

  Victim(String words, Duration patience) {
    this.words = words;
    this.patience = patience;
  }

  abstract void kill(OwnProgram program);

  /** How long it may take until the program is ready again. */
  Duration patience() {
    return patience;
  }

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String toString() {
    return words;
  }
}
