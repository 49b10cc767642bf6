package plumbline.measures;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A day from which the limits of a chart are worked out anew, and why. */
@Introspected
public record Rebase(LocalDate startsOn, String reason) {}
