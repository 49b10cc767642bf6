package plumbline.charts;

/** Whether a process as it runs now can be relied on to meet a target. */
public enum Assurance {
  CONSISTENTLY_MEETS,
  CONSISTENTLY_MISSES,
  INCONSISTENT,
  /** No target, no limits at the last point, or no direction that is better. */
  NOT_CALLED
}
