package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import plumbline.common.Month;

/** A month that is being worked on. */
@Introspected
record OpenMonth(String area, Month month, LocalDate dueOn) {}
