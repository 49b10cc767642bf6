package plumbline.faults;

/** How often a fault is made: as often as a test run has time for, or as a property says. */
final class Times {

  private Times() {}

  /** The number in {@code plumbline.faults.<name>}, otherwise the few. */
  static int of(String name, int few) {
    return Integer.getInteger("plumbline.faults." + name, few);
  }
}
