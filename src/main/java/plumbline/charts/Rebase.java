package plumbline.charts;

import java.time.LocalDate;

/** From which day limits are worked out anew, and why. */
public record Rebase(LocalDate from, String reason) {}
