package plumbline.faults;

import java.time.Duration;

/** How often a fault is made: as often as a test run has time for, or as a property says. */
public final class Times {

  private Times() {}

  /** The number in {@code plumbline.faults.<name>}, otherwise the few. */
  public static int of(String name, int few) {
    return Integer.getInteger("plumbline.faults." + name, few);
  }

  /**
   * How long something may take: as long as is promised when faults run alone, three times as long
   * beside all other tests.
   */
  static Duration patience(Duration promised) {
    return promised.multipliedBy(of("patience", 3));
  }
}
