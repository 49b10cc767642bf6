package plumbline.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a process, in order of time.
 *
 * @param day the last day of its period, which puts it in its place
 * @param label the period in words, {@code January 2018}
 * @param value nothing where none was recorded: no range is taken and nothing runs over the gap
 */
public record ChartPoint(LocalDate day, String label, @Nullable BigDecimal value) {}
