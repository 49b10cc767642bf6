package plumbline.charts;

/** What is said of a point, in the order in which the rules are tried. */
public enum Cause {
  OUTSIDE,
  TREND,
  TWO_OF_THREE,
  ONE_SIDE,
  /** It varies as the process usually does. */
  COMMON,
  /** Its stretch has no limits, or it has no value. */
  NOT_CALLED
}
