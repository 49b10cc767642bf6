package plumbline.charts;

import java.math.BigDecimal;

/** A value to compare with, and whose it is: "Meeting", "England 2019". */
public record Threshold(String label, BigDecimal value) {}
