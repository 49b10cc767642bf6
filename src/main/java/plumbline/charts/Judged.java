package plumbline.charts;

/** A point with the first rule that it meets; upwards says nothing of a common cause. */
public record Judged(ChartPoint point, Cause cause, boolean upwards, Verdict verdict) {}
