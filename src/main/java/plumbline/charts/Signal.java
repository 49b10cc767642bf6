package plumbline.charts;

/**
 * A special cause with the points it was found in.
 *
 * @param count how many points meet the rule; of two in three not always all from first to last
 */
public record Signal(
    Cause cause, boolean upwards, Verdict verdict, ChartPoint first, ChartPoint last, int count) {}
