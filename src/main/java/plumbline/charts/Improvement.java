package plumbline.charts;

/** Which direction of a process is an improvement. */
public enum Improvement {
  HIGHER,
  LOWER,
  NEITHER
}
