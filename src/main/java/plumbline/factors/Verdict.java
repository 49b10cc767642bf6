package plumbline.factors;

/** What became of a code that somebody typed. */
enum Verdict {
  TAKEN,
  WRONG,
  /** Too many were wrong lately: none is looked at. */
  WAIT
}
